/// Contents of files, each different one once: all phones of a site fetch the same ones.
struct ContentShelf: Sendable {
  private var contents: Set<[UInt8]> = []
  private var octets = 0

  /// Of all files together; beyond, contents are not kept.
  private static let limit = 8 << 20

  /// The same octets in shared storage, or `nil` if there is no room for more.
  mutating func keep(_ content: [UInt8]) -> [UInt8]? {
    if let index = contents.firstIndex(of: content) { return contents[index] }
    guard octets + content.count <= Self.limit else { return nil }
    octets += content.count
    contents.insert(content)
    return content
  }
}
