import LLDP
import TestSupport
import Testing
import Wire

/// Data units that other programs fell over, by the names that it got there. More of them stand
/// with the types that they are about.
@Suite struct BadInputTests {
  /// Advisories that tell no octets: malformed frames that reached an assertion, reloaded a device
  /// or kept its memory. Every cut and every turned bit stands for them.
  @Test(arguments: [Vectors.phone, Vectors.voiceSwitch])
  func `CVE-2015-8012, CVE-2014-3273, CVE-2016-1424, CVE-2015-4197: damage`(bytes: [UInt8]) {
    for cut in bytes.cuts { expectLaws(of: cut) }
    for (index, flipped) in bytes.bitFlips.enumerated() where index % 5 == 0 {
      expectLaws(of: flipped)
    }
  }

  @Test func `CVE-2023-20089: what was read of one data unit does not stay with the next`() {
    let broken = Array(Vectors.voiceSwitch.dropLast(3))
    for _ in 0..<1000 { #expect(LLDPDataUnit(broken[...]).encoded == broken) }
    #expect(LLDPDataUnit(Vectors.mandatory[...]).systemName == nil)
  }

  @Test(arguments: [5, 6, 4])
  func `CVE-2018-0167, CVE-2021-1379, CVE-2026-24184: texts as long as a TLV`(type: Int) {
    let value = [UInt8](repeating: 0x41, count: 511)
    let bytes = Vectors.mandatory + tlv(type, value) + tlv(type, value) + [0, 0]
    let unit = LLDPDataUnit(bytes[...])
    #expect(unit.tlvs.filter { $0.value == value[...] }.count == 2)
    #expect(unit.tlvs.allSatisfy { (try? $0.typedValue?.get()) != nil })
    #expect(unit.hasEnd)
    expectLaws(of: bytes)
  }

  @Test func `B-18: a civic address with several elements is read to its last`() {
    let unit = unit("fe 11 0012bb 03 02 0b 02 5553 01 02 4341 03 02 526f")
    guard case .civic(let address)? = unit.locations.first?.value?.location else {
      Issue.record("no address")
      return
    }
    #expect(address.country == WireText("US"))
    #expect(address.elements.map(\.text.printable) == ["CA", "Ro"])
  }

  @Test func `B-20: the highest power, whatever its source, does not overflow`() {
    for bits in 0...255 as ClosedRange<UInt8> {
      let bytes = tlv(127, octets("0012bb04") + [bits, 0xFF, 0xFF])
      #expect(LLDPDataUnit(bytes[...]).medPower != nil)
      expectLaws(of: bytes)
    }
  }
}
