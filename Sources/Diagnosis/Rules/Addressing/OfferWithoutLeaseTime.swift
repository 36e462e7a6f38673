import DHCP
import Framing

/// An OFFER without option 51: the phone passes it over.
struct OfferWithoutLeaseTime: Rule {
  static let description = RuleDescription(
    id: "dhcp.offer-without-lease-time",
    title: "An OFFER without a lease time",
    stage: .address,
    severity: .error,
    basis: .manual,
    explanation: """
      An OFFER without option 51 (address lease time) is not accepted by these phones. They \
      keep sending DISCOVERs although a server answers each of them.
      """,
    remedy: "On the DHCP server, set a lease time for this scope; six weeks or more is advised.",
    references: ["F04", "RFC 2131 §4.3.1", "RFC 2132 §9.2"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let refused = phone.exchanges.flatMap { exchange in
      exchange.offers.filter { offer in
        offer.message.joinedOption(.leaseTime) == nil && !isRequested(offer, in: exchange)
      }
    }
    guard let first = refused.first else { return [] }
    let server = first.message.serverIdentifier.map { "server \($0)" } ?? "a server"
    return [
      finding(
        """
        \(server) offers \(first.message.header.yourAddress.map(\.description) ?? "an address") without \
        option 51 (\(FrameList(refused.map(\.frame.number)))), and the phone does not request it
        """,
        // Another server's OFFER may have served the phone all the same.
        severity: phone.lease == nil ? .error : .warning,
        evidence: refused.map { Evidence(frame: $0.frame.number) })
    ]
  }

  private static func isRequested(_ offer: ObservedDHCP, in exchange: DHCPExchange) -> Bool {
    exchange.requests.contains {
      $0.frame.number > offer.frame.number
        && $0.message.serverIdentifier == offer.message.serverIdentifier
    }
  }
}
