import DHCP
import Framing
import LLDP
import Wire

extension StartUpScenes {
  private static let voice = ",L2Q=0,L2QVLAN=20,VLANTEST=60"

  /// VLANs that do not answer, or are not the right ones.
  static let vlanFailures: [StartUpScene] = [
    .fails(
      "F01", "voice-vlan-not-carried", .j100SIP,
      "the untagged ACK names VLAN 20, where nobody answers; then untagged, out of the servers' reach"
    ) { start in
      start.comeUp()
      start.lease(more: voice)
      start.release(from: start.family.server(more: voice))
      start.tag()
      start.discoverInVain()
      start.untag()
      start.lease(more: voice)
      start.settle()
      start.connectInVain()
    },
    .fails(
      "F02", "never-falls-back", .deskphone96x1SIP,
      "VLAN 20 is stored with VLANTEST=0: tagged DISCOVERs for four minutes, and for ever"
    ) { start in
      start.comeUp()
      start.tag()
      start.discoverInVain(intervals: [4, 8, 16, 32, 64, 64, 64])
    },
    .fails(
      "F03", "default-vlan-silent", .j100SIP,
      "nobody answers on VLAN 20, and nobody on the untagged VLAN either"
    ) { start in
      start.comeUp()
      start.tag()
      start.discoverInVain()
      start.untag()
      start.discoverInVain()
    },
    .fails(
      "F21", "ping-pong", .deskphone96x1H323,
      "three times the untagged ACK sends the phone to VLAN 20, which never answers",
      causes: ["F21", "F01"]
    ) { start in
      start.comeUp()
      for _ in 0..<3 {
        start.lease(more: voice)
        start.release(from: start.family.server(more: voice))
        start.tag()
        start.discoverInVain()
        start.untag()
      }
      start.lease(more: voice)
    },
    .fails(
      "F22", "scope-names-another-vlan", .j100SIP,
      "the scope of VLAN 20 sends the phone to VLAN 30, where nobody answers"
    ) { start in
      let wrong = ",L2Q=0,L2QVLAN=30,VLANTEST=60"
      start.comeUp()
      start.lease(more: voice)
      start.release(from: start.family.server(more: voice))
      start.tag()
      start.lease(on: .voice, more: wrong)
      start.release(from: start.family.server(.voice, more: wrong))
      start.tag(VLANID(lowBitsOf: 30))
      start.discoverInVain()
      start.untag()
      start.lease(more: voice)
      start.settle()
      start.connectInVain()
    },
    .fails(
      "F50", "remembered-vlan", .j100SIP,
      "moved from another place, the phone asks on VLAN 99 for a minute; then all goes well",
      [.provisioned]
    ) { start in
      start.comeUp()
      start.tag(VLANID(lowBitsOf: 99))
      start.discoverInVain()
      start.untag()
      start.lease(more: voice)
      start.release(from: start.family.server(more: voice))
      start.tag()
      start.lease(on: .voice, more: voice)
      start.settle()
      start.finish()
    },
  ]

  /// What the switch says of VLANs, and what the phone makes of it.
  static let policyFailures: [StartUpScene] = [
    .fails(
      "F23", "policy-differs", .j100SIP, "LLDP-MED says VLAN 20, option 242 says 30: LLDP wins",
      [.provisioned]
    ) { start in
      start.comeUp(at: .voicePolicy)
      start.tag()
      start.lease(on: .voice, more: ",L2Q=1,L2QVLAN=30")
      start.settle()
      start.finish()
    },
    .fails(
      "F24", "policy-untagged", .j100SIP,
      "the voice policy turns the tag off that option 242 wants; the servers are out of reach"
    ) { start in
      start.begin(
        at: SwitchPort(policies: [SwitchPort.policy(.voice, Site.voiceVLAN, isTagged: false)]),
        more: ",L2Q=1,L2QVLAN=20")
      start.connectInVain()
    },
    .fails(
      "F25", "policy-unknown", .j100SIP, "the voice policy has its unknown flag set", [.provisioned]
    ) { start in
      start.begin(
        at: SwitchPort(
          policies: [SwitchPort.policy(.voice, .none, isUnknown: true, isTagged: false)]))
      start.finish()
    },
    .fails(
      "F26", "policy-for-signaling", .deskphone96x1H323,
      "the only policy is for voice signaling, which phones with H.323 pass over", [.provisioned]
    ) { start in
      start.begin(at: SwitchPort(policies: [SwitchPort.policy(.voiceSignaling, Site.voiceVLAN)]))
      start.finish()
    },
    .fails(
      "F27", "vlan-name", .deskphone96x1H323,
      "VLAN 20 is called Corp-Voice, which does not begin with \"voice\"", [.provisioned]
    ) { start in
      start.begin(at: SwitchPort(vlanNames: [(Site.voiceVLAN, "Corp-Voice")]))
      start.finish()
    },
    .mentions(
      "F28", "pc-port", .j100SIP, "the port's own VLAN is the voice VLAN, PHY2VLAN says 10"
    ) { start in
      var port = SwitchPort.voicePolicy
      port.portVLAN = Site.voiceVLAN
      start.comeUp(at: port)
      start.tag()
      start.lease(on: .voice, more: ",PHY2VLAN=10")
      start.settle()
      start.finish()
    },
    .mentions("F31", "no-lldp", .j100SIP, "neither the switch nor the phone sends LLDP") { start in
      start.lease()
      start.recording.wait(.seconds(65))
      start.findNeighbor(Subnet.data.router, Site.router)
      start.fetchFiles()
      start.recording.wait(.seconds(10))
      let server = start.family.server()
      start.recording.renew(&start.phone, at: server)
      start.recording.prolong(start.phone, by: server)
    },
  ]
}
