public import Wire

/// Who defines what follows (IANA registry "Private Enterprise Numbers").
public struct DHCPv6Enterprise: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let avaya = DHCPv6Enterprise(rawValue: 6889)

  /// The owner of a number that phones, switches and servers use; `nil` for others.
  public var name: String? { Self.names[rawValue] }

  private static let names: [UInt32: String] = [
    9: "Cisco", 311: "Microsoft", 2636: "Juniper", 3561: "Broadband Forum", 4491: "CableLabs",
    6889: "Avaya", 30065: "Arista",
  ]
}

extension DHCPv6Enterprise: CustomStringConvertible {
  public var description: String { name.map { "\(rawValue) (\($0))" } ?? String(rawValue) }
}

extension DHCPv6Enterprise: FieldReadable {
  /// The number, alone or with the owner's name behind it.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      rawValue = try reader.integer()
      return
    }
    rawValue = try reader.word("an enterprise number") { text in
      text.split(separator: " ", maxSplits: 1).first.flatMap { UInt32($0) }
    }
  }
}
