import Framing
import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPApplianceVLANTests {
  @Test func `a reply gives the phone its VLAN`() throws {
    let reply = try #require(try CDPApplianceVLANReply(Vectors.only(0x0E, "01 000a")))
    #expect(try reply.vlans == [CDPApplianceVLAN(.phone, vlan: #require(VLANID(10)))])
    #expect(
      reply.fieldValue
        == .fields(["vlans": .list([.fields(["appliance": .number(1), "vlan": .number(10)])])]))
  }

  @Test func `a reply may name several appliances`() {
    let message = CDPMessage(Vectors.message(Vectors.tlv(0x0E, "02 0014 01 001e"))[...])
    #expect(message.applianceVLANs.map(\.number) == [20, 30])
    #expect(message.applianceVLAN == VLANID(30))
  }

  @Test func `4096 is no VLAN`() {
    let message = CDPMessage(Vectors.message(Vectors.tlv(0x0E, "01 1000"))[...])
    #expect(message.applianceVLANs.map(\.number) == [4096])
    #expect(message.applianceVLAN == nil)
  }

  @Test(arguments: ["", "01", "01 00", "01 000a 01"])
  func `a reply that is not made of threes is an error`(text: String) {
    #expect(
      Vectors.only(0x0E, text).error
        == DecodeError(
          "Appliance VLAN Reply", at: 8,
          .length(octets(text).count, expected: "a multiple of 3 octets, at least 3")))
  }

  @Test func `a reply must have a VLAN`() {
    #expect(CDPApplianceVLANReply([]) == nil)
  }

  @Test(arguments: ["20", "20 02 00 01", "01 000a"])
  func `queries come in several lengths`(text: String) throws {
    let tlv = Vectors.only(0x0F, text)
    let query = try #require(try CDPApplianceVLANQuery(tlv))
    #expect(query.appliance.rawValue == octets(text)[0])
    #expect(query.request == octets(text)[1...])
    #expect(CDPTLV(query) == tlv)
  }

  @Test func `a native VLAN keeps its sixteen bits`() throws {
    let vlan = try #require(try CDPNativeVLAN(Vectors.only(0x0A, "0fff")))
    #expect(vlan.vlan == VLANID(4095))
    let wide = try #require(try CDPNativeVLAN(Vectors.only(0x0A, "1001")))
    #expect(wide.vlan == nil)
    #expect(wide.number == 0x1001)
    #expect(wide.fieldValue == .fields(["vlan": .number(0x1001)]))
  }
}
