import DHCP
import Framing
import Wire

/// The lease ran out while the phone asked in vain to prolong it.
struct LeaseExpired: Rule {
  static let description = RuleDescription(
    id: "dhcp.lease-expired",
    title: "The lease expired unrenewed",
    stage: .address,
    severity: .warning,
    basis: .manual,
    explanation: """
      Nobody answered the renewals, and the time of option 51 is over. With DHCPSTD=1 the phone \
      gives the address up and restarts. With DHCPSTD=0, the default, it goes on using it and \
      keeps asking (J100 every 60 seconds; others probe for their own address by ARP every 5), \
      so it works until the server, once back, gives the address to another device.
      """,
    remedy: """
      Bring the DHCP server, or the way to it, back. Then give leases of six weeks or more, as \
      the guides advise, so that an outage does not last as long as a lease.
      """,
    references: ["F34", "RFC 2131 §4.4.5"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    guard let lease = phone.lease, let seconds = lease.message.leaseTime, seconds != .max else {
      return []
    }
    let asked = phone.unansweredRenewals.filter { $0.frame.number > lease.frame.number }
    let late = phone.ownMessages.last {
      $0.message.isFromClient && ($0.isRenewal || $0.type == .discover)
        && $0.frame.number > lease.frame.number
    }
    guard !asked.isEmpty, let last = late, let age = last.frame.since(lease.frame),
      age >= .seconds(Int64(seconds))
    else { return heldByARP(phone, lease, seconds) }
    let waited = last.type == .discover ? [last] : []
    return [
      finding(
        """
        the lease of frame \(lease.frame.number) is for \(seconds) s; \(age.shortText) later the \
        phone still asks (frame \(last.frame.number)), and its \
        \(asked.count == 1 ? "renewal" : "\(asked.count) renewals") got no answer\
        \(use(phone, lease, seconds))
        """,
        evidence: lease.evidence(of: .leaseTime) + asked.evidence + waited.evidence)
    ]
  }

  /// The lease is over, and the phone asks for its own address by ARP again and again, as it does
  /// while it holds on to one.
  private static func heldByARP(
    _ phone: PhoneCase, _ lease: ObservedDHCP, _ seconds: UInt32
  ) -> [Finding] {
    let own = phone.device.activity.addressQueries.elements.filter {
      $0.purpose != .reach && $0.target == lease.message.header.yourAddress
    }
    let late = own.flatMap(\.asked.frames).filter { frame in
      frame.since(lease.frame).map { $0 >= .seconds(Int64(seconds)) } ?? false
    }
    guard late.count >= 3, let first = late.first, let last = late.last,
      let time = last.since(first), time <= probeInterval * 2 * late.count
    else { return [] }
    return [
      finding(
        """
        the lease of frame \(lease.frame.number) is for \(seconds) s and was not renewed; \
        \(last.since(lease.frame)?.shortText ?? "later") after it the phone still asks by ARP for \
        its own address (\(FrameList(late.map(\.number))))
        """,
        evidence: lease.evidence(of: .leaseTime) + late.map(\.number).evidence)
    ]
  }

  /// Phones with DHCPSTD=0 look every five seconds whether the address is still free.
  private static let probeInterval = Duration.seconds(5)

  /// Whether ARP shows the address in use after its time.
  private static func use(
    _ phone: PhoneCase, _ lease: ObservedDHCP, _ seconds: UInt32
  ) -> String {
    guard let last = phone.device.lastAddress, last.address == lease.message.header.yourAddress,
      let age = last.frame.since(lease.frame), age >= .seconds(Int64(seconds))
    else { return "" }
    return "; it still uses \(last.address) (frame \(last.frame.number))"
  }
}
