extension BOOTPHeader {
  /// The fields in wire order.
  public enum Field: CaseIterable, Hashable, Sendable {
    case operation, hardwareType, hardwareAddressLength, hops
    case transactionID
    case secondsElapsed, flags
    case clientAddress, yourAddress, nextServerAddress, relayAgentAddress
    case clientHardwareAddress
    case serverName
    case bootFile

    /// Counted from the first octet of the message.
    public var offset: Int {
      switch self {
      case .operation: 0
      case .hardwareType: 1
      case .hardwareAddressLength: 2
      case .hops: 3
      case .transactionID: 4
      case .secondsElapsed: 8
      case .flags: 10
      case .clientAddress: 12
      case .yourAddress: 16
      case .nextServerAddress: 20
      case .relayAgentAddress: 24
      case .clientHardwareAddress: 28
      case .serverName: 44
      case .bootFile: 108
      }
    }

    /// In octets.
    public var length: Int {
      switch self {
      case .operation, .hardwareType, .hardwareAddressLength, .hops: 1
      case .secondsElapsed, .flags: 2
      case .transactionID, .clientAddress, .yourAddress, .nextServerAddress,
        .relayAgentAddress:
        4
      case .clientHardwareAddress: 16
      case .serverName: 64
      case .bootFile: 128
      }
    }
  }

  /// Who speaks (RFC 2131 §2, `op`).
  public struct Operation: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// BOOTREQUEST: from a client.
    public static let request = Operation(rawValue: 1)
    /// BOOTREPLY: from a server.
    public static let reply = Operation(rawValue: 2)
  }

  /// The kind of hardware address (IANA "ARP Parameters", hardware types).
  public struct HardwareType: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let ethernet = HardwareType(rawValue: 1)
    public static let ieee802 = HardwareType(rawValue: 6)
  }

  /// RFC 2131 §2, figure 2: one bit is in use, fifteen must be zero and are kept.
  public struct Flags: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public init(isBroadcast: Bool) {
      rawValue = isBroadcast ? 1 << 15 : 0
    }

    /// B: the client cannot take unicast yet and wants its answers broadcast.
    public var isBroadcast: Bool { rawValue & 1 << 15 != 0 }
    /// The fifteen bits that must be zero.
    public var reserved: UInt16 { rawValue & 0x7FFF }
  }
}

extension BOOTPHeader.Operation: CustomStringConvertible {
  public var description: String {
    switch self {
    case .request: "request"
    case .reply: "reply"
    default: "operation \(rawValue)"
    }
  }
}

extension BOOTPHeader.HardwareType: CustomStringConvertible {
  public var description: String {
    switch self {
    case .ethernet: "Ethernet"
    case .ieee802: "IEEE 802"
    default: "hardware type \(rawValue)"
    }
  }
}
