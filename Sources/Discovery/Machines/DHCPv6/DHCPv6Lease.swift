public import DHCPv6
public import Framing
import Wire

/// An IPv6 address and how long it may be used.
public struct DHCPv6Lease: Hashable, Sendable {
  public let address: IPv6Address
  /// Option 2, as the server wrote it.
  public let server: DHCPv6UniqueIdentifier
  /// T1, T2 and the end; `nil` for a lease without end.
  public let times: DHCPLease.Times?
  /// The REPLY.
  public let message: DHCPv6Message

  /// What a REPLY or ADVERTISE gives the client's association; `nil` if it gives no address, or
  /// says that something went wrong.
  init?(_ message: DHCPv6Message, association id: UInt32, from start: Moment) {
    guard Self.isGood(message.value(of: .statusCode, as: DHCPv6StatusCode.self)),
      let server = message.value(of: .serverID, as: DHCPv6UniqueIdentifier.self),
      let given = message.association(id),
      let address = given.addresses.first(where: { $0.validSeconds > 0 })
    else { return nil }
    self.address = address.address
    self.server = server
    self.message = message
    times = Self.times(given.association, address, from: start)
  }

  private static func isGood(_ status: DHCPv6StatusCode?) -> Bool {
    status.map { $0.code == .success } ?? true
  }

  /// RFC 8415 §21.4: a T1 or T2 of 0 leaves it to the client, which takes 0.5 and 0.8 of the time
  /// that the address is preferred.
  private static func times(
    _ association: DHCPv6IdentityAssociation, _ address: DHCPv6AssociatedAddress,
    from start: Moment
  ) -> DHCPLease.Times? {
    guard address.validSeconds != .max else { return nil }
    let valid = Duration.seconds(Int64(address.validSeconds))
    let preferred = min(Duration.seconds(Int64(address.preferredSeconds)), valid)
    let (own1, own2) = (association.renewalSeconds, association.rebindingSeconds)
    let first = own1 == 0 ? preferred / 2 : Duration.seconds(Int64(own1))
    let second = own2 == 0 ? preferred * 4 / 5 : Duration.seconds(Int64(own2))
    let renewal = min(first, valid)
    let rebinding = max(renewal, min(second, valid))
    return DHCPLease.Times(
      renewal: start + renewal, rebinding: start + rebinding, end: start + valid)
  }
}

extension DHCPv6Message {
  /// The client's association of this number, with the addresses in it; `nil` if there is none, if
  /// it cannot be read, or if it says that it went wrong.
  func association(
    _ id: UInt32
  ) -> (association: DHCPv6IdentityAssociation, addresses: [DHCPv6AssociatedAddress])? {
    for option in options where option.code == .nonTemporaryAssociation {
      guard let association = try? option.payload(as: DHCPv6IdentityAssociation.self),
        association.id == id, let nested = option.nested?.options
      else { continue }
      // RFC 8415 §21.4: an association with T1 beyond T2 is invalid.
      let (first, second) = (association.renewalSeconds, association.rebindingSeconds)
      if first > second, second > 0 { continue }
      let status = nested.first { $0.code == .statusCode }.flatMap {
        try? $0.payload(as: DHCPv6StatusCode.self)
      }
      if let status, status.code != .success { continue }
      let addresses = nested.filter { $0.code == .associatedAddress }.compactMap {
        try? $0.payload(as: DHCPv6AssociatedAddress.self)
      }
      return (association, addresses)
    }
    return nil
  }

  /// What the server says of itself, or of the association, that went wrong.
  func failure(of id: UInt32) -> DHCPv6StatusCode.Code? {
    if let status = value(of: .statusCode, as: DHCPv6StatusCode.self), status.code != .success {
      return status.code
    }
    for option in options where option.code == .nonTemporaryAssociation {
      let status = option.nested?.options.first { $0.code == .statusCode }.flatMap {
        try? $0.payload(as: DHCPv6StatusCode.self)
      }
      if let status, status.code != .success { return status.code }
    }
    return nil
  }
}

extension MACAddress {
  /// fe80::/64 with the modified EUI-64 of the address (RFC 4291 §2.5.6 and appendix A).
  var linkLocal: IPv6Address {
    let high = UInt128(rawValue >> 24 ^ 0x02_0000)
    let low = UInt128(rawValue & 0xFF_FFFF)
    return IPv6Address(rawValue: UInt128(0xFE80) << 112 | high << 40 | 0xFFFE << 24 | low)
  }
}

extension IPv6Address {
  /// ff02::1:2 (RFC 8415 §7.1).
  static let allDHCPServers = IPv6Address(rawValue: UInt128(0xFF02) << 112 | 0x1_0002)

  /// 33-33 and the last four octets of a group (RFC 2464 §7).
  var groupMAC: MACAddress {
    MACAddress(lowBitsOf: 0x3333_0000_0000 | UInt64(truncatingIfNeeded: rawValue & 0xFFFF_FFFF))
  }
}
