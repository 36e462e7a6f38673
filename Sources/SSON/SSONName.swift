import Wire

/// The name of a parameter in a site-specific string: compared without case, spelled as received.
///
/// Names are ASCII and at most 30 characters long; nothing here depends on either, so that
/// any octets can be a name and be reported as one.
public struct SSONName: Sendable {
  /// The longest name that the phones' manuals allow.
  public static let maximumLength = 30

  /// The spelling received; in a string taken apart, with the indices of its octets.
  public let octets: ArraySlice<UInt8>

  public init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
  }

  public init(_ text: String) {
    octets = Array(text.utf8)[...]
  }

  /// The spelling received, safe to show.
  public var printable: String { WireText(octets).printable }

  /// Letters, digits and underscores only, in upper case: what is left of a name when stray
  /// quotes, blanks and the like are taken away.
  package var reduced: [UInt8] {
    octets.lazy.filter(\.isNameCharacter).map(\.uppercased)
  }
}

extension SSONName: Hashable {
  public static func == (left: SSONName, right: SSONName) -> Bool {
    left.octets.count == right.octets.count
      && zip(left.octets, right.octets).allSatisfy { $0.uppercased == $1.uppercased }
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(octets.count)
    for octet in octets { hasher.combine(octet.uppercased) }
  }
}

extension SSONName: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

extension SSONName: CustomStringConvertible {
  public var description: String { printable }
}
