import Framing
import LLDP
import SSON
import Testing

@testable import Discovery

/// What a switch's advertisement sets (section 4.4 of the facts).
@Suite struct LLDPClaimsTests {
  private static func told(_ profile: PhoneProfile, _ tlvs: LLDPTLV?...) throws -> [String] {
    let unit = LLDPDataUnit(try tlvs.map { try #require($0) })
    return profile.claims(of: Heard(unit, frame: 2)).map { claim in
      "\(claim.parameter)=\(claim.value.joined(separator: ","))"
        + (claim.confidence == .confirmed ? "" : "?")
    }
  }

  @Test func `a voice policy`() throws {
    let voice = LLDPTLV.policy(vlan: 120)
    #expect(
      try Self.told(.j100SIP, voice) == ["L2Q=1", "L2QVLAN=120", "L2QAUD=5", "DSCPAUD=46"])
    // H.323 phones take priority and DSCP for signaling as well.
    #expect(
      try Self.told(.p96x1H323, voice) == [
        "L2Q=1", "L2QVLAN=120", "L2QAUD=5", "DSCPAUD=46", "L2QSIG=5", "DSCPSIG=46",
      ])
    #expect(
      try Self.told(.p4600, voice).allSatisfy { $0.hasSuffix("?") })
  }

  @Test func `an untagged voice policy turns tagging off`() throws {
    #expect(
      try Self.told(.j100SIP, .policy(tagged: false, vlan: 0)).prefix(2) == ["L2Q=2", "L2QVLAN=0"])
  }

  @Test func `a policy for signaling sets what is not zero, on SIP phones`() throws {
    let signaling = LLDPTLV.policy(.voiceSignaling, vlan: 130, priority: 3, dscp: 24)
    #expect(try Self.told(.j100SIP, signaling) == ["L2QSIG=3", "DSCPSIG=24"])
    #expect(
      try Self.told(.j100SIP, .policy(.voiceSignaling, vlan: 130, priority: 0, dscp: 24))
        == ["DSCPSIG=24"])
    #expect(try Self.told(.p96x1H323, signaling).isEmpty)
  }

  @Test func `the 1600 accepts a policy for signaling, and voice counts more`() throws {
    let signaling = LLDPTLV.policy(.voiceSignaling, vlan: 130)
    #expect(try Self.told(.p1600H323, signaling).prefix(2) == ["L2Q=1?", "L2QVLAN=130?"])
    let both = Answers.hearing(.policy(vlan: 120), signaling).prediction(.p1600H323)
    #expect(both["L2QVLAN"]?.value == ["120"])
    #expect(both["L2QVLAN"]?.confidence == .confirmed)
  }

  @Test(arguments: [
    LLDPTLV.policy(unknown: true, vlan: 120), .policy(.guestVoice, vlan: 120),
    .policy(.softphoneVoice, vlan: 120), .policy(.init(rawValue: 0), vlan: 120),
  ])
  func `unknown policies and those for others are ignored`(policy: LLDPTLV) throws {
    for profile in PhoneProfile.all { #expect(try Self.told(profile, policy).isEmpty) }
  }

  @Test func `VLAN names by the family's rule`() throws {
    #expect(try Self.told(.p96x1H323, .vlanName(120, "Voice-1")) == ["L2Q=1", "L2QVLAN=120"])
    #expect(try Self.told(.p96x1H323, .vlanName(120, "Corp-Voice")).isEmpty)
    #expect(try Self.told(.p96x1SIP, .vlanName(120, "Corp-Voice")) == ["L2Q=1", "L2QVLAN=120"])
    #expect(try Self.told(.p96x1SIP, .vlanName(0, "Voice")).isEmpty)
  }

  @Test func `the port's VLAN is for the computer`() throws {
    #expect(try Self.told(.j100SIP, .portVLAN(10)) == ["PHY2VLAN=10"])
    #expect(try Self.told(.j100SIP, .portVLAN(0)).isEmpty)
  }

  @Test func `Avaya's servers`() throws {
    let one = LLDPTLV.fileServer(IPv4Address(192, 0, 2, 20))
    #expect(try Self.told(.j100SIP, one) == ["HTTPSRVR=192.0.2.20?", "TLSSRVR=192.0.2.20?"])
    #expect(try Self.told(.j100H323, one) == ["HTTPSRVR=192.0.2.20", "TLSSRVR=192.0.2.20"])
    #expect(try Self.told(.p4600, one).count == 3)
    #expect(
      try Self.told(.j100SIP, .callServer(IPv4Address(192, 0, 2, 5))) == ["MCIPADD=192.0.2.5"])
    #expect(try Self.told(.j100H323, .fileServer(.any), .callServer(.any)).isEmpty)
  }

  @Test func `which of several servers counts is not documented`() throws {
    let two = LLDPTLV.fileServer(IPv4Address(192, 0, 2, 20), .any, IPv4Address(192, 0, 2, 21))
    #expect(
      try Self.told(.j100H323, two) == [
        "HTTPSRVR=192.0.2.20,192.0.2.21?", "TLSSRVR=192.0.2.20,192.0.2.21?",
      ])
    #expect(
      try Self.told(.j100H323, .callServer(IPv4Address(192, 0, 2, 5), IPv4Address(192, 0, 2, 6)))
        == ["MCIPADD=192.0.2.5,192.0.2.6?"])
  }
}
