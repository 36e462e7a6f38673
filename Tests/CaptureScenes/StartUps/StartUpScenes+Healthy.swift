import DHCP
import Framing
import LLDP

extension StartUpScenes {
  /// Each family twice: at an ordinary port, and on the voice VLAN by the way that it knows.
  static let healthy =
    StartUpFamily.all.map { family in
      StartUpScene("\(family.name)-untagged", family, "an ordinary start-up, untagged") { start in
        start.begin()
        start.finish()
      }
    } + [
      onVoiceVLAN(.j100SIP, at: .voicePolicy, "LLDP-MED names the voice VLAN"),
      onVoiceVLAN(.j100H323, at: .voicePolicy, "LLDP-MED names the voice VLAN"),
      onVoiceVLAN(
        .deskphone96x1SIP, at: named("Corp-Voice"), "a VLAN Name that contains \"voice\""),
      onVoiceVLAN(.deskphone96x1H323, at: .voicePolicy, "LLDP-MED names the voice VLAN"),
      byOption(.deskphone9600, "the untagged ACK names VLAN 20; released and asked again there"),
      onVoiceVLAN(.deskphone1600, at: .voicePolicy, "LLDP-MED names the voice VLAN"),
      onVoiceVLAN(
        .deskphone4600, at: named("voice20"), "a VLAN Name that begins with \"voice\"; TFTP"),
    ]

  private static func named(_ name: String) -> SwitchPort {
    SwitchPort(vlanNames: [(Site.voiceVLAN, name)])
  }

  private static func onVoiceVLAN(
    _ family: StartUpFamily, at port: SwitchPort, _ shows: String
  ) -> StartUpScene {
    StartUpScene("\(family.name)-voice-vlan", family, shows) { start in
      start.comeUp(at: port)
      start.tag()
      start.lease(on: .voice)
      start.settle()
      start.finish()
    }
  }

  private static func byOption(_ family: StartUpFamily, _ shows: String) -> StartUpScene {
    StartUpScene("\(family.name)-voice-vlan", family, shows) { start in
      let more = ",L2Q=1,L2QVLAN=20,VLANTEST=60"
      start.comeUp()
      start.lease(more: more)
      start.release(from: family.server(more: more))
      start.tag()
      start.lease(on: .voice, more: more)
      start.settle()
      start.finish()
    }
  }
}
