import DHCP
import Discovery
import Framing
import SSON
import Wire

/// The ACK names no router: the phone stays in its subnet.
struct RouterMissing: Rule {
  static let description = RuleDescription(
    id: "dhcp.router-missing",
    title: "The ACK names no router",
    stage: .address,
    severity: .warning,
    basis: .inferred,
    explanation: """
      Without option 3 the phone has no way out of its subnet. That is enough if the file server, \
      the call server and the other phones are in the same subnet, and not otherwise. Relays add \
      no router: the scope must.
      """,
    remedy: "On the DHCP server, set option 3 (router) for this scope.",
    references: ["F37", "RFC 2132 §3.5"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, let address = lease.message.header.yourAddress,
      (lease.message.routers ?? []).allSatisfy(\.isUnspecified)
    else { return [] }
    let outside = phone.namedServers.filter {
      !$0.isInSubnet(of: address, mask: lease.message.subnetMask)
    }
    let list = outside.prefix(3).map(\.description).joined(separator: ", ")
    return [
      finding(
        "the ACK (frame \(lease.frame.number)) has no router (option 3)"
          + (outside.isEmpty ? "" : "; outside of the subnet of \(address): \(list)"),
        severity: outside.isEmpty ? .info : .warning,
        evidence: lease.evidence(of: .routers))
    ]
  }
}

extension PhoneCase {
  /// The file and call servers of the prediction that are given as addresses.
  fileprivate var namedServers: [IPv4Address] {
    let servers = prediction.fileServers + [prediction[.mcipadd]].compactMap(\.self)
    return servers.flatMap(\.value).compactMap { IPv4Address($0) }.uniqued()
  }
}

extension IPv4Address {
  /// Whether both are in one subnet; `true` if the mask is not known or is none.
  func isInSubnet(of other: IPv4Address, mask: IPv4Address?) -> Bool {
    guard let mask, mask.prefixLength != nil else { return true }
    return rawValue & mask.rawValue == other.rawValue & mask.rawValue
  }
}
