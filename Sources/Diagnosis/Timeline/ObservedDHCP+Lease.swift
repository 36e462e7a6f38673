import DHCP
import Framing

extension [ObservedDHCP] {
  /// The last ACK that gave an address and was neither released nor refused afterwards.
  var lease: ObservedDHCP? {
    var lease: ObservedDHCP?
    for observed in self {
      switch observed.type {
      case .ack where observed.message.header.yourAddress != .any: lease = observed
      case .release, .decline, .nak: lease = nil
      default: break
      }
    }
    return lease
  }
}
