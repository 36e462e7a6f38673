import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct MEDNetworkPolicyTests {
  static let voice20 = octets("fe080012bb020140296e")

  @Test(
    arguments: [
      ("E1", "0140296e", 1, true, 20, 5, 46),
      ("E2", "0100002e", 1, false, 0, 0, 46),
      ("E4", "024029a2", 2, true, 20, 6, 34),
      ("ends of every field", "ff5fffff", 255, true, 4095, 7, 63),
    ] as [(String, String, UInt8, Bool, Int, Int, Int)])
  func `reads every field`(
    vector: String, text: String, application: UInt8, isTagged: Bool, vlan: Int, priority: Int,
    dscp: Int
  ) throws {
    let value = try #require(unit("fe080012bb02" + text).networkPolicies.first?.value)
    #expect(value.application.rawValue == application)
    #expect(!value.isUnknown)
    #expect(value.isTagged == isTagged)
    #expect(!value.reserved)
    #expect(value.vlan == VLANID(vlan))
    #expect(value.priority == PriorityCodePoint(priority))
    #expect(value.dscp == DSCP(dscp))
  }

  @Test func `E3: a policy that the endpoint lacks`() throws {
    let value = try #require(unit("fe080012bb0201800000").networkPolicies.first?.value)
    #expect(value.isUnknown)
    #expect(!value.isTagged)
    #expect(value.vlan == .none)
  }

  @Test func `describes itself`() throws {
    let value = try #require(LLDPDataUnit(Self.voice20[...]).networkPolicies.first?.value)
    #expect(
      value.fieldValue
        == .fields([
          "application": .word("voice"), "unknown": .flag(false), "tagged": .flag(true),
          "reserved": .flag(false), "vlan": .number(20), "priority": .number(5),
          "dscp": .number(46),
        ]))
  }

  @Test func `every application is named`() {
    #expect(MEDNetworkPolicy.Application.names.keys.sorted() == Array(1...8))
    #expect(MEDNetworkPolicy.Application.videoSignaling.description == "video signaling")
    #expect(MEDNetworkPolicy.Application(rawValue: 9).description == "unregistered 9")
  }

  @Test(arguments: voice20.bitFlips)
  func `what it reads, it writes back`(bytes: [UInt8]) {
    expectLaws(of: bytes)
  }

  @Test(arguments: voice20.cuts)
  func `damage is kept whole`(bytes: [UInt8]) {
    expectLaws(of: bytes)
  }

  @Test func `B-21: three octets and five octets are no policy`() {
    let unit = unit("fe070012bb02014029 fe090012bb020140296e00 fe080012bb020140296e")
    #expect(
      unit.networkPolicies.map(\.error)
        == [
          DecodeError("LLDP-MED Network Policy", at: 7, .truncated(needed: 3, available: 2)),
          DecodeError("LLDP-MED Network Policy", at: 19, .trailing(octets: 1)),
          nil,
        ])
    #expect(unit.networkPolicies.map(\.octets) == [0..<9, 9..<20, 20..<30])
  }

  @Test func `B-21: tagged with VLAN 0 or 4095, and unknown, are values`() {
    let unit = unit("fe080012bb020140002e fe080012bb02015ffe2e fe080012bb0201c0296e")
    let policies = unit.networkPolicies.compactMap(\.value)
    #expect(policies.map(\.isTagged) == [true, true, true])
    #expect(policies.map(\.vlan.rawValue) == [0, 4095, 20])
    #expect(policies.map(\.isUnknown) == [false, false, true])
  }

  @Test func `a signaling policy does not replace the voice policy`() {
    let unit = unit("fe080012bb020140296e fe080012bb02024029a2")
    #expect(
      unit.networkPolicies.compactMap(\.value?.application) == [.voice, .voiceSignaling])
  }
}
