public import Framing

/// Who takes part in a phone's start-up: one lane of a ladder.
public struct LadderParty: Hashable, Sendable {
  public let role: Role
  /// As it may be shown; `nil` if it told none.
  public let name: String?
  public let mac: MACAddress?
  public let address: IPAddress?

  /// In the order of the lanes.
  public enum Role: Int, CaseIterable, Hashable, Comparable, Sendable {
    case phone
    case networkSwitch
    case router
    case relay
    case dhcpServer
    case dnsServer
    case timeServer
    case fileServer
    case callServer
    case other

    public static func < (left: Role, right: Role) -> Bool { left.rawValue < right.rawValue }
  }

  public init(
    _ role: Role, name: String? = nil, mac: MACAddress? = nil, address: IPAddress? = nil
  ) {
    self.role = role
    self.name = name
    self.mac = mac
    self.address = address
  }

  /// Frames were meant for it, but it sent none.
  public var isUnseen: Bool { mac == nil && address == nil }
}

extension LadderParty.Role: CustomStringConvertible {
  /// For people.
  public var description: String {
    switch self {
    case .phone: "phone"
    case .networkSwitch: "switch"
    case .router: "router"
    case .relay: "DHCP relay"
    case .dhcpServer: "DHCP server"
    case .dnsServer: "DNS server"
    case .timeServer: "time server"
    case .fileServer: "file server"
    case .callServer: "call server"
    case .other: "other"
    }
  }
}
