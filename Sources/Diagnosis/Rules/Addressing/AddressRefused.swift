import DHCP
import Framing
import Wire

/// A NAK to the phone's own request: at renewal, after a restart, or for what was just offered.
struct AddressRefused: Rule {
  static let description = RuleDescription(
    id: "dhcp.address-refused",
    title: "A DHCP server refuses the phone's address",
    stage: .address,
    severity: .warning,
    basis: .manual,
    explanation: """
      On a NAK a phone stops using its address at once and begins anew, which ends calls. After \
      a move to another subnet one NAK is as it should be. At a renewal it means that the server \
      no longer knows the lease: the scope was changed or its leases lost, the relay's address \
      belongs to another scope, or two servers that do not share their leases answer in turn.
      """,
    remedy: """
      On the DHCP server, look up the address in the scope of the phone's subnet: whether it is \
      inside the range, reserved for another, or of another subnet than the relay says. Let one \
      server answer each scope, or make two share their leases (failover).
      """,
    references: ["F33", "RFC 2131 §4.3.2"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let messages = phone.device.messages
    var kinds: [(kind: Kind, refusals: [ObservedDHCP], request: ObservedDHCP)] = []
    for refusal in messages where refusal.type == .nak {
      guard
        let request = messages.last(where: {
          $0.type == .request && $0.frame.number < refusal.frame.number
            && $0.message.header.transactionID == refusal.message.header.transactionID
        }), !refusal.isOfOtherServer(than: request)
      else { continue }
      let kind = Kind(request)
      if let at = kinds.firstIndex(where: { $0.kind == kind }) {
        kinds[at].refusals.append(refusal)
      } else {
        kinds.append((kind, [refusal], request))
      }
    }
    return kinds.map { finding(for: $0.kind, $0.refusals, $0.request, phone) }
  }

  private enum Kind {
    case renewal, restart, selection

    init(_ request: ObservedDHCP) {
      self =
        request.isRenewal
        ? .renewal : request.message.serverIdentifier == nil ? .restart : .selection
    }

    /// What the server refuses.
    func text(_ address: String) -> String {
      switch self {
      case .renewal: "to renew \(address)"
      case .restart: "\(address), which the phone asks for after a restart"
      case .selection: "\(address), which was just offered"
      }
    }
  }

  private static func finding(
    for kind: Kind, _ refusals: [ObservedDHCP], _ request: ObservedDHCP, _ phone: PhoneCase
  ) -> Finding {
    let header = request.message.header
    let address = kind == .renewal ? header.clientAddress : request.message.requestedAddress
    let server = refusals.first?.serverName ?? "a server"
    let said = refusals.first?.message.value(of: .message, as: TextOption.self)?.text
    // After a move it is how the protocol works.
    let isOrdinary = kind == .restart && phone.lease != nil
    return finding(
      """
      \(server) refuses \(kind.text(address.map(\.description) ?? "an address")) \
      (\(FrameList(refusals.frameNumbers)))\(said.map { ": \"\($0.printable)\"" } ?? "")
      """,
      severity: isOrdinary ? .info : .warning, evidence: refusals.evidence)
  }
}

extension ObservedDHCP {
  /// The REQUEST named another server.
  func isOfOtherServer(than request: ObservedDHCP) -> Bool {
    guard let wanted = request.message.serverIdentifier, let own = message.serverIdentifier else {
      return false
    }
    return wanted != own
  }
}
