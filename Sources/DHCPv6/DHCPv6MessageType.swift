public import Wire

/// What a message is for: its first octet (RFC 8415 §7.3 and the IANA registry).
public struct DHCPv6MessageType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let solicit = DHCPv6MessageType(rawValue: 1)
  public static let advertise = DHCPv6MessageType(rawValue: 2)
  public static let request = DHCPv6MessageType(rawValue: 3)
  public static let confirm = DHCPv6MessageType(rawValue: 4)
  public static let renew = DHCPv6MessageType(rawValue: 5)
  public static let rebind = DHCPv6MessageType(rawValue: 6)
  public static let reply = DHCPv6MessageType(rawValue: 7)
  public static let release = DHCPv6MessageType(rawValue: 8)
  public static let decline = DHCPv6MessageType(rawValue: 9)
  public static let reconfigure = DHCPv6MessageType(rawValue: 10)
  public static let informationRequest = DHCPv6MessageType(rawValue: 11)
  public static let relayForward = DHCPv6MessageType(rawValue: 12)
  public static let relayReply = DHCPv6MessageType(rawValue: 13)
  /// DHCPv4 carried over DHCPv6 (RFC 7341), with its answer.
  public static let dhcpv4Query = DHCPv6MessageType(rawValue: 20)
  public static let dhcpv4Response = DHCPv6MessageType(rawValue: 21)

  /// A relay agent made the message or is to take it apart: it has the longer header.
  public var isRelayed: Bool { self == .relayForward || self == .relayReply }

  /// Three octets of flags stand where other messages have a transaction ID (RFC 7341 §6.1).
  var hasFlags: Bool { self == .dhcpv4Query || self == .dhcpv4Response }

  /// The name of the standard, or `nil` if the number is not registered.
  public var name: String? { Self.names[rawValue] }

  private static let names: [UInt8: String] = [
    1: "SOLICIT", 2: "ADVERTISE", 3: "REQUEST", 4: "CONFIRM", 5: "RENEW", 6: "REBIND",
    7: "REPLY", 8: "RELEASE", 9: "DECLINE", 10: "RECONFIGURE", 11: "INFORMATION-REQUEST",
    12: "RELAY-FORW", 13: "RELAY-REPL", 14: "LEASEQUERY", 15: "LEASEQUERY-REPLY",
    16: "LEASEQUERY-DONE", 17: "LEASEQUERY-DATA", 18: "RECONFIGURE-REQUEST",
    19: "RECONFIGURE-REPLY", 20: "DHCPV4-QUERY", 21: "DHCPV4-RESPONSE",
    22: "ACTIVELEASEQUERY", 23: "STARTTLS", 24: "BNDUPD", 25: "BNDREPLY", 26: "POOLREQ",
    27: "POOLRESP", 28: "UPDREQ", 29: "UPDREQALL", 30: "UPDDONE", 31: "CONNECT",
    32: "CONNECTREPLY", 33: "DISCONNECT", 34: "STATE", 35: "CONTACT",
    36: "ADDR-REG-INFORM", 37: "ADDR-REG-REPLY",
  ]
}

extension DHCPv6MessageType: CustomStringConvertible {
  public var description: String { name ?? "message type \(rawValue)" }
}

extension DHCPv6MessageType: FieldReadable {
  /// The name in upper or lower case, or the number.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      rawValue = try reader.integer()
      return
    }
    rawValue = try reader.word("a DHCPv6 message type") { text in
      Self.names.first { $0.value == text.uppercased() }?.key
    }
  }
}
