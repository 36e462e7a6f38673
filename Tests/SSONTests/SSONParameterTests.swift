import Testing
import Wire

@testable import SSON

@Suite struct SSONParameterTests {
  @Test func `names are unique and writable`() {
    #expect(Set(SSONParameter.all.map(\.name)).count == SSONParameter.all.count)
    for parameter in SSONParameter.all {
      #expect(parameter.name.octets.count <= SSONName.maximumLength)
      #expect(!parameter.meaning.isEmpty)
      #expect(SSONParameter.named(parameter.name) == parameter)
    }
  }

  @Test func `a default is a value of its parameter`() throws {
    for parameter in SSONParameter.all {
      guard let text = parameter.defaultValue.text, !text.isEmpty else { continue }
      let string = SiteSpecificString("\(parameter.name.printable)=\(text)")
      #expect((try? string.assignments[0].typedValue?.get()) != nil, "\(parameter.name)")
    }
  }

  @Test func `exactly the names that the analyser knows are marked so`() {
    let known: Set<SSONName> = [
      "TLSSRVR", "HTTPSRVR", "HTTPDIR", "STATIC", "MCIPADD", "DOT1X", "ICMPDU", "ICMPRED", "L2Q",
      "L2QVLAN", "LOGLOCAL", "PHY1STAT", "PHY2STAT", "PROCPSWD", "PROCSTAT", "SNMPADD",
      "SNMPSTRING", "VLANTEST",
    ]
    #expect(Set(SSONParameter.all.filter(\.isKnownToWireshark).map(\.name)) == known)
  }

  @Test(arguments: [
    "MCPORT", "HTTPPORT", "TLSPORT", "TLSDIR", "TLSSRVRID", "SIG", "SIP_CONTROLLER_LIST",
    "LOGSRVR", "MTU_SIZE", "REUSETIME", "PHY2VLAN", "ADMIN_PASSWORD", "AADS_URL", "TFTPSRVR",
    "TFTPDIR", "L2QAUD", "L2QSIG", "DES_STAT", "FORCE_HTTP_AUTH_USERNAME", "SNTPSRVR",
  ])
  func `the documented names that it does not know are here`(name: String) {
    #expect(SSONParameter.named(SSONName(name)) != nil)
  }

  @Test func `what is not stated stays marked`() {
    #expect(SSONParameter.tlsServers.evidence(for: .deskphone96x1H323) == .unconfirmed)
    #expect(SSONParameter.httpServers.evidence(for: .j100SIP) == .confirmed)
    #expect(SSONParameter.enrollmentService.evidence(for: .j100SIP) == .thirdParty)
    #expect(SSONParameter.passThrough.evidence(for: .j100SIP) == .knownToWireshark)
    #expect(SSONParameter.httpPort.evidence(for: .deskphone4600) == nil)
    #expect(SSONParameter.tlsPort.defaultValue == .unconfirmed("411"))
    #expect(SSONParameter.voiceVLAN.defaultValue == .known("0"))
    #expect(SSONParameter.named("SNTPSRVR")?.isListed == false)
    #expect(SSONParameter.named("L2QAUD")?.isListed == true)
  }

  @Test func `exactly the names that a document gives to a family are confirmed`() {
    let confirmed: Set<SSONName> = [
      "HTTPSRVR", "HTTPDIR", "HTTPPORT", "TFTPSRVR", "TFTPDIR", "MCIPADD", "MCPORT", "SIG", "L2Q",
      "L2QVLAN", "VLANTEST", "PHY1STAT", "PHY2STAT", "PROCPSWD", "ADMIN_PASSWORD", "ICMPDU",
      "ICMPRED", "LOGSRVR", "MTU_SIZE",
    ]
    let found = SSONParameter.all.filter { $0.support.values.contains(.confirmed) }
    #expect(Set(found.map(\.name)) == confirmed)
  }

  @Test func `names of the 4600's TFTP belong in option 176 alone`() {
    #expect(
      SSONParameter.all.filter { !$0.belongs(inOption: 242) }.map(\.name)
        == ["TFTPSRVR", "TFTPDIR"])
    #expect(SSONParameter.all.allSatisfy { $0.belongs(inOption: 176) })
    #expect(PhoneFamily.deskphone4600.defaultOption == 176)
    #expect(PhoneFamily.all.filter { $0.defaultOption == 242 }.count == 6)
  }

  @Test(arguments: [
    ("HTPSRVR", "HTTPSRVR"), ("HTTPSERVER", "HTTPSRVR"), ("HTTPSRV", "HTTPSRVR"),
    ("HTTPSDIR", "TLSDIR"), ("MCIPORT", "MCPORT"), ("TFTP", "TFTPDIR"), ("httpserver", "HTTPSRVR"),
    ("\"HTTPSRVR", "HTTPSRVR"), ("'MCIPADD", "MCIPADD"), ("MCIPADDR", "MCIPADD"),
    ("L2QVALN", "L2QVLAN"), ("VLAN_TEST", "VLANTEST"), ("HTTPSVRR", "HTTPSRVR"),
    ("HTTP DIR", "HTTPDIR"), ("ADMINPASSWORD", "ADMIN_PASSWORD"), ("L2Q", "L2Q"),
  ])
  func `a misspelt name leads to the right one`(wrong: String, right: String) {
    #expect(SSONParameter.nearest(to: SSONName(wrong))?.name == SSONName(right))
  }

  @Test(arguments: ["SNMPWD", "SNMPPWD", "DOT1PWD", "HTTPPWD"])
  func `what seems to be the name of a secret is not meant for something else`(name: String) {
    #expect(SSONName(name).isSecret)
    #expect(SSONParameter.nearest(to: SSONName(name))?.isSecret ?? true)
  }

  /// The distance is counted only where letters and length allow it to be small.
  @Test(arguments: SSONParameter.all.enumerated().filter { $0.offset % 4 == 0 }.map(\.element.name))
  func `no near name is passed over`(right: SSONName) {
    let letters = Array(right.octets)
    for index in letters.indices {
      var wrong = letters
      wrong.remove(at: index)
      wrong.append(UInt8(ascii: "X"))
      let name = SSONName(wrong[...])
      guard SSONParameter.named(name) == nil, wrong.count >= 4, !name.seemsSecret else { continue }
      let distances = SSONParameter.all.map {
        SSONParameter.distance(Array($0.name.octets), wrong)
      }
      let isNear = distances.contains { $0 <= (wrong.count >= 6 ? 2 : 1) }
      let found = SSONParameter.nearest(to: name).map {
        SSONParameter.distance(Array($0.name.octets), wrong)
      }
      #expect(found == (isNear ? distances.min() : nil))
    }
  }

  @Test(arguments: [
    "", "A", "SIP", "L2P", "call_srv", "radio0|ssid", "VLAN-A", "ssid", "OPTION242",
    "AVERYLONGNAMETHATNOBODYEVERUSED12345",
  ])
  func `a name like no other leads nowhere`(name: String) {
    #expect(SSONParameter.nearest(to: SSONName(name)) == nil)
  }
}
