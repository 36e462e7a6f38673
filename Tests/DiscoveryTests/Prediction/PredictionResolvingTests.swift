import DHCP
import Framing
import LLDP
import SSON
import Testing

@testable import Discovery

/// Who wins (sections 3.5 and 4.4 of the facts), who loses, and how sure that is.
@Suite struct PredictionResolvingTests {
  static let boot = IPv4Address(192, 0, 2, 66)
  static let lldpServer = LLDPTLV.fileServer(IPv4Address(192, 0, 2, 77))

  @Test func `the string overrides siaddr`() throws {
    let prediction = Answers.ack("HTTPSRVR=192.0.2.20", siaddr: Self.boot).prediction(.j100SIP)
    let server = try #require(prediction["HTTPSRVR"])
    #expect(server.value == ["192.0.2.20"])
    #expect(server.source == .siteOption(242))
    #expect(server.frame == 4)
    #expect(server.confidence == .confirmed)
    #expect(server.losers.map(\.source) == [.nextServer])
    #expect(server.losers.map(\.value) == [["192.0.2.66"]])
    #expect(server.rule.contains("overrides siaddr"))
  }

  @Test func `siaddr alone names the server`() throws {
    let prediction = Answers.ack("L2Q=1", siaddr: Self.boot).prediction(.j100SIP)
    #expect(prediction["HTTPSRVR"]?.source == .nextServer)
    #expect(prediction["HTTPSRVR"]?.rule == "the only source")
    #expect(prediction["TLSSRVR"] == nil)
    let h323 = Answers.ack(siaddr: Self.boot).prediction(.p96x1H323)
    #expect(h323.fileServers.map(\.parameter) == ["TLSSRVR", "HTTPSRVR"])
  }

  @Test func `an LLDP file server counts only while DHCP names none`() throws {
    let tlv = try #require(Self.lldpServer)
    let alone = Answers.ack("L2Q=1").hearing(tlv).prediction(.j100H323)
    #expect(alone["HTTPSRVR"]?.source == .avayaFileServer)
    #expect(alone["TLSSRVR"]?.value == ["192.0.2.77"])
    #expect(alone["TLSSRVR"]?.confidence == .confirmed)
    // Named for one protocol, it is not taken for the other either.
    let beside = Answers.ack("TLSSRVR=192.0.2.20").hearing(tlv).prediction(.j100H323)
    #expect(beside.fileServers.map(\.parameter) == ["TLSSRVR"])
    #expect(beside["TLSSRVR"]?.losers.map(\.source) == [.avayaFileServer])
    #expect(beside["HTTPSRVR"] == nil)
    let siaddr = Answers.ack(siaddr: Self.boot).hearing(tlv).prediction(.p96x1H323)
    #expect(siaddr["HTTPSRVR"]?.source == .nextServer)
  }

  @Test func `on the 4600 a TFTP server keeps LLDP out as well`() throws {
    let tlv = try #require(Self.lldpServer)
    let named = Answers.ack("TFTPSRVR=192.0.2.20", option: 176).hearing(tlv).prediction(.p4600)
    #expect(named.fileServers.map(\.parameter) == ["TFTPSRVR"])
    #expect(named["TFTPSRVR"]?.source == .siteOption(176))
    let alone = Answers.ack(option: 176).hearing(tlv).prediction(.p4600)
    #expect(alone.fileServers.map(\.parameter) == ["TLSSRVR", "HTTPSRVR", "TFTPSRVR"])
  }

  @Test func `on the 4600 the string beats option 66`() throws {
    let answers = Answers.ack(
      "TFTPSRVR=192.0.2.20", option: 176, and: [(.tftpServerName, Array("192.0.2.9".utf8))])
    let server = try #require(answers.prediction(.p4600)["TFTPSRVR"])
    #expect(server.value == ["192.0.2.20"])
    #expect(server.losers.map(\.source) == [.tftpServerName])
    #expect(server.confidence == .confirmed)
  }

  @Test func `LLDP wins for the VLAN, in every family`() throws {
    for profile in PhoneProfile.all {
      let prediction = Answers.ack("L2QVLAN=130,L2Q=1", option: profile.siteOption)
        .hearing(.policy(vlan: 120)).prediction(profile)
      let vlan = try #require(prediction["L2QVLAN"])
      #expect(vlan.value == ["120"])
      #expect(vlan.source == .medPolicy)
      #expect(vlan.losers.map(\.value) == [["130"]])
      #expect(vlan.confidence == (profile.family == .deskphone4600 ? .unconfirmed : .confirmed))
      #expect(vlan.rule == "for VLAN and priority LLDP wins over DHCP")
    }
  }

