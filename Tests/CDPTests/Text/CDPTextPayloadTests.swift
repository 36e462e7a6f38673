import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPTextPayloadTests {
  @Test func `NULs at the end are kept and not shown`() throws {
    let name = try #require(try CDPDeviceID(Vectors.only(1, "5331 0000")))
    #expect(name.shownText.printable == "S1")
    #expect(name.encoded == octets("5331 0000"))
    #expect(
      name.fieldValue
        == .fields(["deviceID": .text([0x53, 0x31]), "padding": .octets([0, 0])]))
  }

  @Test func `CVE-2020-3118: conversion and control characters are only a name`() {
    let message = CDPMessage(Vectors.message(Vectors.text(1, "%n%s\u{1B}[2J"))[...])
    #expect(message.deviceID?.printable == "%n%s\\x1b[2J")
  }

  /// A Port ID far longer than any interface's name.
  @Test func `CVE-2020-3110, CVE-2020-3111: a text may be as long as its TLV`() {
    let bytes = Vectors.message(Vectors.tlv(3, [UInt8](repeating: 0x41, count: 60_000)))
    let message = CDPMessage(bytes[...])
    #expect(message.portID?.octets.count == 60_000)
    #expect(message.encoded == bytes)
  }

  @Test func `an empty domain is a domain without a name`() {
    #expect(CDPMessage(Vectors.message(Vectors.tlv(9, ""))[...]).vtpDomain == WireText(""))
  }

  @Test func `a location has an octet in front`() throws {
    let location = try #require(try CDPLocation(Vectors.only(0x17, "01 68616c6c")))
    #expect(location == CDPLocation(WireText("hall"), subtype: 1))
    #expect(
      location.fieldValue
        == .fields(["subtype": .number(1), "location": .text(WireText("hall").octets)]))
  }
}
