import DHCPv6
import Framing
import Wire

extension DHCPv6ClientMachine {
  /// What is asked for: vendor options, DNS, and the longest wait for SOLICIT, which the standard
  /// wants asked for (RFC 8415 §18.2.1).
  static let requested: [DHCPv6OptionCode] = [
    .vendorOptions, .dnsServers, .domainList, DHCPv6OptionCode(rawValue: 82),
  ]

  /// The client's identifier, the server's where one is meant, the association with the address
  /// that it is about, what is asked for, and how long that takes already.
  func message(_ type: DHCPv6MessageType, at now: Moment) -> DHCPv6Message? {
    var options = [
      DHCPv6Option(.clientID, DHCPv6UniqueIdentifier(configuration.mac))
    ]
    let subject = type == .request ? chosen : lease
    if [.request, .renew, .release].contains(type), let server = subject?.server {
      options.append(DHCPv6Option(.serverID, server))
    }
    let address = type == .solicit ? nil : subject?.address
    let held = address.flatMap {
      DHCPv6Option(
        .associatedAddress, DHCPv6AssociatedAddress($0, preferredSeconds: 0, validSeconds: 0))
    }
    options.append(
      DHCPv6Option(
        .nonTemporaryAssociation,
        DHCPv6IdentityAssociation(id: association, options: [held].compactMap(\.self))))
    if type != .release {
      options.append(DHCPv6Option(.optionRequest, DHCPv6OptionRequest(Self.requested)))
    }
    let passed = max(0, (now - beganAt).wholeNanoseconds / 10_000_000)
    options.append(
      DHCPv6Option(
        .elapsedTime, DHCPv6ElapsedTime(centiseconds: UInt16(exactly: passed) ?? .max)))
    return DHCPv6Message(
      type, transactionID: transactionID, options: options.compactMap(\.self))
  }
}
