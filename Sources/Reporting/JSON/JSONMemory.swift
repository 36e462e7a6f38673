/// JSON that was written for octets which stand in a capture again and again: a site's servers give
/// all phones the same options, and a switch advertises the same on all ports.
package struct JSONMemory: Sendable {
  struct Key: Hashable {
    let kind: UInt16
    let octets: [UInt8]
  }

  /// Longer octets seldom repeat.
  static let longest = 512
  /// Then all is forgotten: what repeats is soon known again. A phone adds some octets that are its
  /// own, so there has to be room for many phones beside what they have in common; two mebibytes at
  /// most.
  private static let limit = 4096

  private var known: [Key: [UInt8]] = [:]

  package init() {}

  subscript(key: Key) -> [UInt8]? { known[key] }

  mutating func keep(_ json: [UInt8], for key: Key) {
    if known.count >= Self.limit { known.removeAll(keepingCapacity: true) }
    known[key] = json
  }
}
