import Capture
import DHCP
import Framing
import LLDP
import Wire

@testable import Diagnosis

/// A capture in few words: what a phone, its DHCP servers and its switch sent, a tenth of a second
/// apart unless said otherwise.
struct Scene {
  static let phone = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
  static let server = MACAddress(lowBitsOf: 0x0200_0000_0001)
  static let otherServer = MACAddress(lowBitsOf: 0x0200_0000_0002)
  static let voiceSwitch = MACAddress(lowBitsOf: 0x0200_0000_00AA)
  static let address = IPv4Address(192, 0, 2, 101)
  static let dhcpServer = IPv4Address(192, 0, 2, 1)

  /// Options that are in every ACK and OFFER of a good server.
  static let usual: [(DHCPOptionCode, [UInt8])] = [
    (.leaseTime, [0, 1, 0x51, 0x80]), (.subnetMask, [255, 255, 255, 0]),
    (.routers, dhcpServer.encoded),
  ]

  var frames: [CapturedFrame] = []
  var now: Double = 0
  var interface = 0

  // MARK: - Frames

  mutating func add(_ frame: EthernetFrame, after seconds: Double = 0.1) {
    if !frames.isEmpty { now += seconds }
    var bytes: [UInt8] = []
    var writer = ByteWriter()
    frame.encode(into: &writer)
    bytes = writer.bytes
    frames.append(
      CapturedFrame(
        number: frames.count + 1, time: Moment(nanoseconds: Int64(now * 1e9)),
        interface: interface, bytes: bytes))
  }

  static func tags(_ vlan: Int?) -> [VLANTag] {
    vlan.map { [VLANTag(VLANID(lowBitsOf: $0), priority: .init(lowBitsOf: 6))] } ?? []
  }

  mutating func dhcp(
    _ message: DHCPMessage, from sender: MACAddress, vlan: Int? = nil, ports: (UInt16, UInt16),
    after seconds: Double = 0.1
  ) {
    let packet = UDPDatagram.ipv4Packet(
      from: .any, port: ports.0, to: .broadcast, port: ports.1, payload: message.encoded)
    add(
      EthernetFrame(
        to: .broadcast, from: sender, tags: Self.tags(vlan), etherType: .ipv4, payload: packet),
      after: seconds)
  }

  // MARK: - DHCP

  /// A message of the client. `agent` is the relay agent that passes it on.
  mutating func ask(
    _ type: DHCPMessageType, _ options: [(DHCPOptionCode, [UInt8])] = [], mac: MACAddress = phone,
    asks: [UInt8] = [1, 3, 6, 242], xid: UInt32 = 1, vlan: Int? = nil, agent: IPv4Address = .any,
    from sender: MACAddress? = nil, after seconds: Double = 0.1
  ) {
    let message = DHCPMessage(
      operation: .request, transactionID: xid, clientMAC: mac, relayAgentAddress: agent,
      options: [(.messageType, [type.rawValue]), (.parameterRequestList, asks)] + options)
    dhcp(message, from: sender ?? mac, vlan: vlan, ports: (68, 67), after: seconds)
  }

  /// A message of a server, or of the agent that passes it on; `to: 67` is the way to the agent.
  mutating func answer(
    _ type: DHCPMessageType, _ string: String? = nil, option: UInt8 = 242,
    siaddr: IPv4Address = .any, identifier: IPv4Address = dhcpServer,
    address: IPv4Address = address, options: [(DHCPOptionCode, [UInt8])] = usual,
    mac: MACAddress = phone, xid: UInt32 = 1, vlan: Int? = nil, agent: IPv4Address = .any,
    from sender: MACAddress = server, to port: UInt16 = 68
  ) {
    var all: [(DHCPOptionCode, [UInt8])] = [
      (.messageType, [type.rawValue]), (.serverIdentifier, identifier.encoded),
    ]
    all += options
    if let string { all.append((DHCPOptionCode(rawValue: option), Array(string.utf8))) }
    let message = DHCPMessage(
      operation: .reply, transactionID: xid, clientMAC: mac,
      yourAddress: type == .nak ? .any : address, nextServerAddress: siaddr,
      relayAgentAddress: agent, options: all)
    dhcp(message, from: sender, vlan: vlan, ports: (67, port))
  }

