import DHCP
import Discovery
import Framing
import SSON

/// Two servers answer one DISCOVER, and not with the same settings.
struct DHCPServersDisagree: Rule {
  static let description = RuleDescription(
    id: "dhcp.servers-disagree",
    title: "Two DHCP servers give different settings",
    stage: .address,
    severity: .warning,
    basis: .manual,
    explanation: """
      More than one server answers the phone's DISCOVER, and their answers differ in what \
      matters to a phone: the site-specific option, or siaddr. Which OFFER wins is often only a \
      matter of which is faster, so the phone works one day and not the next. The other server \
      may be a forgotten router, an access point or a test machine.
      """,
    remedy: """
      Find the server that should not be there (its MAC address stands in the frame) and remove \
      it, or block DHCP answers from that port with DHCP snooping; if both belong there, give \
      both the same site-specific option, L2QVLAN and VLANTEST included.
      """,
    references: ["F20", "RFC 2131 §3.1"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    for exchange in phone.exchanges.reversed() {
      if let finding = finding(in: exchange, phone) { return [finding] }
    }
    return []
  }

  private static func finding(in exchange: DHCPExchange, _ phone: PhoneCase) -> Finding? {
    var offers: [ObservedDHCP] = []
    for offer in exchange.offers
    where !offers.contains(where: { $0.message.serverIdentifier == offer.message.serverIdentifier })
    {
      offers.append(offer)
    }
    let settings = Set(offers.map { Settings($0, phone.siteOption) })
    guard offers.count > 1, settings.count > 1 else { return nil }
    let told = offers.map { offer in
      let server = offer.message.serverIdentifier.map(\.description) ?? "one without option 54"
      return "\(server) (\(offer.sender.map(\.description) ?? "?"), frame \(offer.frame.number)) "
        + "sends \(Settings(offer, phone.siteOption).text(phone))"
    }
    let lease = phone.lease.flatMap { $0.message.serverIdentifier }
    let chosen = offers.contains { $0.message.serverIdentifier == lease } ? lease : nil
    let someHaveOption = settings.contains { $0.siteOption != nil }
    let chosenLacksIt =
      someHaveOption && chosen != nil && phone.lease?.siteOption(phone.siteOption) == nil
    return finding(
      "\(offers.count) servers answer one DISCOVER: \(told.joined(separator: "; "))"
        + (chosen.map { "; the phone took \($0)" } ?? ""),
      severity: chosenLacksIt ? .error : .warning,
      evidence: offers.map { Evidence(frame: $0.frame.number) })
  }

  /// What of an OFFER decides where a phone goes.
  private struct Settings: Hashable {
    let siteOption: SiteSpecificString?
    /// `siaddr`, where the string does not override it: two servers often send each its own.
    let nextServer: IPv4Address?

    init(_ offer: ObservedDHCP, _ code: UInt8) {
      let string = offer.siteOption(code)?.string
      let hasServer = string?[.httpServer]?.hosts.isEmpty == false
      siteOption = string
      nextServer = hasServer ? nil : offer.message.header.nextServerAddress
    }

    func text(_ phone: PhoneCase) -> String {
      let option =
        siteOption.map {
          "option \(phone.siteOption) \($0.masked(showSecrets: phone.showsSecrets))"
        } ?? "no option \(phone.siteOption)"
      return option + (nextServer.map { $0 == .any ? "" : " and siaddr \($0)" } ?? "")
    }
  }
}

extension SSONAssignment {
  /// The hosts of a list that can be read.
  fileprivate var hosts: [SSONHost] {
    parameter.map { hosts(for: $0).compactMap { try? $0.get() } } ?? []
  }
}
