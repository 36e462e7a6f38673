import Framing
import Wire

/// What passes by ARP besides a start-up that works (RFC 826, RFC 5227).
extension Recording {
  /// The phone asks for an address; before it has one of its own, that is a probe.
  mutating func ask(for address: IPv4Address, from phone: Phone) {
    record(
      EthernetFrame(
        to: .broadcast, from: phone.mac, tags: phone.tags, etherType: .arp,
        payload: ARPMessage(
          .request, sender: (phone.mac, phone.address),
          target: (MACAddress(lowBitsOf: 0), address)
        ).encoded))
  }

  /// Asks for the address that it is to get, without one of its own (RFC 5227 §1.1).
  mutating func probe(_ address: IPv4Address, from phone: Phone) {
    var asker = phone
    asker.address = .any
    ask(for: address, from: asker)
  }

  /// `owner` says, a millisecond later, that the address is its own.
  mutating func answer(for address: IPv4Address, by owner: MACAddress, to phone: Phone) {
    wait(.milliseconds(1))
    reply(for: address, by: owner, to: phone)
  }

  mutating func reply(for address: IPv4Address, by owner: MACAddress, to phone: Phone) {
    record(
      EthernetFrame(
        to: phone.mac, from: owner, tags: phone.networkTags, etherType: .arp,
        payload: ARPMessage(
          .reply, sender: (owner, address), target: (phone.mac, phone.address)
        ).encoded))
  }

  /// Questions that nobody answers, a second apart.
  mutating func askInVain(
    for address: IPv4Address, from phone: Phone, times: Int = 3,
    every interval: Duration = .seconds(1)
  ) {
    for _ in 0..<times {
      ask(for: address, from: phone)
      wait(interval)
    }
  }
}
