import DHCP
import Framing
import Testing
import Wire

@testable import Diagnosis

@Suite struct AddressStageTests {
  @Test func `a lease`() throws {
    #expect(
      try Scene.leased().stage(.address)
        == StageResult(
          .address, .pass, value: "192.0.2.101/24 for 86400 s", source: "DHCP server 192.0.2.1",
          frames: [4]))
  }

  @Test(
    arguments: [
      ([], "192.0.2.101 without a lease time"),
      ([(.leaseTime, [255, 255, 255, 255])], "192.0.2.101 for ever"),
      ([(.leaseTime, [0, 0, 0, 60]), (.subnetMask, [255, 0, 255, 0])], "192.0.2.101 for 60 s"),
    ] as [([(DHCPOptionCode, [UInt8])], String)])
  func `leases of all kinds`(options: [(DHCPOptionCode, [UInt8])], value: String) throws {
    var scene = Scene()
    scene.lease(options: options)
    #expect(try scene.stage(.address).value == value)
  }

  @Test func `a refusal`() throws {
    var scene = Scene()
    scene.ask(.request)
    scene.answer(.nak)
    #expect(
      try scene.stage(.address)
        == StageResult(.address, .fail, value: "refused by NAK", frames: [2]))
  }

  @Test func `silence fails once it is long`() throws {
    var scene = Scene()
    scene.discovers(at: [0])
    #expect(try scene.stage(.address).value == "one request, no answer in the capture")
    #expect(try scene.stage(.address).status == .notSeen)
    scene.discovers(at: [4])
    #expect(try scene.stage(.address).value == "2 requests unanswered in 4.0 s")
    #expect(try scene.stage(.address).status == .notSeen)
    scene.discovers(at: [12.5])
    #expect(try scene.stage(.address).value == "3 requests unanswered in 12.5 s")
    #expect(try scene.stage(.address).status == .fail)
  }

  @Test func `an OFFER that nothing follows`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer)
    #expect(try scene.stage(.address).value == "offered, not yet acknowledged")
    for _ in 1...3 { scene.ask(.request, after: 8) }
    let stage = try scene.stage(.address)
    #expect(stage.status == .fail)
    #expect(stage.value == "3 requests unanswered in 16.0 s")
    #expect(stage.frames == [3, 4, 5])
  }

  @Test func `a lease that was given back counts until the phone asks anew`() throws {
    var scene = Scene.leased("L2QVLAN=120")
    let before = try scene.stage(.address)
    scene.ask(.release)
    let after = try scene.stage(.address)
    #expect(after.status == .pass && after.frames == before.frames)
    #expect(after.value == before.value.map { $0 + ", released at the end" })
    for second in [10.0, 14, 22] {
      scene.ask(.discover, xid: 2, vlan: 120, after: second - scene.now)
    }
    let stage = try scene.stage(.address)
    #expect(stage.status == .fail)
    #expect(stage.value == "3 requests unanswered in 12.0 s")
    #expect(stage.frames == [6, 7, 8])
  }

  @Test func `an address that another host has`() throws {
    var scene = Scene.leased()
    scene.ask(.decline)
    #expect(try scene.stage(.address).value == "declined: in use elsewhere")
  }

  @Test func `a question for settings only is no failure`() throws {
    var scene = Scene()
    scene.ask(.inform)
    scene.answer(.ack, address: .any)
    let stage = try scene.stage(.address)
    #expect(stage.status == .notSeen)
    #expect(stage.frames == [1, 2])
  }

  @Test func `no DHCP`() throws {
    var scene = Scene()
    scene.introduce("J179")
    #expect(try scene.stage(.address) == StageResult(.address, .notSeen))
    scene.arp(Scene.address)
    #expect(
      try scene.stage(.address)
        == StageResult(
          .address, .notSeen, value: "uses 192.0.2.101; no DHCP in the capture", source: "arp",
          frames: [2]))
  }

  @Test(
    arguments: [
      (0xFFFF_FF00, 24), (0xFFFF_FFFF, 32), (0, 0), (0x8000_0000, 1), (0xFFFF_FFFE, 31),
      (0xFF00_FF00, nil), (1, nil), (0x7FFF_FFFF, nil),
    ] as [(UInt32, Int?)])
  func `masks have lengths if they are masks`(mask: UInt32, length: Int?) {
    #expect(IPv4Address(rawValue: mask).prefixLength == length)
  }
}
