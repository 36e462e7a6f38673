import Framing
import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPPortTests {
  @Test(arguments: [("00", FieldValue.word("half")), ("01", .word("full")), ("07", .number(7))])
  func `duplex is half, full or a number`(text: String, value: FieldValue) throws {
    #expect(try CDPDuplex(Vectors.only(0x0B, text))?.fieldValue == value)
  }

  @Test func `numbers have names`() throws {
    #expect(
      try CDPMTU(Vectors.only(0x11, "000005dc"))?.fieldValue == .fields(["octets": .number(1500)]))
    #expect(
      try CDPUntrustedCoS(Vectors.only(0x13, "03"))?.fieldValue
        == .fields(["priority": .number(3)]))
  }

  @Test func `trust is one bit of eight`() throws {
    let trust = try #require(try CDPExtendedTrust(Vectors.only(0x12, "81")))
    #expect(trust.contains(.trusted))
    #expect(trust.fieldValue == .fields(["trusted": .flag(true), "bits": .number(0x81)]))
  }

  @Test func `capabilities are named, those without a name by their number`() throws {
    let capabilities = try #require(try CDPCapabilities(Vectors.only(4, "80000490")))
    #expect(
      capabilities.fieldValue
        == .list([
          .word("host"), .word("phone"), .word("two-port MAC relay"), .word("bit 31"),
        ]))
  }

  @Test(arguments: [
    ("06 0a 2b06010401 09 01 840c 00", FieldValue.word("1.3.6.1.4.1.9.1.524.0")),
    ("06 01 88", .octets([6, 1, 0x88])), ("06 02 2b", .octets([6, 2, 0x2B])),
    ("04 01 2b", .octets([4, 1, 0x2B])), ("", .octets([])),
    ("06 0b 2b ffffffffffffffffff7f", .octets(octets("060b2bffffffffffffffffff7f")[...])),
  ])
  func `an object identifier is told, anything else kept`(text: String, value: FieldValue) throws {
    let tlv = Vectors.only(0x15, text)
    let object = try #require(try CDPSystemObjectID(tlv))
    #expect(object.fieldValue == value)
    #expect(CDPTLV(object) == tlv)
  }

  @Test func `a hello names its owner`() throws {
    let hello = try #require(try CDPProtocolHello(Vectors.only(8, "00000c 0112 0102")))
    #expect(hello.owner.oui == .cisco)
    #expect(hello.owner.protocolID == 0x0112)
    #expect(Array(hello.message) == [1, 2])
  }
}
