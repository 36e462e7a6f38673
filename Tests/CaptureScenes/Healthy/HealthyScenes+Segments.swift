import DHCP
import Framing

extension HealthyScenes {
  private static let voiceString = "HTTPSRVR=\(Site.fileServer),SIG=2"

  /// One for each way to a voice VLAN, and for what stands between phone and DHCP server.
  static let segments = [
    voiceVLAN(
      "j100-sip-lldp-voice-policy.pcapng", .j179, .voicePolicy, voiceString,
      "an LLDP-MED voice policy puts the phone on VLAN 20 before its first DISCOVER"),
    voiceVLAN(
      "96x1-sip-vlan-name.pcapng", .deskphone9641sip,
      SwitchPort(vlanNames: [(Site.voiceVLAN, "Corp-Voice")]), voiceString,
      "a VLAN Name TLV that contains \"voice\" names VLAN 20, which is enough for SIP phones"),
    voiceVLAN(
      "96x1-h323-vlan-name.pcapng", .deskphone9611h323,
      SwitchPort(vlanNames: [(Site.voiceVLAN, "voice20")]),
      "\(gatekeeper),HTTPSRVR=\(Site.fileServer)",
      "a VLAN Name TLV that begins with \"voice\" names VLAN 20, as H.323 phones want it"),
    CaptureScene(
      "healthy/j100-sip-release-and-tag.pcapng",
      "the untagged ACK says L2QVLAN=20: the phone releases its address and asks again on VLAN 20"
    ) { recording in
      var phone = Phone(.j179)
      let siteString = "\(voiceString),L2Q=1,L2QVLAN=20,VLANTEST=60"
      let native = DHCPServer(.data, siteString: siteString)
      recording.comeUp(phone)
      recording.lease(&phone, from: native)
      recording.release(&phone, from: native)
      phone.tags = [Site.voiceTag]
      recording.wait(.milliseconds(900))
      recording.lease(&phone, from: DHCPServer(.voice, siteString: siteString))
      recording.settle(phone)
      recording.provision(&phone)
    },
    CaptureScene(
      "healthy/96x1-h323-relayed.pcapng",
      "through a relay, heard on both of its sides: interface 1 has giaddr and option 82"
    ) { recording in tellRelayed(&recording) },
    CaptureScene(
      "healthy/j100-sip-qinq.pcapng",
      "VLAN 20 inside of a provider's service tag 300 (IEEE 802.1ad)"
    ) { recording in
      var phone = Phone(.j179)
      let service = VLANTag(VLANID(lowBitsOf: 300), type: .serviceVLAN)
      phone.tags = [service, Site.voiceTag]
      recording.lease(
        &phone, from: DHCPServer(.voice, siteString: "\(voiceString),L2Q=1,L2QVLAN=20"))
      recording.settle(phone)
      recording.provision(&phone)
    },
    CaptureScene(
      "healthy/j100-sip-priority-tag.pcapng",
      "L2Q=1 and L2QVLAN=0: the phone's frames carry a priority tag, VID 0, and are answered untagged"
    ) { recording in
      var phone = Phone(.j179)
      phone.tags = [VLANTag(.none, priority: PriorityCodePoint(lowBitsOf: 6))]
      recording.comeUp(phone)
      recording.lease(&phone, from: DHCPServer(siteString: "\(voiceString),L2Q=1,L2QVLAN=0"))
      recording.settle(phone)
      recording.provision(&phone)
    },
    CaptureScene(
      "healthy/two-phones.pcapng",
      "two phones at two switch ports, each heard on a capture interface of its own"
    ) { recording in tellTwoPhones(&recording) },
  ]

  private static func voiceVLAN(
    _ name: String, _ model: PhoneModel, _ port: SwitchPort, _ siteString: String, _ shows: String
  ) -> CaptureScene {
    CaptureScene("healthy/\(name)", shows) { recording in
      var phone = Phone(model)
      recording.comeUp(phone, at: port)
      phone.tags = [Site.voiceTag]
      recording.lease(&phone, from: DHCPServer(.voice, siteString: siteString))
      recording.settle(phone)
      recording.provision(&phone)
    }
  }

  private static func tellRelayed(_ recording: inout Recording) {
    var phone = Phone(.deskphone9611h323)
    var server = DHCPServer(siteString: "\(gatekeeper),HTTPSRVR=\(Site.fileServer)")
    server.address = IPv4Address(203, 0, 113, 67)
    server.relay = server.subnet.router
    recording.comeUp(phone)
    phone.beginTransaction()
    recording.discover(phone)
    recording.relay(phone.message(.discover), to: server)
    recording.relayBack(server.answer(.offer, to: phone), from: server)
    recording.deliver(server.answer(.offer, to: phone), from: server, to: phone)
    recording.broadcast(phone.request(to: server), from: phone)
    recording.relay(phone.request(to: server), to: server)
    recording.relayBack(server.answer(.ack, to: phone), from: server)
    recording.deliver(server.answer(.ack, to: phone), from: server, to: phone)
    phone.address = server.offered
    recording.settle(phone)
    recording.provision(&phone)
  }

  private static func tellTwoPhones(_ recording: inout Recording) {
    var first = Phone(.j179, 0x33)
    var second = Phone(.deskphone9641sip, 0x44)
    var server = DHCPServer(.voice, siteString: voiceString)
    for (interface, phone) in [first, second].enumerated() {
      recording.interface = interface
      var port = SwitchPort.voicePolicy
      port.name = "1/\(31 + interface)"
      recording.comeUp(phone, at: port)
    }
    for interface in 0...1 {
      recording.interface = interface
      server.offeredHost = 101 + UInt32(interface)
      var phone = interface == 0 ? first : second
      phone.tags = [Site.voiceTag]
      recording.lease(&phone, from: server)
      recording.settle(phone)
      if interface == 0 { first = phone } else { second = phone }
    }
    recording.interface = 0
    recording.provision(&first)
    recording.interface = 1
    recording.provision(&second)
  }
}
