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
    announce(phone)
    advertise(phone)
    wait(.seconds(1))
    resolve(phone.subnet.router, at: Site.router, for: phone)
  }

  private mutating func announce(_ phone: Phone) {
    record(
      EthernetFrame(
        to: .broadcast, from: phone.mac, tags: phone.tags, etherType: .arp,
        payload: ARPMessage(
          .request, sender: (phone.mac, phone.address),
          target: (MACAddress(lowBitsOf: 0), phone.address)
        ).encoded))
  }

  /// Request and reply.
  private mutating func resolve(
    _ address: IPv4Address, at owner: MACAddress, for phone: Phone
  ) {
    record(
      EthernetFrame(
        to: .broadcast, from: phone.mac, tags: phone.tags, etherType: .arp,
        payload: ARPMessage(
          .request, sender: (phone.mac, phone.address),
          target: (MACAddress(lowBitsOf: 0), address)
        ).encoded))
    record(
      EthernetFrame(
        to: phone.mac, from: owner, tags: phone.networkTags, etherType: .arp,
        payload: ARPMessage(
          .reply, sender: (owner, address), target: (phone.mac, phone.address)
        ).encoded))
  }
}