  @Test func `an untagged policy wins too`() {
    let prediction = Answers.ack("L2QVLAN=130,L2Q=1").hearing(.policy(tagged: false, vlan: 0))
      .prediction(.j100SIP)
    #expect(prediction["L2Q"]?.value == ["2"])
    #expect(prediction["L2Q"]?.losers.map(\.value) == [["1"]])
  }

  @Test func `a VLAN name counts beside a policy that is not for voice`() throws {
    let name = try #require(LLDPTLV.vlanName(140, "Corp-Voice"))
    let beside = Answers.hearing(.policy(.voiceSignaling, vlan: 120), name).prediction(.j100SIP)
    #expect(beside["L2QVLAN"]?.source == .vlanName)
    let policy = Answers.hearing(.policy(vlan: 120), name).prediction(.j100SIP)
    #expect(policy["L2QVLAN"]?.value == ["120"])
    #expect(policy["L2QVLAN"]?.confidence == .confirmed)
  }

  @Test func `what an H.323 phone does with a policy and another VLAN name is not documented`()
    throws
  {
    let name = try #require(LLDPTLV.vlanName(140, "Voice"))
    let prediction = Answers.hearing(.policy(vlan: 120), name).prediction(.p96x1H323)
    #expect(prediction["L2QVLAN"]?.value == ["120"])
    #expect(prediction["L2QVLAN"]?.confidence == .unconfirmed)
    let agreeing = Answers.hearing(.policy(vlan: 140), name).prediction(.p96x1H323)
    #expect(agreeing["L2QVLAN"]?.confidence == .confirmed)
  }

  @Test func `priorities in the string lose on SIP phones and win on H.323 phones`() {
    let answers = Answers.ack("L2QAUD=6").hearing(.policy(vlan: 120, priority: 5))
    #expect(answers.prediction(.j100SIP)["L2QAUD"]?.value == ["5"])
    let h323 = answers.prediction(.p96x1H323)["L2QAUD"]
    #expect(h323?.value == ["6"])
    #expect(h323?.confidence == .unconfirmed)
  }

  @Test func `where option 43 stands is not documented`() throws {
    let vendor = Answers.vendor((2, "192.0.2.30"))
    let both = Answers.ack("HTTPSRVR=192.0.2.20", and: [vendor]).prediction(.p96x1SIP)
    #expect(both["HTTPSRVR"]?.value == ["192.0.2.20"])
    #expect(both["HTTPSRVR"]?.confidence == .unconfirmed)
    let siaddr = Answers.ack(siaddr: Self.boot, and: [vendor]).prediction(.p96x1SIP)
    #expect(siaddr["HTTPSRVR"]?.value == ["192.0.2.30"])
    #expect(siaddr["HTTPSRVR"]?.confidence == .unconfirmed)
    let same = Answers.ack("HTTPSRVR=192.0.2.30", and: [vendor]).prediction(.p96x1SIP)
    #expect(same["HTTPSRVR"]?.confidence == .confirmed)
    #expect(same["HTTPSRVR"]?.losers.count == 1)
  }

  @Test func `call servers come from LLDP only if DHCP names none`() throws {
    let tlv = try #require(LLDPTLV.callServer(IPv4Address(192, 0, 2, 5)))
    let alone = Answers.ack().hearing(tlv).prediction(.p96x1H323)
    #expect(alone["MCIPADD"]?.source == .avayaCallServer)
    let both = Answers.ack("MCIPADD=192.0.2.6").hearing(tlv).prediction(.p96x1H323)
    #expect(both["MCIPADD"]?.value == ["192.0.2.6"])
    #expect(both["MCIPADD"]?.losers.map(\.source) == [.avayaCallServer])
  }

  @Test func `of one source the newest counts`() {
    let prediction = Answers.hearing(.policy(vlan: 120)).hearing(.policy(vlan: 130))
      .prediction(.j100SIP)
    #expect(prediction["L2QVLAN"]?.value == ["130"])
    #expect(prediction["L2QVLAN"]?.frame == 3)
    #expect(prediction["L2QVLAN"]?.losers == [])
  }

  @Test func `parameters stand in the order in which the phone needs them`() {
    let prediction = Answers.ack(
      "DES_STAT=0,SIG=2,MCIPADD=192.0.2.5,HTTPDIR=/a,HTTPSRVR=192.0.2.20,L2QVLAN=120,L2Q=1"
    ).prediction(.j100SIP)
    #expect(
      prediction.parameters.map(\.parameter) == [
        "L2Q", "L2QVLAN", "VLANTEST", "HTTPSRVR", "HTTPDIR", "HTTPPORT", "MCIPADD", "SIG",
        "DES_STAT",
      ])
    #expect(prediction.doubtful.isEmpty)
  }
}
