import DHCP
import Framing

/// Phones that are sent to a VLAN, or remember one.
enum VLANChoiceRuleScenes {
  static let all = remembered + notSeen + pingPong + scope

  private static let servers = "HTTPSRVR=\(Site.fileServer),SIG=2"
  private static let voice = "\(servers),L2Q=1,L2QVLAN=20,VLANTEST=60"
  private static let oldTag = VLANTag(
    VLANID(lowBitsOf: 30), priority: PriorityCodePoint(lowBitsOf: 6))

  private static let remembered: [CaptureScene] = {
    let rule = "vlan.remembered"
    func tell(at tag: VLANTag, port: SwitchPort, siteString: String, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.comeUp(phone, at: port)
      phone.tags = [tag]
      phone.beginTransaction()
      recording.discoverInVain(phone)
      phone.tags = []
      recording.lease(&phone, from: DHCPServer(siteString: siteString))
      recording.settle(phone)
    }
    return [
      .fires(
        rule, "moved-from-vlan-30",
        "a minute of DISCOVERs on VLAN 30, then the untagged ACK says L2QVLAN=20"
      ) { tell(at: oldTag, port: .plain, siteString: voice, &$0) },
      .nearMiss(
        rule, "named-here", "a minute of DISCOVERs on VLAN 20, which the untagged ACK names as well"
      ) { tell(at: Site.voiceTag, port: .plain, siteString: voice, &$0) },
      .nearMiss(
        rule, "nothing-is-named", "a minute of DISCOVERs on VLAN 30; nobody here names a VLAN"
      ) { tell(at: oldTag, port: .plain, siteString: servers, &$0) },
    ]
  }()

  private static let notSeen: [CaptureScene] = {
    let rule = "vlan.named-not-seen"
    func tell(_ siteString: String, _ recording: inout Recording) -> Phone {
      var phone = Phone(.j179)
      let server = DHCPServer(siteString: siteString)
      recording.comeUp(phone)
      recording.lease(&phone, from: server)
      recording.release(&phone, from: server)
      return phone
    }
    return [
      .fires(rule, "capture-ends", "the untagged ACK says L2QVLAN=20, then RELEASE and no more") {
        _ = tell(voice, &$0)
      },
      .fires(
        rule, "tags-taken-away",
        "sent to VLAN 20 it asks again; whoever captured took the tags away"
      ) {
        var phone = tell(voice, &$0)
        $0.lease(&phone, from: DHCPServer(.voice, siteString: voice))
        $0.settle(phone)
      },
      .nearMiss(rule, "asks-in-vain", "sent to VLAN 20 it asks there; nobody answers") {
        var phone = tell(voice, &$0)
        phone.tags = [Site.voiceTag]
        phone.beginTransaction()
        $0.discoverInVain(phone)
      },
      .nearMiss(rule, "no-tagging", "L2Q=2 beside L2QVLAN=20: the phone stays untagged") {
        var phone = tell("\(servers),L2Q=2,L2QVLAN=20", &$0)
        $0.lease(&phone, from: DHCPServer(siteString: servers))
        $0.settle(phone)
      },
    ]
  }()

  private static let pingPong: [CaptureScene] = {
    let rule = "vlan.ping-pong"
    func tell(turns: Int, _ recording: inout Recording) {
      var phone = Phone(.deskphone9611h323)
      let server = DHCPServer(siteString: voice)
      recording.comeUp(phone)
      for _ in 0..<turns {
        phone.tags = []
        recording.lease(&phone, from: server)
        recording.release(&phone, from: server)
        phone.tags = [Site.voiceTag]
        phone.beginTransaction()
        recording.discoverInVain(phone)
      }
      phone.tags = []
      recording.lease(&phone, from: server)
      recording.settle(phone)
    }
    return [
      .fires(
        rule, "twice",
        "twice the untagged ACK sends the phone to VLAN 20, where a minute of DISCOVERs is in vain"
      ) { tell(turns: 2, &$0) },
      .nearMiss(rule, "once", "once to VLAN 20 and back; then the phone stays untagged") {
        tell(turns: 1, &$0)
      },
    ]
  }()

  private static let scope: [CaptureScene] = {
    let rule = "vlan.scope-names-another"
    func tell(_ siteString: String, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      let native = DHCPServer(siteString: voice)
      recording.lease(&phone, from: native)
      recording.release(&phone, from: native)
      phone.tags = [Site.voiceTag]
      recording.lease(&phone, from: DHCPServer(.voice, siteString: siteString))
      recording.settle(phone)
    }
    return [
      .fires(rule, "l2qvlan-30", "the ACK on VLAN 20 says L2QVLAN=30") {
        tell("\(servers),L2Q=1,L2QVLAN=30", &$0)
      },
      .fires(rule, "l2q-2", "the ACK on VLAN 20 says L2Q=2: no tagging") {
        tell("\(servers),L2Q=2", &$0)
      },
      .nearMiss(rule, "names-itself", "the ACK on VLAN 20 says L2QVLAN=20") { tell(voice, &$0) },
      .nearMiss(
        rule, "lldp-decides", "the ACK on VLAN 20 says L2QVLAN=30, but LLDP named VLAN 20"
      ) {
        $0.startTaggedPhone(
          at: .voicePolicy, leasingFrom: DHCPServer(.voice, siteString: "\(servers),L2QVLAN=30"))
      },
    ]
  }()
}
