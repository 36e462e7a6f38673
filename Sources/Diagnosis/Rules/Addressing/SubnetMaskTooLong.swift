import DHCP
import Framing
import Wire

/// An answer whose subnet mask is longer than four octets.
struct SubnetMaskTooLong: Rule {
  static let description = RuleDescription(
    id: "dhcp.mask-too-long",
    title: "A subnet mask that is too long",
    stage: .address,
    severity: .error,
    basis: .fieldReport,
    explanation: """
      Option 1 is four octets. A longer one overruns a buffer of the DHCP client that 9600 phones \
      used until July 2019 (CVE-2009-0692): such a phone crashes, restarts, or runs the sender's \
      code. No sound server sends it, so the sender is broken or hostile.
      """,
    remedy: """
      Find the sender by the MAC address in the frame and take it off the network; update the \
      phones' firmware; block DHCP answers from its port with DHCP snooping.
      """,
    references: ["CVE-2009-0692", "RFC 2132 §3.3"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let bad = phone.device.messages.filter { !$0.message.isFromClient }.flatMap { observed in
      observed.message.options.filter { $0.code == .subnetMask && $0.value.count > 4 }
        .map { (observed: observed, option: $0) }
    }
    guard let first = bad.first else { return [] }
    let sender = first.observed.sender.map(\.description) ?? "a server"
    return [
      finding(
        """
        \(sender) sends a subnet mask of \(first.option.value.count) octets \
        (\(FrameList(bad.map(\.observed.frame.number)))); it must be four
        """,
        evidence: bad.map { Evidence(frame: $0.observed.frame.number, octets: $0.option.octets) })
    ]
  }
}
