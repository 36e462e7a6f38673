import DHCP
import Framing
import TestSupport
import Testing
import Wire

/// Messages that other programs fell over, by the names that it got there. More of them stand with
/// the types that they are about.
@Suite struct BadInputTests {
  @Test func `CVE-2009-0692: a mask longer than four octets is an error, and no mask`() {
    let long = Array(repeating: UInt8(ascii: "a"), count: 64)
    let message = Samples.message([1, 64] + long + octets("35 01 02 ff"))
    #expect(
      message.joinedOption(.subnetMask)?.error
        == DecodeError("DHCP option 1 (Subnet mask)", at: 246, .trailing(octets: 60)))
    #expect(message.subnetMask == nil)
    #expect(message.messageType == .offer)
    #expect(message.framingErrors == [])
  }

  @Test func `CVE-2017-9351, CVE-2007-3393: an option claims more than there is`() {
    let message = Samples.message(octets("35 01 01 3c c8") + Array("ccp.avay".utf8))
    #expect(
      message.framingErrors == [
        DecodeError("DHCP options area", at: 244, .overrun(claimed: 200, available: 8))
      ])
    #expect(message.messageType == .discover)
    #expect(message.vendorClassIdentifier == nil)
    #expect(message.joinedOption(.vendorClassIdentifier)?.value == Array("ccp.avay".utf8))
  }

  @Test func `CVE-2017-13028: a message that ends in the fixed header`() {
    for cut in Samples.discover.cuts.prefix(BOOTPHeader.length) {
      let message = DHCPMessage(cut[...])
      #expect(message.encoded == cut)
      #expect(message.framingErrors.count == 1)
      #expect(message.options.isEmpty)
    }
  }

  @Test(
    arguments: [.hostName, .domainName, .init(rawValue: 66), .init(rawValue: 252)]
      as [DHCPOptionCode],
    ["a`id`;b", "x$(reboot).example", "|sh;example.com", "a'; touch x; '", "../../etc", "a\nb"])
  func `CVE-2011-2716, CVE-2011-0997, CVE-2000-0585, CVE-2018-1111: text is data`(
    code: DHCPOptionCode, text: String
  ) throws {
    let option = Samples.option(code.rawValue, Array(text.utf8))
    let value: TextOption = try option.payload()
    #expect(value.text == WireText(text))
    #expect(!value.text.printable.contains("\n"))
    #expect(value.encoded == Array(text.utf8))
  }

  @Test func `CVE-2018-5732, CVE-2021-25217: a text grows by its escapes and no further`() throws {
    let pieces = (1...8).flatMap { _ in [15, 255] + Array(repeating: 0x1B as UInt8, count: 255) }
    let option = try #require(Samples.message(pieces).joinedOption(.domainName))
    #expect(option.value.count == 2040)
    let value: TextOption = try option.payload()
    #expect(value.text.printable == String(repeating: "\\x1b", count: 2040))
  }

  @Test func `CVE-2018-5733, CVE-2022-2928: thousands of instances are one option`() throws {
    let message = Samples.message((1...20_000).flatMap { _ in [55, 1, 242] as [UInt8] } + [255])
    let option = try #require(message.joinedOption(.parameterRequestList))
    #expect(message.joined.count == 1)
    #expect(option.pieces.count == 20_000)
    #expect(message.parameterRequestList?.count == 20_000)
  }

  @Test func `lwIP 49676: options without octets end where the message does`() throws {
    let message = Samples.message((1...500).flatMap { _ in [12, 0] as [UInt8] })
    let option = try #require(message.joinedOption(.hostName))
    #expect(option.pieces.count == 500)
    #expect(option.error?.reason == .length(0, expected: "at least 1"))
    #expect(message.framingErrors == [])
  }

  @Test(
    arguments: [("", nil), ("...", "..."), (String(repeating: "a", count: 255), nil)]
      as [(String, String?)])
  func `CVE-2019-6473: a host name may be anything`(name: String, shown: String?) {
    let message = Samples.message([12, UInt8(name.utf8.count)] + Array(name.utf8) + [53, 1, 3])
    #expect(message.hostName?.printable == (name.isEmpty ? nil : shown ?? name))
    #expect(message.messageType == .request)
  }

  /// The address of an answer is printed without a look at what its length says.
  @Test(arguments: [0, 16, 17, 255] as [UInt8])
  func `CVE-2021-45952, CVE-2021-45956: chaddr ends with its field`(length: UInt8) throws {
    var bytes = Samples.discover
    bytes[2] = length
    let message = DHCPMessage(bytes[...])
    #expect(message.header.clientMAC == nil)
    #expect(message.header.clientHardwareAddress?.count == 16)
    #expect(message.messageType == .discover)
  }

  @Test(arguments: [0, 1, 17, 255])
  func `CVE-2016-2148: option 212 of any size is octets`(count: Int) {
    let option = Samples.option(212, Samples.zeros(count))
    #expect(option.typedValue == nil)
    #expect(option.value.count == count)
  }

  @Test func `CVE-2019-11579: an overloaded field ends in a code without a length`() throws {
    let filled = try #require(
      BOOTPHeader(operation: .reply, transactionID: 7, clientMAC: Samples.mac)
        .replacing(.bootFile, with: Samples.zeros(127) + [12]))
    let message = DHCPMessage(filled, options: [(.overload, [1]), (.messageType, [5])])
    #expect(
      message.framingErrors == [
        DecodeError("DHCP file area", at: 236, .truncated(needed: 1, available: 0))
      ])
    #expect(message.areas[1].elements.last == .loneCode(.hostName, octet: 235))
    #expect(message.messageType == .ack)
  }
}
