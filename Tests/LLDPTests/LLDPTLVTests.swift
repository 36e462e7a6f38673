import Framing
import TestSupport
import Testing
import Wire

@testable import LLDP

@Suite struct LLDPTLVTests {
  @Test func `a TLV made by hand counts from its header`() throws {
    let tlv = try #require(LLDPTLV(.systemName, value: Array("PBX".utf8)))
    #expect(tlv.octets == 0..<5)
    #expect(tlv.value.startIndex == 2)
    #expect(LLDPDataUnit([tlv, .end]).encoded == octets("0a03504258 0000"))
  }

  @Test func `a value longer than nine bits can say is refused`() {
    #expect(LLDPTLV(.systemName, value: [UInt8](repeating: 0, count: 511)) != nil)
    #expect(LLDPTLV(.systemName, value: [UInt8](repeating: 0, count: 512)) == nil)
    let information = [UInt8](repeating: 0, count: 508)
    #expect(OrganizationalValue(.avaya, subtype: 9, information: information[...]) == nil)
    #expect(OrganizationalValue(.avaya, subtype: 9, information: information[1...]) != nil)
  }

  @Test func `where a TLV stood does not make it another`() {
    let tlvs = unit("0a0161 0a0161 0a0162").tlvs
    #expect(tlvs[0] == tlvs[1])
    #expect(Set(tlvs).count == 2)
    #expect(tlvs[0].octets != tlvs[1].octets)
  }

  @Test func `the type has seven bits`() {
    #expect(LLDPTLVType(rawValue: 127) == .organizational)
    #expect(LLDPTLVType(rawValue: 128) == nil)
    #expect(LLDPTLVType(lowBitsOf: 0x81) == .chassisID)
  }

  @Test(arguments: ["fe0800400d06c000020a", "fe0400400d06", "fe0300400d", "0a0161", "140161"])
  func `what it means is found together as one by one`(text: String) {
    let octets = octets(text)
    for bytes in [octets] + octets.bitFlips {
      for tlv in LLDPDataUnit(bytes[...]).tlvs {
        let meaning = tlv.meaning
        #expect(meaning.organizational == tlv.organizational)
        #expect(meaning.name == tlv.name)
        if tlv.type == .organizational, tlv.organizational == nil {
          #expect(throws: DecodeError.self) { try meaning.typedValue?.get() }
        }
      }
    }
  }

  @Test func `an organization's TLV gives owner, subtype and information`() throws {
    let tlv = unit("fe0800400d06c000020a").tlvs[0]
    let value = try #require(tlv.organizational)
    #expect(value.oui == .avaya)
    #expect(value.subtype == 6)
    #expect(Array(value.information) == [192, 0, 2, 10])
    #expect(tlv.information == value.information)
    #expect(LLDPTLV(value) == tlv)
  }

  @Test(arguments: [
    ("fe00", 2, DecodeError.Reason.truncated(needed: 3, available: 0)),
    ("fe02 0012", 2, .truncated(needed: 3, available: 2)),
    ("fe03 0012bb", 5, .truncated(needed: 1, available: 0)),
  ])
  func `too short to name its owner, it is an error and stays raw`(
    text: String, offset: Int, reason: DecodeError.Reason
  ) {
    let unit = unit(text)
    let tlv = unit.tlvs[0]
    #expect(tlv.organizational == nil)
    #expect(tlv.kind == nil)
    #expect(tlv.name == "Organizationally Specific TLV")
    #expect(tlv.information == tlv.value)
    guard case .failure(let error) = tlv.typedValue else {
      Issue.record("no error")
      return
    }
    #expect(error == DecodeError("Organizationally Specific TLV", at: offset, reason))
    #expect(unit.encoded == octets(text))
  }

  @Test(arguments: [
    ("0000", "End Of LLDPDU"),
    ("06020078", "Time To Live"),
    ("1200", "Reserved TLV type 9"),
    ("fe040080c202", "Port And Protocol VLAN ID"),
    ("fe040080c203", "VLAN Name"),
    ("fe040080c20b", "Priority-based Flow Control Configuration"),
    ("fe040080c263", "IEEE 802.1 TLV, subtype 99"),
    ("fe0400120f02", "Power via MDI"),
    ("fe0400120f04", "Maximum Frame Size"),
    ("fe040012bb03", "LLDP-MED Location Identification"),
    ("fe0400040d0b", "Fabric Attach Element"),
    ("fe0400040d0c", "Fabric Attach I-SID/VLAN Assignments"),
    ("fe0400005e01", "Manufacturer Usage Description URL"),
    ("fe04000ecf02", "PROFINET Port Status"),
    ("fe0400014201", "Cisco Four-wire Power via MDI"),
    ("fe04001b2101", "DCBX (CIN)"),
    ("fe04001b2102", "DCBX (CEE)"),
    ("fe04000ecf04", "PROFINET MRP Port Status"),
    ("fe040080c20e", "CDCP"),
    ("fe0400120f06", "EEE Fast Wake"),
    ("fe0400400d09", "Avaya TLV, subtype 9"),
    ("fe0402aabb07", "02:aa:bb TLV, subtype 7"),
  ])
  func `known or not, it has a name`(text: String, name: String) {
    #expect(unit(text).tlvs.map(\.name) == [name])
  }

  /// Only 00-40-0D is the phones'; 00-04-0D is Fabric Attach.
  @Test func `B-23: the two Avaya owners are not mixed up`() {
    let unit = unit(
      "fe08 00040d 06 c000020a fe06 00400d 0b 0000 fe05 00040d 07 01")
    #expect(unit.avayaFileServers.isEmpty)
    #expect(unit.avayaFraming == nil)
    #expect(unit.tlvs.allSatisfy { $0.typedValue == nil })
    #expect(
      unit.tlvs.map(\.name) == [
        "Fabric Attach TLV, subtype 6", "Avaya TLV, subtype 11", "Fabric Attach TLV, subtype 7",
      ])
  }

  @Test func `every payload type has a kind and a name of its own`() {
    let payloads = LLDPRegistry.payloads
    #expect(Set(payloads.map { $0.kind }).count == payloads.count)
    #expect(Set(payloads.map { $0.name }).count == payloads.count)
    for payload in payloads { #expect(LLDPNames.untyped[payload.kind] == nil) }
  }
}
