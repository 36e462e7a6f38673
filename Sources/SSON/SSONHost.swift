public import Wire

/// One server in a list: an address or a name.
public struct SSONHost: Hashable, Sendable {
  public let kind: Kind
  /// As it stands in the string, with the indices of its octets.
  public let text: WireText
  /// 4 octets, 16 octets, or none for a name.
  public let address: [UInt8]

  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case ipv4
    case ipv6
    case name
  }

  /// Judges `text`: dotted decimal (RFC 1123 §2.1), IPv6 (RFC 4291 §2.2) or a name (RFC 1123 §2.1,
  /// underscores allowed). Returns `nil` for anything else, such as `999.1.1.1`.
  public init?(_ text: WireText) {
    self.text = text
    if let address = SSONHost.ipv4(text.octets) {
      (kind, self.address) = (.ipv4, address)
    } else if let address = SSONHost.ipv6(text.octets) {
      (kind, self.address) = (.ipv6, address)
    } else if SSONHost.isName(text.octets) {
      (kind, address) = (.name, [])
    } else {
      return nil
    }
  }
}

extension SSONHost {
  /// Four decimal numbers up to 255, without leading zeros, which some readers take for octal.
  private static func ipv4(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    guard text.count <= 15 else { return nil }
    let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count == 4 else { return nil }
    var address: [UInt8] = []
    for part in parts {
      guard part.allSatisfy(\.isDigit), part.count == 1 || part.first != UInt8(ascii: "0"),
        let number = UInt8(String(decoding: part, as: UTF8.self))
      else { return nil }
      address.append(number)
    }
    return address
  }

  /// Eight groups, or fewer around one double colon; the last two may be dotted decimal.
  private static func ipv6(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let colon = UInt8(ascii: ":")
    guard text.count <= 45, text.contains(colon) else { return nil }
    let gap = text.indices.dropLast().first { text[$0] == colon && text[$0 + 1] == colon }
    guard let gap else {
      let address = groups(text, mayEndDotted: true)
      return address?.count == 16 ? address : nil
    }
    guard let head = groups(text[..<gap], mayEndDotted: false),
      let tail = groups(text[(gap + 2)...], mayEndDotted: true), head.count + tail.count <= 14
    else { return nil }
    return head + [UInt8](repeating: 0, count: 16 - head.count - tail.count) + tail
  }

  private static func groups(_ text: ArraySlice<UInt8>, mayEndDotted: Bool) -> [UInt8]? {
    if text.isEmpty { return [] }
    let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    var octets: [UInt8] = []
    for (index, part) in parts.enumerated() {
      if mayEndDotted, index == parts.count - 1, let dotted = ipv4(part) {
        octets += dotted
        continue
      }
      guard (1...4).contains(part.count), part.first != UInt8(ascii: "+"),
        let group = UInt16(String(decoding: part, as: UTF8.self), radix: 16)
      else { return nil }
      octets += [UInt8(group >> 8), UInt8(group & 0xFF)]
    }
    return octets
  }

  /// Labels of 1 to 63 characters, 253 together; the last is not a number, so that no mistyped
  /// address passes for a name (RFC 1123 §2.1). One final dot is allowed.
  private static func isName(_ text: ArraySlice<UInt8>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    let dot = UInt8(ascii: ".")
    let name = text.last == dot ? text.dropLast() : text
    guard (1...253).contains(name.count) else { return false }
    let labels = name.split(separator: dot, omittingEmptySubsequences: false)
    guard let last = labels.last, !last.allSatisfy(\.isDigit) else { return false }
    return labels.allSatisfy { label in
      (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
        && label.allSatisfy { $0.isNameCharacter || $0 == hyphen }
    }
  }
}

extension SSONHost: FieldDescribing {
  /// An address as a word, a name as text.
  public var fieldValue: FieldValue {
    kind == .name ? .text(text) : .word(text.printable)
  }
}
