import DHCP
import Discovery
import Driver
import Framing
import LLDP
import SSON
import Wire

/// A link whose other end is a script: what a probed phone does to it, on a virtual clock.
struct ScriptedLink {
  var probe: PhoneProbe
  var now = Moment(nanoseconds: 1_700_000_000_000_000_000)
  private(set) var sent: [Packet] = []
  private(set) var handed: [[UInt8]] = []
  private(set) var addresses: [ProbeAddress?] = []
  private(set) var tasks: [ProbeTask] = []
  private(set) var entries: [RunEntry] = []

  static let mac = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
  static let server = MACAddress(lowBitsOf: 0x0200_5E00_0003)
  static let own = IPv4Address(192, 0, 2, 101)
  static let router = IPv4Address(192, 0, 2, 1)
  static let dhcp = IPv4Address(192, 0, 2, 2)

  /// Nobody waits for LLDP, unless the options say so.
  init(
    options change: (inout PhoneProbe.Options) -> Void = { _ in },
    setUp: (inout PhoneMachine.Configuration) -> Void = { _ in }
  ) {
    let profile = PhoneProfile.of(.j100SIP) ?? PhoneProfile.all[0]
    var configuration = PhoneMachine.Configuration(profile: profile, mac: Self.mac)
    setUp(&configuration)
    var options = PhoneProbe.Options()
    options.listening = .zero
    change(&options)
    probe = PhoneProbe(configuration, options: options)
    take(probe.linkUp(at: now))
  }

  private mutating func take(_ effects: [PhoneProbe.Effect]) {
    for effect in effects {
      switch effect {
      case .send(let octets):
        sent.append(Packet(octets[...], linkType: .ethernet, originalLength: octets.count))
      case .hand(let octets): handed.append(octets)
      case .become(let address): addresses.append(address)
      case .perform(let task): tasks.append(task)
      case .tell(let entry): entries.append(entry)
      }
    }
  }

  /// Lets the time pass; timers fire on the way.
  mutating func wait(_ duration: Duration) {
    let end = now + duration
    while let timer = probe.nextTimer, timer <= end, probe.ending(at: now) == nil {
      now = max(now, timer)
      take(probe.timerFired(at: now))
      // Its own end is a time too.
      if probe.nextTimer == timer { break }
    }
    now = end
  }

  mutating func hear(_ frame: EthernetFrame) {
    let octets = frame.padded().encoded
    take(
      probe.heard(
        Packet(octets[...], linkType: .ethernet, originalLength: octets.count), at: now))
  }

  mutating func say(_ frame: EthernetFrame) { take(probe.said(frame.encoded)) }

  mutating func answer(_ task: ProbeTask, _ outcome: ProbeOutcome) {
    take(probe.performed(task, outcome, at: now))
  }

  mutating func shutDown() { take(probe.shutDown(at: now)) }
}

// MARK: - What the script says

extension ScriptedLink {
  var messages: [DHCPMessage] {
    sent.filter { $0.destinationPort == 67 }.map { DHCPMessage($0.payload) }
  }

  /// An answer of the DHCP server to the last message.
  mutating func reply(
    _ type: DHCPMessageType, site: String, vlan: VLANID? = nil, to client: MACAddress = Self.mac
  ) {
    let message = DHCPMessage(
      operation: .reply, transactionID: messages.last?.header.transactionID ?? 0,
      clientMAC: client, yourAddress: Self.own,
      options: [
        (.messageType, [type.rawValue]), (.serverIdentifier, Self.dhcp.encoded),
        (.leaseTime, [0, 0, 0x0E, 0x10]), (.subnetMask, [255, 255, 255, 0]),
        (.routers, Self.router.encoded), (.domainNameServers, [192, 0, 2, 53]),
        (.interfaceMTU, [0x05, 0x78]), (.domainName, Array("example.com".utf8)),
        (.avayaSiteSpecific, Array(site.utf8)),
      ])
    hear(
      Self.frame(
        vlan, .ipv4,
        UDPDatagram.ipv4Packet(
          from: Self.dhcp, port: 67, to: .broadcast, port: 68, payload: message.encoded),
        to: .broadcast))
  }

  /// From DISCOVER to the answer of the router.
  mutating func bind(site: String = "HTTPSRVR=192.0.2.10", vlan: VLANID? = nil) {
    reply(.offer, site: site, vlan: vlan)
    reply(.ack, site: site, vlan: vlan)
    // Nobody uses the address.
    wait(.milliseconds(1100))
    hear(Self.arp(.reply, from: Self.router, to: Self.own, vlan: vlan))
  }

  static func frame(
    _ vlan: VLANID?, _ type: EtherType, _ payload: [UInt8], to destination: MACAddress = mac,
    from source: MACAddress = server
  ) -> EthernetFrame {
    EthernetFrame(
      to: destination, from: source, tags: vlan.map { [VLANTag($0)] } ?? [], etherType: type,
      payload: payload)
  }

  static func arp(
    _ operation: ARPMessage.Operation, from sender: IPv4Address, to target: IPv4Address,
    vlan: VLANID? = nil
  ) -> EthernetFrame {
    frame(
      vlan, .arp,
      ARPMessage(operation, sender: (server, sender), target: (mac, target)).encoded)
  }

  /// A packet of a DNS server.
  static func packet(vlan: VLANID? = nil, to destination: MACAddress = mac) -> EthernetFrame {
    frame(
      vlan, .ipv4,
      UDPDatagram.ipv4Packet(
        from: IPv4Address(192, 0, 2, 53), port: 53, to: own, port: 40_000, payload: [1, 2, 3]),
      to: destination)
  }

  /// A packet that the kernel sends.
  static var question: EthernetFrame {
    frame(
      nil, .ipv4,
      UDPDatagram.ipv4Packet(from: own, port: 40_000, to: router, port: 53, payload: [9]),
      to: server, from: mac)
  }
}
