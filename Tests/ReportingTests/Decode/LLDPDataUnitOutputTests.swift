import Framing
import LLDP
import Testing
import Wire

@testable import Reporting

@Suite struct LLDPDataUnitOutputTests {
  /// A policy, a damaged one, an End, and something behind it.
  static let unit = LLDPDataUnit(
    [
      0xFE, 0x08, 0x00, 0x12, 0xBB, 0x02, 0x01, 0x40, 0x65, 0xAE,
      0xFE, 0x06, 0x00, 0x12, 0xBB, 0x02, 0x01, 0x40, 0x00, 0x00, 0xAA,
    ][...])

  @Test func `every TLV has its fixed names`() throws {
    var writer = JSONWriter()
    Self.unit.write(to: &writer)
    let json = try parsed(writer.bytes)
    #expect(json.number("tlvs.0.type") == 127)
    #expect(json.number("tlvs.0.length") == 8)
    #expect(json.text("tlvs.0.hex") == "0012bb02014065ae")
    #expect(json.numbers("tlvs.0.octets") == [0, 10])
    #expect(json.text("tlvs.0.oui") == "00:12:bb")
    #expect(json.number("tlvs.0.subtype") == 2)
    #expect(json.text("tlvs.0.name") == "LLDP-MED Network Policy")
    #expect(json.number("tlvs.0.value.vlan") == 50)
    #expect(json.at("tlvs.1.value") == nil)
    #expect(json.text("tlvs.1.error")?.contains("LLDP-MED Network Policy") == true)
    #expect(json.number("tlvs.2.type") == 0)
    #expect(json.at("tlvs.2.oui") == nil)
    #expect(json.text("trailer") == "aa")
  }

  @Test func `as text`() {
    var text = TextWriter()
    Self.unit.write(to: &text)
    let lines = text.bytes.text.split(separator: "\n")
    #expect(lines[0].hasPrefix("      0   127/2  LLDP-MED Network Policy"))
    #expect(lines[1].hasSuffix("vlan 50, priority 6, dscp 46"))
    #expect(lines[2].hasPrefix("     10   127/2  LLDP-MED Network Policy          01 40"))
    #expect(lines[3].contains("error: LLDP-MED Network Policy"))
    #expect(lines.last == "  trailer: aa")
  }

  @Test func `a long trailer is not printed whole`() {
    var text = TextWriter()
    LLDPDataUnit([0, 0] + [UInt8](repeating: 7, count: 100)[...]).write(to: &text)
    #expect(text.bytes.text.contains("… (100 octets)"))
  }
}
