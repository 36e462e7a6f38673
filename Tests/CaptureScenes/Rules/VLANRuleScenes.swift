import Framing
import LLDP

/// How the phone comes to its VLAN, or does not.
enum VLANRuleScenes {
  static let all = unanswered + policyDiffers + policyUntagged + policyUnknown

  private static let servers = "HTTPSRVR=\(Site.fileServer),SIG=2"

  // MARK: - vlan.voice-vlan-unanswered

  private static let unanswered: [CaptureScene] = {
    let rule = "vlan.voice-vlan-unanswered"
    return [
      .fires(
        rule, "falls-back",
        "five DISCOVERs on VLAN 20 in a minute (VLANTEST), no OFFER; then untagged, and answered"
      ) { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.tags = [Site.voiceTag]
        phone.beginTransaction()
        recording.discoverInVain(phone)
        phone.tags = []
        recording.lease(
          &phone, from: DHCPServer(siteString: "\(servers),L2Q=1,L2QVLAN=20,VLANTEST=60"))
        recording.settle(phone)
      },
      .fires(
        rule, "never-falls-back",
        "VLANTEST=0: the phone asks on VLAN 20 for two minutes, and would for ever"
      ) { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.tags = [Site.voiceTag]
        phone.beginTransaction()
        recording.discoverInVain(phone, intervals: [4, 8, 16, 32, 64])
      },
      .nearMiss(
        rule, "third-discover-answered",
        "two DISCOVERs on VLAN 20 go unanswered (a port that has just come up), the third does not"
      ) { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.tags = [Site.voiceTag]
        phone.beginTransaction()
        recording.discoverInVain(phone, intervals: [4])
        recording.wait(.seconds(8))
        recording.discover(phone, secondsElapsed: 12)
        let server = DHCPServer(.voice, siteString: servers)
        recording.offer(server, to: phone)
        recording.bind(&phone, to: server)
        recording.settle(phone)
      },
      .nearMiss(
        rule, "capture-ends",
        "one DISCOVER on VLAN 20, and the capture ends before an answer could be there"
      ) { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        phone.tags = [Site.voiceTag]
        phone.beginTransaction()
        recording.discover(phone)
      },
    ]
  }()

  // MARK: - lldp-med.vlan-differs-from-site-option

  private static let policyDiffers: [CaptureScene] = {
    let rule = "lldp-med.vlan-differs-from-site-option"
    func tell(_ vlan: Int, _ recording: inout Recording) {
      recording.startTaggedPhone(
        at: .voicePolicy,
        leasingFrom: DHCPServer(.voice, siteString: "\(servers),L2Q=1,L2QVLAN=\(vlan)"))
    }
    return [
      .fires(rule, "vlan-20-and-30", "the voice policy says VLAN 20, option 242 says L2QVLAN=30") {
        tell(30, &$0)
      },
      .nearMiss(rule, "both-say-20", "the voice policy and option 242 both say VLAN 20") {
        tell(20, &$0)
      },
      .nearMiss(
        rule, "l2qvlan-0",
        "L2QVLAN=0 in option 242 names no VLAN, so it contradicts no policy"
      ) { tell(0, &$0) },
    ]
  }()

  // MARK: - lldp-med.policy-untagged

  private static let policyUntagged: [CaptureScene] = {
    let rule = "lldp-med.policy-untagged"
    let untagged = SwitchPort(
      policies: [SwitchPort.policy(.voice, Site.voiceVLAN, isTagged: false)])
    return [
      .fires(
        rule, "dhcp-wants-a-tag",
        "the voice policy lacks the tagged flag; option 242 says L2Q=1 and L2QVLAN=20"
      ) {
        $0.startPhone(
          at: untagged, leasingFrom: DHCPServer(siteString: "\(servers),L2Q=1,L2QVLAN=20"))
      },
      .nearMiss(
        rule, "dhcp-wants-none", "the voice policy is untagged, and option 242 says L2Q=2: both off"
      ) {
        $0.startPhone(at: untagged, leasingFrom: DHCPServer(siteString: "\(servers),L2Q=2"))
      },
    ]
  }()

  // MARK: - lldp-med.policy-unknown

  private static let policyUnknown: [CaptureScene] = {
    let rule = "lldp-med.policy-unknown"
    func port(_ application: MEDNetworkPolicy.Application) -> SwitchPort {
      SwitchPort(
        policies: [SwitchPort.policy(application, .none, isUnknown: true, isTagged: false)])
    }
    return [
      .fires(rule, "voice", "the policy for voice has its unknown flag set") {
        $0.startPhone(at: port(.voice), leasingFrom: DHCPServer(siteString: servers))
      },
      .nearMiss(
        rule, "guest-voice", "a policy is unknown, but the one for guest voice, which phones ignore"
      ) {
        $0.startPhone(at: port(.guestVoice), leasingFrom: DHCPServer(siteString: servers))
      },
      .nearMiss(
        rule, "known-later",
        "the policy is unknown at first; after the phone's own LLDP the switch tells a real one"
      ) { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone, at: port(.voice))
        recording.advertise(SwitchPort.voicePolicy)
        phone.tags = [Site.voiceTag]
        recording.wait(.milliseconds(300))
        recording.lease(&phone, from: DHCPServer(.voice, siteString: servers))
        recording.settle(phone)
      },
    ]
  }()
}
