import LLDP
import TestSupport
import Testing
import Wire

@Suite struct LLDPTextPayloadTests {
  @Test func `F6: a phone's name`() throws {
    let unit = unit("0a09415642313132323333")
    #expect(unit.systemName == WireText("AVB112233"))
    #expect(
      unit.first(SystemName.self)?.fieldValue
        == .fields(["systemName": .text(WireText("AVB112233"))]))
    #expect(LLDPTLV(try #require(SystemName("AVB112233"))) == unit.tlvs[0])
  }

  @Test func `an empty text is a text`() {
    #expect(unit("0a00").systemName?.octets.isEmpty == true)
  }

  @Test func `NULs at the end are kept and not shown`() throws {
    let unit = unit("0c05 613162 0000")
    let description = try #require(unit.first(SystemDescription.self))
    #expect(description.text.octets.count == 5)
    #expect(unit.systemDescription == WireText("a1b"))
    #expect(
      description.fieldValue
        == .fields(["systemDescription": .text(WireText("a1b")), "padding": .octets([0, 0])]))
    #expect(LLDPTLV(description) == unit.tlvs[0])
  }

  @Test func `a NUL in the middle hides nothing`() {
    #expect(unit("0a03 610062").systemName?.printable == "a\\x00b")
  }

  @Test func `B-30: what could act on a terminal comes out harmless`() {
    // ESC ] 0 ; x BEL, a line end, an octet that is not UTF-8, a right-to-left override.
    let unit = unit("0a0d 1b5d303b7807 0d0a ff e280ae 41 0803 1b5b4a")
    #expect(unit.systemName?.printable == "\\x1b]0;x\\x07\\x0d\\x0a\\xff\\u{202E}A")
    #expect(unit.portDescription?.printable == "\\x1b[J")
  }

  @Test func `CVE-2018-0175: conversion characters are text`() {
    #expect(unit("0a04 256e2573").systemName?.printable == "%n%s")
  }

  @Test func `a text is as long as a TLV can be, not longer`() {
    let text = String(repeating: "a", count: 511)
    #expect(SystemName(text) != nil)
    #expect(SystemName(text + "a") == nil)
    #expect(MEDModelName(String(repeating: "a", count: 507)) != nil)
    #expect(MEDModelName(String(repeating: "a", count: 508)) == nil)
    let tooLong = [UInt8](repeating: 0x61, count: 512)
    #expect(
      throws: DecodeError("System Name", at: 0, .length(512, expected: "at most 511 octets"))
    ) {
      try SystemName(whole: tooLong[...], reading: SystemName.name)
    }
  }
}
