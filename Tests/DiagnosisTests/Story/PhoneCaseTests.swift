import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct PhoneCaseTests {
  @Test(
    arguments: [
      ([242], nil, 242), ([176], nil, 176), ([242, 176], nil, 242), ([1], nil, 242),
      ([200], nil, 242), ([242], 200, 200),
    ] as [([UInt8], UInt8?, UInt8)])
  func `the number of the site-specific option`(asks: [UInt8], given: UInt8?, number: UInt8) throws
  {
    var scene = Scene()
    scene.ask(.discover, asks: asks)
    var options = DiagnosisOptions()
    options.siteOption = given
    #expect(try scene.phoneCase(options).siteOption == number)
    #expect(try scene.phoneCase(options).asksForSiteOption == asks.contains(number))
  }

  @Test func `the user's word about the family counts`() throws {
    let phone = try Scene.leased().phoneCase(as: .deskphone4600)
    #expect(phone.profile?.family == .deskphone4600)
    #expect(phone.isProfileGiven)
    #expect(try !Scene.leased().phoneCase().isProfileGiven)
  }

  @Test func `OFFERs count only of servers that sent no ACK`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer, "L2Q=0")
    scene.answer(
      .offer, "L2Q=1", identifier: IPv4Address(192, 0, 2, 9), from: Scene.otherServer)
    scene.ask(.request)
    scene.answer(.ack, "L2Q=0")
    scene.answer(.ack, "L2Q=0")
    let phone = try scene.phoneCase()
    #expect(phone.answers.map(\.frame.number) == [3, 5, 6])
    #expect(phone.siteOptions.map { $0.string.masked() } == ["L2Q=1", "L2Q=0"])
    #expect(phone.siteOptions.map(\.whereabouts) == ["frame 3", "frames 5 and 6"])
    #expect(phone.siteOptions[1].evidence(0..<3).map(\.frame) == [5, 6])
  }

  @Test func `settings of an OFFER are predicted while there is no ACK`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer, "HTTPSRVR=192.0.2.20")
    #expect(try scene.phoneCase().prediction["HTTPSRVR"]?.frame == 2)
    #expect(try scene.phoneCase().lease == nil)
  }

  @Test func `the VLAN of the address last used`() throws {
    var scene = Scene()
    scene.ask(.discover, vlan: 120)
    #expect(try scene.phoneCase().usedVLAN == nil)
    scene.lease(vlan: 120)
    #expect(try scene.phoneCase().usedVLAN?.rawValue == 120)
    scene.ask(.release, vlan: 120)
    #expect(try scene.phoneCase().usedVLAN?.rawValue == 120)
    scene.lease(xid: 2)
    #expect(try scene.phoneCase().usedVLAN == VLANID.none)
    var quiet = Scene()
    quiet.introduce("J179")
    quiet.arp(Scene.address, vlan: 130)
    #expect(try quiet.phoneCase().usedVLAN?.rawValue == 130)
  }

  @Test func `the relays' side does not tell the phone's VLAN`() throws {
    let agent = IPv4Address(198, 51, 100, 1)
    var scene = Scene()
    scene.ask(.request, vlan: 999, agent: agent, from: Scene.otherServer)
    scene.answer(.ack, vlan: 999, agent: agent, to: 67)
    let phone = try scene.phoneCase()
    #expect(phone.lease?.frame.number == 2)
    #expect(phone.usedVLAN == nil)
    #expect(phone.vlanStage.status == .notSeen)
  }

  @Test func `the newest policy for voice that is obeyed`() throws {
    var scene = Scene.leased()
    scene.advertise(Scene.policy(vlan: 120))
    scene.advertise(
      Scene.policy(.voiceSignaling, vlan: 130), Scene.policy(unknown: true, vlan: 140))
    let found = try #require(try scene.phoneCase().voicePolicy)
    #expect(found.policy.vlan.rawValue == 120)
    #expect(found.advertisement.first.number == 5)
  }

  @Test(
    arguments: [("L2QVLAN=120", 120), ("L2QVLAN=4095", nil), ("L2Q=1", nil), ("L2QVLAN=", nil)]
      as [(String, UInt16?)])
  func `the VLAN that the string names, if a phone takes it`(text: String, vlan: UInt16?) throws {
    #expect(try Scene.leased(text).phoneCase().siteOptionVLAN?.rawValue == vlan)
  }
}
