import Framing
import LLDP
import Wire

extension Recording {
  /// The nearest bridge (IEEE 802.1AB §7.1).
  private static let nearestBridge = MACAddress(lowBitsOf: 0x0180_C200_000E)

  mutating func advertise(_ unit: LLDPDataUnit, from sender: MACAddress) {
    record(
      EthernetFrame(
        to: Self.nearestBridge, from: sender, etherType: .lldp, payload: unit.encoded))
  }

  mutating func advertise(_ port: SwitchPort) {
    advertise(port.advertisement, from: Site.accessSwitch)
  }

  mutating func advertise(_ phone: Phone) {
    advertise(phone.advertisement, from: phone.mac)
  }

  /// Link up: the switch is heard, and the phone answers within two seconds.
  mutating func comeUp(_ phone: Phone, at port: SwitchPort = .plain) {
    advertise(port)
    wait(.milliseconds(1200))
    advertise(phone)
    wait(.milliseconds(500))
  }

  /// The phone makes its new address known and looks for its router.
  mutating func settle(_ phone: Phone) {
    // The question for its own address announces it (RFC 5227 §1.1).
    ask(for: phone.address, from: phone)
    advertise(phone)
    wait(.seconds(1))
    ask(for: phone.subnet.router, from: phone)
    reply(for: phone.subnet.router, by: Site.router, to: phone)
  }
}
