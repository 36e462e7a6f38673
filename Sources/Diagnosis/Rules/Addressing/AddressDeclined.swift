import DHCP
import Framing
import Wire

/// Another host uses the phone's address: it answers ARP for it, or the phone gives it back.
struct AddressDeclined: Rule {
  static let description = RuleDescription(
    id: "dhcp.address-declined",
    title: "The phone's address is in use elsewhere",
    stage: .address,
    severity: .warning,
    basis: .standard,
    explanation: """
      Before it uses an address the phone looks by ARP whether somebody has it already, and here \
      somebody does: it sends a DECLINE and asks anew, or goes on, and both hosts lose packets. \
      Some phones test as early as the OFFER, so the DECLINE may come without a REQUEST before it. The other host has a fixed address \
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
    let conflicts = conflicts(of: phone)
    guard let first = declines.first else { return conflicts.first.map { [used($0, phone)] } ?? [] }
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
        \(conflicts.first.map { "; \($0.text)" } ?? "")\
        \(then.map { "; later it gets \($0)" } ?? "")
        """,
        // Without an address in the end, or seen by ARP as well, it is more than a suspicion.
        severity: !conflicts.isEmpty || (phone.lease == nil && declines.count > 1)
          ? .error : .warning,
        evidence: conflicts.flatMap(\.frames).evidence + declines.evidence)
    ]
  }

  /// The phone did not decline: it keeps the address, or takes another.
  private static func used(_ conflict: Conflict, _ phone: PhoneCase) -> Finding {
    let next = phone.lease.flatMap { lease -> IPv4Address? in
      guard lease.frame.number > conflict.answer.frame.number else { return nil }
      let address = lease.message.header.yourAddress
      return address == conflict.address ? nil : address
    }
    return finding(
      "\(conflict.text)"
        + (next.map { "; then the phone takes \($0)" } ?? "; the phone does not decline it"),
      severity: next == nil ? .warning : .error, evidence: conflict.frames.evidence)
  }

  /// An answer of another host to the phone's question for its own address.
  private struct Conflict {
    let address: IPv4Address
    let asked: Int
    let answer: AddressQuery.Answer

    var frames: [Int] { [asked, answer.frame.number] }
    var text: String {
      "\(answer.sender) answers ARP for \(address) (frame \(answer.frame.number))"
    }
  }

  private static func conflicts(of phone: PhoneCase) -> [Conflict] {
    let given = Set(
      phone.device.messages.filter { !$0.message.isFromClient }
        .compactMap(\.message.header.yourAddress)
        + [phone.device.lastAddress?.address]
        .compactMap(\.self))
    return phone.device.activity.addressQueries.elements.flatMap { query -> [Conflict] in
      guard query.purpose != .reach, given.contains(query.target) else { return [] }
      return query.answers.map {
        Conflict(address: query.target, asked: query.asked.first.number, answer: $0)
      }
    }
  }
}