  /// A REQUEST to prolong the lease of ``address``.
  mutating func renew(xid: UInt32, vlan: Int? = nil, after seconds: Double = 0.1) {
    let message = DHCPMessage(
      operation: .request, transactionID: xid, clientMAC: Self.phone, clientAddress: Self.address,
      options: [(.messageType, [DHCPMessageType.request.rawValue])])
    dhcp(message, from: Self.phone, vlan: vlan, ports: (68, 67), after: seconds)
  }

  /// Discover, offer, request, acknowledge.
  mutating func lease(
    _ string: String? = nil, option: UInt8 = 242, siaddr: IPv4Address = .any,
    options: [(DHCPOptionCode, [UInt8])] = usual, asks: [UInt8] = [1, 3, 6, 242],
    xid: UInt32 = 1, vlan: Int? = nil
  ) {
    ask(.discover, asks: asks, xid: xid, vlan: vlan)
    answer(
      .offer, string, option: option, siaddr: siaddr, options: options, xid: xid, vlan: vlan)
    ask(
      .request, [(.serverIdentifier, Self.dhcpServer.encoded)], asks: asks, xid: xid, vlan: vlan)
    answer(.ack, string, option: option, siaddr: siaddr, options: options, xid: xid, vlan: vlan)
  }

  static func leased(_ string: String? = nil, siaddr: IPv4Address = .any) -> Scene {
    var scene = Scene()
    scene.lease(string, siaddr: siaddr)
    return scene
  }

  /// A DISCOVER at each of these seconds.
  mutating func discovers(at seconds: [Double], vlan: Int? = nil, xid: UInt32 = 1) {
    for second in seconds { ask(.discover, xid: xid, vlan: vlan, after: second - now) }
  }

  // MARK: - The rest

  mutating func lldp(_ tlvs: [LLDPTLV], from sender: MACAddress) {
    add(
      EthernetFrame(
        to: MACAddress(lowBitsOf: 0x0180_C200_000E), from: sender, etherType: .lldp,
        payload: LLDPDataUnit(tlvs + [.end]).encoded))
  }

  /// An advertisement of the switch.
  mutating func advertise(
    _ tlvs: LLDPTLV..., port: String = "1/5", from sender: MACAddress = voiceSwitch
  ) {
    let capabilities = SystemCapabilities(available: .bridge, enabled: .bridge)
    let name = SystemName("sw1").map { LLDPTLV($0) }
    let portID = PortID(.interfaceName, octets: port.utf8).map { LLDPTLV($0) }
    lldp(
      [LLDPTLV(ChassisID.macAddress(sender))] + [portID, name].compactMap(\.self)
        + [LLDPTLV(TimeToLive(seconds: 120)), LLDPTLV(capabilities)] + tlvs, from: sender)
  }

  /// An advertisement of the phone.
  mutating func introduce(_ model: String, mac: MACAddress = phone) {
    let capabilities = SystemCapabilities(available: [.bridge, .telephone], enabled: .bridge)
    lldp(
      [
        LLDPTLV(ChassisID.networkAddress(.any)), LLDPTLV(PortID.macAddress(mac)),
        LLDPTLV(TimeToLive(seconds: 120)), LLDPTLV(capabilities),
        LLDPTLV(MEDCapabilities([.networkPolicy, .inventory], deviceType: .endpointClassIII)),
      ] + [MEDModelName(model)].compactMap(\.self).map { LLDPTLV($0) }, from: mac)
  }

  mutating func arp(_ address: IPv4Address, mac: MACAddress = phone, vlan: Int? = nil) {
    let message = ARPMessage(.request, sender: (mac, address), target: (.init(lowBitsOf: 0), .any))
    add(
      EthernetFrame(
        to: .broadcast, from: mac, tags: Self.tags(vlan), etherType: .arp,
        payload: message.encoded))
  }

  mutating func udp(to port: UInt16, from mac: MACAddress = phone) {
    let packet = UDPDatagram.ipv4Packet(
      from: Self.address, port: 49152, to: IPv4Address(192, 0, 2, 5), port: port, payload: [0])
    add(EthernetFrame(to: Self.server, from: mac, etherType: .ipv4, payload: packet))
  }

  static func policy(
    _ application: MEDNetworkPolicy.Application = .voice, unknown: Bool = false,
    tagged: Bool = true, vlan: Int
  ) -> LLDPTLV {
    LLDPTLV(
      MEDNetworkPolicy(
        application, isUnknown: unknown, isTagged: tagged, vlan: VLANID(lowBitsOf: vlan),
        priority: .init(lowBitsOf: 5), dscp: .init(lowBitsOf: 46)))
  }
}
