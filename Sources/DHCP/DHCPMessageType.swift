public import Wire

/// What a message is for: option 53 (RFC 2132 §9.6 and the IANA registry).
public struct DHCPMessageType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let discover = DHCPMessageType(rawValue: 1)
  public static let offer = DHCPMessageType(rawValue: 2)
  public static let request = DHCPMessageType(rawValue: 3)
  public static let decline = DHCPMessageType(rawValue: 4)
  public static let ack = DHCPMessageType(rawValue: 5)
  public static let nak = DHCPMessageType(rawValue: 6)
  public static let release = DHCPMessageType(rawValue: 7)
  public static let inform = DHCPMessageType(rawValue: 8)
  /// RFC 3203.
  public static let forceRenew = DHCPMessageType(rawValue: 9)
  /// RFC 4388, with the three answers that follow.
  public static let leaseQuery = DHCPMessageType(rawValue: 10)
  public static let leaseUnassigned = DHCPMessageType(rawValue: 11)
  public static let leaseUnknown = DHCPMessageType(rawValue: 12)
  public static let leaseActive = DHCPMessageType(rawValue: 13)
  /// RFC 6926.
  public static let bulkLeaseQuery = DHCPMessageType(rawValue: 14)
  public static let leaseQueryDone = DHCPMessageType(rawValue: 15)
  /// RFC 7724.
  public static let activeLeaseQuery = DHCPMessageType(rawValue: 16)
  public static let leaseQueryStatus = DHCPMessageType(rawValue: 17)
  public static let tls = DHCPMessageType(rawValue: 18)

  /// The name of the standard, or `nil` if the number is not registered.
  public var name: String? { Self.names[rawValue] }

  private static let names: [UInt8: String] = [
    1: "DHCPDISCOVER", 2: "DHCPOFFER", 3: "DHCPREQUEST", 4: "DHCPDECLINE", 5: "DHCPACK",
    6: "DHCPNAK", 7: "DHCPRELEASE", 8: "DHCPINFORM", 9: "DHCPFORCERENEW",
    10: "DHCPLEASEQUERY", 11: "DHCPLEASEUNASSIGNED", 12: "DHCPLEASEUNKNOWN",
    13: "DHCPLEASEACTIVE", 14: "DHCPBULKLEASEQUERY", 15: "DHCPLEASEQUERYDONE",
    16: "DHCPACTIVELEASEQUERY", 17: "DHCPLEASEQUERYSTATUS", 18: "DHCPTLS",
  ]
}

extension DHCPMessageType: CustomStringConvertible {
  public var description: String { name ?? "message type \(rawValue)" }
}

// MARK: - Wire format

extension DHCPMessageType: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.messageType]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    rawValue = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(rawValue)
  }

  public var fieldValue: FieldValue {
    name.map { .word($0) } ?? .number(rawValue)
  }

  /// The name of the standard, with or without `DHCP`, or a number.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      rawValue = try reader.integer()
    } else {
      rawValue = try reader.word("a DHCP message type") { text in
        let name = text.uppercased()
        return Self.names.first { $0.value == name || $0.value == "DHCP" + name }?.key
      }
    }
  }
}
