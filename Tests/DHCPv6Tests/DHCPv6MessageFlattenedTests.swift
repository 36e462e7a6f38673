import TestSupport
import Testing
import Wire

@testable import DHCPv6

@Suite struct DHCPv6MessageFlattenedTests {
  @Test func `options come in wire order with their depth`() {
    let message = DHCPv6Message(Vectors.relayed[...])
    let flattened = message.flattened.map { "\($0.depth):\($0.option.code.rawValue)" }
    #expect(
      Array(flattened.prefix(14)) == [
        "0:18", "0:9", "2:9", "4:3", "5:5", "4:4", "5:5", "6:13", "4:25", "5:26", "4:17",
        "5:242", "5:1", "4:1",
      ])
    #expect(message.flattened.count == 3 + Vectors.values.count + 6)
  }

  /// A relayed message of which three octets are left over.
  @Test func `where a damaged message stood does not count`() throws {
    let bytes = octets("44 524737 393038")
    let inner = try DHCPv6RelayedMessage(whole: bytes[...], reading: "message")
    let frame = [UInt8](repeating: 0, count: 38) + bytes
    let again = try DHCPv6RelayedMessage(whole: frame[38...], reading: "message")
    #expect(again == inner)
    #expect(Set([again, inner]).count == 1)
    #expect(again.message.framingError?.offset == 42)
  }

  /// Vector C1.
  @Test func `Avaya's string is found with its place in the frame`() throws {
    let message = DHCPv6Message((Vectors.reply + Vectors.siteOption)[...])
    let site = try #require(message.avayaSiteStrings.first)
    #expect(WireText(site.value).printable == "HTTPSRVR=2001:db8::10,SIG=2")
    #expect(site.value.indices == 16..<43)
    #expect(site.octets == 12..<43)
    #expect(site.name == "Avaya site-specific string")
    #expect(site.typedFields == .text(WireText("HTTPSRVR=2001:db8::10,SIG=2")))
    #expect(message.avayaSiteString == site.value)
    #expect(
      message.option(.vendorOptions)?.typedFields
        == .fields(["enterprise": .number(6889), "name": .word("Avaya")]))
  }

  @Test(arguments: [
    // Another vendor's sub-option 242, Avaya's sub-option 1, option 242 of IANA's numbers.
    "0011 0008 00000009 00f2 0000", "0011 0008 00001ae9 0001 0000", "00f2 0001 41",
    // Too short for an enterprise number.
    "0011 0003 001ae9",
  ])
  func `what is not Avaya's string is not taken for it`(text: String) {
    let bytes = Vectors.reply + octets(text)
    #expect(DHCPv6Message(bytes[...]).avayaSiteString == nil)
    expectLaws(of: bytes)
  }

  @Test(arguments: [
    ("0011 0007 00001ae9 00f200", 12, DecodeError.Reason.truncated(needed: 4, available: 3)),
    ("0011 000a 00001ae9 00f2 00ff 4141", 14, .overrun(claimed: 255, available: 2)),
    (
      "0003 0012 00000001 00000000 00000000 0005 0018 2001", 22,
      .overrun(claimed: 24, available: 2)
    ),
  ])
  func `CVE-2026-49868, CVE-2026-55606: damage within leaves the neighbours`(
    text: String, offset: Int, reason: DecodeError.Reason
  ) {
    let bytes = Vectors.reply + octets(text) + octets("0007 0001 ff")
    let message = DHCPv6Message(bytes[...])
    #expect(message.framingError == nil)
    #expect(message.framingErrors.map(\.offset) == [offset])
    #expect(message.framingErrors.map(\.reason) == [reason])
    #expect(message.options.allSatisfy { $0.error == nil })
    #expect(message.value(of: .preference) == DHCPv6Preference(255))
    expectLaws(of: bytes)
  }

  @Test func `a string that is cut is still shown`() {
    let message = DHCPv6Message(
      (Vectors.reply + octets("0011 000a 00001ae9 00f2 00ff 4141"))[...])
    #expect(message.avayaSiteString.map(Array.init) == [0x41, 0x41])
    #expect(message.avayaSiteStrings.first?.isCut == true)
  }

  @Test func `relay agents around relay agents end somewhere`() {
    var bytes = Vectors.reply
    for _ in 0..<1000 { bytes = Vectors.relayHeader + Vectors.option(9, bytes) }
    let message = DHCPv6Message(bytes[...])
    #expect(message.encoded == bytes)
    #expect(message.flattened.map(\.depth).max() == DHCPv6Message.deepestNesting)
    #expect(
      message.framingErrors.map(\.reason) == [.malformed("nested deeper than 40 levels")])
    #expect(message.innermost.type == .relayReply)
    expectLaws(of: bytes)
  }

  @Test func `associations within associations end somewhere`() {
    var value = [UInt8](repeating: 0, count: 12)
    for _ in 0..<4000 { value = [UInt8](repeating: 0, count: 12) + Vectors.option(3, value) }
    let message = DHCPv6Message((Vectors.reply + Vectors.option(3, value))[...])
    #expect(message.flattened.count == DHCPv6Message.deepestNesting + 1)
    #expect(message.framingErrors.count == 1)
  }
}
