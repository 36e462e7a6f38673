public import Wire

/// An IPv6 address (RFC 4291 §2), written as RFC 5952 says.
public struct IPv6Address: Hashable, Comparable, Sendable {
  public let rawValue: UInt128

  public init(rawValue: UInt128) {
    self.rawValue = rawValue
  }

  /// Returns `nil` unless there are exactly sixteen octets.
  public init?(_ octets: some Collection<UInt8>) {
    guard octets.count == 16 else { return nil }
    rawValue = octets.reduce(0) { $0 << 8 | UInt128($1) }
  }

  /// Reads every form of RFC 4291 §2.2: groups, one `::`, an IPv4 address at the end.
  ///
  /// Returns `nil` for anything else, a zone (`%eth0`) or a prefix length included.
  public init?(_ text: some StringProtocol) {
    guard let gap = IPv6Address.gap(in: text) else {
      guard let groups = IPv6Address.groups(of: text), groups.count == 8 else { return nil }
      self.init(groups: groups)
      return
    }
    guard let head = IPv6Address.groups(of: text[..<gap.lowerBound]),
      let tail = IPv6Address.groups(of: text[gap.upperBound...]),
      head.count + tail.count < 8,
      gap.lowerBound == text.startIndex || !text[..<gap.lowerBound].utf8.contains(dot)
    else { return nil }
    let zeros = [UInt16](repeating: 0, count: 8 - head.count - tail.count)
    self.init(groups: head + zeros + tail)
  }

  private init(groups: [UInt16]) {
    rawValue = groups.reduce(0) { $0 << 16 | UInt128($1) }
  }

  public static let any = IPv6Address(rawValue: 0)
  public static let loopback = IPv6Address(rawValue: 1)

  /// Eight groups of sixteen bits, first group highest.
  public var groups: [UInt16] {
    (0..<8).map { UInt16(truncatingIfNeeded: rawValue >> UInt128(112 - 16 * $0)) }
  }

  /// ff00::/8 (RFC 4291 §2.7).
  public var isMulticast: Bool { rawValue >> 120 == 0xFF }

  /// fe80::/10 (RFC 4291 §2.5.6).
  public var isLinkLocal: Bool { rawValue >> 118 == 0x3FA }

  public static func < (left: IPv6Address, right: IPv6Address) -> Bool {
    left.rawValue < right.rawValue
  }
}

// MARK: - Text

private let colon = UInt8(ascii: ":")
private let dot = UInt8(ascii: ".")

extension IPv6Address {
  /// Where the first `::` stands.
  private static func gap<Text: StringProtocol>(in text: Text) -> Range<Text.Index>? {
    let octets = text.utf8
    var index = octets.startIndex
    while index < octets.endIndex {
      let next = octets.index(after: index)
      if octets[index] == colon, next < octets.endIndex, octets[next] == colon {
        return index..<octets.index(after: next)
      }
      index = next
    }
    return nil
  }

  /// The groups between single colons; an IPv4 address at the end makes two.
  private static func groups(of text: some StringProtocol) -> [UInt16]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    var groups: [UInt16] = []
    for (index, part) in parts.enumerated() {
      if index == parts.count - 1, part.utf8.contains(dot) {
        guard let address = IPv4Address(part) else { return nil }
        groups.append(UInt16(address.rawValue >> 16))
        groups.append(UInt16(truncatingIfNeeded: address.rawValue))
      } else {
        guard (1...4).contains(part.utf8.count), !part.utf8.contains(UInt8(ascii: "+")),
          let group = UInt16(part, radix: 16)
        else { return nil }
        groups.append(group)
      }
    }
    return groups
  }
}

extension IPv6Address: CustomStringConvertible {
  /// RFC 5952 §4 and §5: lower case, no leading zeros, the first longest run of two or more zero
  /// groups as `::`, and an IPv4-mapped address with its IPv4 part in dots.
  public var description: String {
    if rawValue >> 32 == 0xFFFF {
      return "::ffff:\(IPv4Address(rawValue: UInt32(truncatingIfNeeded: rawValue)))"
    }
    let groups = groups
    let zeros = IPv6Address.longestRunOfZeros(in: groups)
    let text = { (part: ArraySlice<UInt16>) in
      part.map { String($0, radix: 16) }.joined(separator: ":")
    }
    if zeros.count < 2 { return text(groups[...]) }
    return text(groups[..<zeros.lowerBound]) + "::" + text(groups[zeros.upperBound...])
  }

  private static func longestRunOfZeros(in groups: [UInt16]) -> Range<Int> {
    var longest = 0..<0
    var start = 0
    for (index, group) in groups.enumerated() {
      if group != 0 {
        start = index + 1
      } else if index + 1 - start > longest.count {
        longest = start..<index + 1
      }
    }
    return longest
  }
}

// MARK: - Wire format

extension IPv6Address: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }
}

extension IPv6Address: FieldReadable {
  public init(reading reader: FieldReader) throws(FieldError) {
    self = try reader.word("an IPv6 address") { IPv6Address($0) }
  }
}
