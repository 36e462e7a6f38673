import DHCP
import Discovery
import Framing
import LLDP
import Wire

/// A host name of the phones' own form that another MAC address would make.
struct HostNameMismatch: Rule {
  static let description = RuleDescription(
    id: "phone.host-name-mismatch",
    title: "The host name belongs to another MAC address",
    stage: .link,
    severity: .warning,
    basis: .inferred,
    explanation: """
      A phone makes its name from its MAC address: AV, a letter for the maker's prefix (A \
      00-04-0D, B 00-1B-4F, E 00-09-6E, L 00-60-1D, T 00-07-3B, X any other) and the last three \
      octets. Here the digits are those of another address. Either somebody copied a \
      configuration, or a computer poses as a phone to reach the voice VLAN.
      """,
    remedy: """
      Find the device by its MAC address in the switch's address table. If it is a phone, reset \
      its host name; if it is none, look after the port: 802.1X keeps such devices out.
      """,
    references: ["RFC 2132 §3.14"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let mac = phone.device.mac
    guard let text = phone.device.hostName, let name = AvayaHostName(text),
      name.suffix != Array(mac.octets.suffix(3)) || !isLetterPossible(name, mac)
    else { return [] }
    let isLetterOnly = name.suffix == Array(mac.octets.suffix(3))
    let what =
      isLetterOnly
      ? "its letter \(name.organization) stands for another maker's prefix"
      : "its digits are those of an address that ends in "
        + name.suffix.map { Hex.string(of: [$0]) }.joined(separator: ":")
    return [
      finding(
        "\(mac) calls itself \(text.printable); \(what)",
        severity: isLetterOnly ? .info : .warning, evidence: evidence(phone))
    ]
  }

  /// Older firmware knows fewer letters, and uses X for the rest.
  private static func isLetterPossible(_ name: AvayaHostName, _ mac: MACAddress) -> Bool {
    name.belongs(to: mac) || name.organization == "X"
  }

  private static func evidence(_ phone: PhoneCase) -> [Evidence] {
    if let named = phone.device.dhcp.elements.last(where: {
      $0.message.isFromClient && $0.message.hostName != nil
    }) {
      return named.evidence(of: .hostName)
    }
    return phone.device.advertisements.elements.suffix(1).map {
      Evidence(frame: $0.first.number)
    }
  }
}
