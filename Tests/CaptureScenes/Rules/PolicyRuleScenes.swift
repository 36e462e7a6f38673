import Framing
import LLDP

/// What the switch announces of VLANs.
enum PolicyRuleScenes {
  static let all = signalingOnly + withoutTag + duplicate + vlanName + pcPort

  private static let servers = "HTTPSRVR=\(Site.fileServer),SIG=2"

  /// A phone at `port` that stays untagged.
  private static func tell(
    _ model: PhoneModel, at port: SwitchPort, siteString: String = servers,
    _ recording: inout Recording
  ) {
    var phone = Phone(model)
    recording.comeUp(phone, at: port)
    recording.lease(&phone, from: DHCPServer(siteString: siteString))
    recording.settle(phone)
    recording.provision(&phone)
  }

  private static let signalingOnly: [CaptureScene] = {
    let rule = "lldp-med.signaling-only"
    let signaling = SwitchPort.policy(.voiceSignaling, Site.voiceVLAN)
    let voice = SwitchPort.policy(.voice, Site.voiceVLAN)
    return [
      .fires(rule, "h323", "the only policy is for voice signaling, and the phone runs H.323") {
        tell(.deskphone9611h323, at: SwitchPort(policies: [signaling]), &$0)
      },
      .nearMiss(rule, "sip", "the same policy for a phone with SIP, which obeys it") {
        tell(.j179, at: SwitchPort(policies: [signaling]), &$0)
      },
      .nearMiss(rule, "both", "policies for voice and for voice signaling") { recording in
        var phone = Phone(.deskphone9611h323)
        recording.comeUp(phone, at: SwitchPort(policies: [voice, signaling]))
        phone.tags = [Site.voiceTag]
        recording.lease(&phone, from: DHCPServer(.voice, siteString: servers))
        recording.settle(phone)
        recording.provision(&phone)
      },
    ]
  }()

  private static let withoutTag: [CaptureScene] = {
    let rule = "lldp-med.vlan-without-tag"
    func port(_ vlan: VLANID) -> SwitchPort {
      SwitchPort(policies: [SwitchPort.policy(.voice, vlan, isTagged: false)])
    }
    return [
      .fires(rule, "vlan-20", "the voice policy names VLAN 20 without the tagged flag") {
        tell(.j179, at: port(Site.voiceVLAN), &$0)
      },
      .nearMiss(rule, "no-vlan", "an untagged voice policy that names no VLAN") {
        tell(.j179, at: port(.none), &$0)
      },
      .nearMiss(rule, "own-vlan", "an untagged voice policy that names the port's own VLAN") {
        tell(.j179, at: port(VLANID(lowBitsOf: 10)), &$0)
      },
    ]
  }()

  private static let duplicate: [CaptureScene] = {
    let rule = "lldp-med.duplicate-network-policy"
    let twenty = SwitchPort.policy(.voice, Site.voiceVLAN)
    let thirty = SwitchPort.policy(.voice, VLANID(lowBitsOf: 30))
    let signaling = SwitchPort.policy(.voiceSignaling, VLANID(lowBitsOf: 30))
    func tell(_ policies: [MEDNetworkPolicy], _ recording: inout Recording) {
      recording.startTaggedPhone(
        at: SwitchPort(policies: policies),
        leasingFrom: DHCPServer(.voice, siteString: servers))
    }
    return [
      .fires(rule, "vlans-20-and-30", "two policies for voice, VLAN 20 and VLAN 30") {
        tell([twenty, thirty], &$0)
      },
      .fires(rule, "twice-the-same", "the same policy for voice twice: worth knowing, no more") {
        tell([twenty, twenty], &$0)
      },
      .nearMiss(rule, "two-applications", "one policy for voice, one for voice signaling") {
        tell([twenty, signaling], &$0)
      },
    ]
  }()

  private static let vlanName: [CaptureScene] = {
    let rule = "lldp.vlan-name-not-voice"
    func port(_ name: String) -> SwitchPort {
      SwitchPort(vlanNames: [(VLANID(lowBitsOf: 10), "office"), (Site.voiceVLAN, name)])
    }
    return [
      .fires(rule, "corp-voice-h323", "VLAN 20 is called Corp-Voice; an H.323 phone passes over it")
      {
        tell(.deskphone9611h323, at: port("Corp-Voice"), &$0)
      },
      .fires(rule, "voip", "VLAN 20 is called VoIP, which no phone takes for voice") {
        tell(.j179, at: port("VoIP"), &$0)
      },
      .nearMiss(rule, "office-and-lab", "names that have nothing to do with telephones") {
        tell(.deskphone9611h323, at: port("lab"), &$0)
      },
    ]
  }()

  private static let pcPort: [CaptureScene] = {
    let rule = "lldp.pc-port-vlan"
    let shared = SwitchPort(
      portVLAN: Site.voiceVLAN, policies: [SwitchPort.policy(.voice, Site.voiceVLAN)])
    return [
      .fires(rule, "phy2vlan-11", "the port's own VLAN is 10, option 242 says PHY2VLAN=11") {
        tell(.j179, at: .plain, siteString: "\(servers),PHY2VLAN=11", &$0)
      },
      .fires(rule, "shared-with-voice", "the port's own VLAN is the voice VLAN") {
        $0.startTaggedPhone(at: shared, leasingFrom: DHCPServer(.voice, siteString: servers))
      },
      .nearMiss(rule, "phy2vlan-10", "the port's own VLAN and PHY2VLAN are both 10") {
        tell(.j179, at: .plain, siteString: "\(servers),PHY2VLAN=10", &$0)
      },
    ]
  }()
}
