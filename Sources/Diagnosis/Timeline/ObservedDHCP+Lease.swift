import DHCP
import Framing

extension [ObservedDHCP] {
  /// The last OFFER that the phone can still accept: with a lease time, and not followed by a
  /// refusal.
  var openOffer: ObservedDHCP? {
    guard let offer = last(where: { $0.type == .offer && $0.message.leaseTime != nil }) else {
      return nil
    }
    let isOver = contains { $0.frame.number > offer.frame.number && $0.endsLease }
    return isOver || passedOver(offer) ? nil : offer
  }

  /// How often a server offers in vain before the phone is taken not to want it.
  private static var offersInVain: Int { 3 }

  /// The phone asked on after each of this server's OFFERs and never for one of them.
  private func passedOver(_ offer: ObservedDHCP) -> Bool {
    let server = offer.message.serverIdentifier
    let asks = contains { $0.type == .request && $0.message.serverIdentifier == server }
    let passed = enumerated().filter { at, observed in
      observed.type == .offer && observed.message.serverIdentifier == server
        && self[(at + 1)...].contains { $0.type == .discover }
    }
    return !asks && passed.count >= Self.offersInVain
  }

  /// The last ACK that gave an address and was not refused afterwards. An address that was released
  /// counts until the phone asks anew: with a RELEASE at the end it says goodbye, and all that it did
  /// with the address stays true.
  var lease: ObservedDHCP? {
    var lease: ObservedDHCP?
    var isReleased = false
    for observed in self {
      switch observed.type {
      case .ack where observed.message.header.yourAddress != .any:
        lease = observed
        isReleased = false
      case .release: isReleased = true
      case .decline, .nak: lease = nil
      case .discover where isReleased, .request where isReleased: lease = nil
      default: break
      }
    }
    return lease
  }

  /// Whether these requests waited so long that the end of the capture is no excuse.
  ///
  /// A client waits 4 s, then 8 s, each a second more or less, before it sends a message for the
  /// third time (RFC 2131 §4.1).
  var areOverdue: Bool {
    guard let first, let waited = last?.frame.since(first.frame) else { return false }
    return count > 1 && waited >= .seconds(10)
  }
}

extension ObservedDHCP {
  /// The client gives its address back, or may not have it.
  var endsLease: Bool { type == .release || type == .decline || type == .nak }
}
