import DHCP
import Framing
import Wire

/// The phone gives an address back because another host uses it.
struct AddressDeclined: Rule {
  static let description = RuleDescription(
    id: "dhcp.address-declined",
    title: "The phone declines its address: in use elsewhere",
    stage: .address,
    severity: .warning,
    basis: .standard,
    explanation: """
      Before it uses an address the phone looks whether somebody has it already, and here \
      somebody does: it sends a DECLINE and asks anew. Some phones test as early as the OFFER, \
      so the DECLINE may come without a REQUEST before it. The other host has a fixed address \
      inside the server's range, or got it from another server; a switch or firewall that answers \
      ARP for others (proxy ARP) looks the same.
      """,
    remedy: """
      Find who answers ARP for the address (the switch's address table tells the port), move it, \
      or exclude its address from the range. If every address is declined, turn off proxy ARP, \
      and the switch's ARP probing of new devices (IP device tracking).
      """,
    references: ["F36", "RFC 2131 §3.1", "RFC 5227 §2.1.1"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let declines = phone.device.messages.filter { $0.type == .decline }
    guard let first = declines.first else { return [] }
    let addresses = declines.compactMap { decline in
      decline.message.requestedAddress ?? decline.message.header.clientAddress
    }.uniqued()
    let list = addresses.prefix(4).map(\.description).joined(separator: ", ")
    let more = addresses.count > 4 ? " and \(addresses.count - 4) more" : ""
    let last = phone.device.messages.last {
      !$0.message.isFromClient && $0.frame.number < first.frame.number
    }
    let when = last.map { $0.type == .offer ? " right after the OFFER" : "" } ?? ""
    let then = phone.lease.flatMap { $0.message.header.yourAddress }
    return [
      finding(
        """
        the phone declines \(list)\(more)\(when) (\(FrameList(declines.frameNumbers)))\
        \(then.map { "; later it gets \($0)" } ?? "")
        """,
        // Without an address in the end, it is more than a nuisance.
        severity: phone.lease == nil && declines.count > 1 ? .error : .warning,
        evidence: declines.evidence)
    ]
  }
}
