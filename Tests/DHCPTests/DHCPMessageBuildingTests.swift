import DHCP
import Framing
import TestSupport
import Testing
import Wire

@Suite struct DHCPMessageBuildingTests {
  static func message(
    _ options: [(DHCPOptionCode, [UInt8])], minimumLength: Int = 300
  ) -> DHCPMessage {
    DHCPMessage(
      operation: .request, transactionID: 9, clientMAC: Samples.mac, options: options,
      minimumLength: minimumLength)
  }

  @Test func `writes the first message of a phone`() {
    let codes: [UInt8] = [1, 3, 6, 7, 15, 26, 42, 242]
    let message = DHCPMessage(
      BOOTPHeader(Samples.header[...]),
      options: [
        (.messageType, DHCPMessageType.discover.encoded), (.hostName, Array("AVB112233".utf8)),
        (.parameterRequestList, codes),
        (.maximumMessageSize, MaximumMessageSize(octets: 1000).encoded),
        (.vendorClassIdentifier, Array("ccp.avaya.com".utf8)),
      ], minimumLength: 0)
    #expect(message.encoded == Samples.discover)
  }

  @Test func `is padded with zeros after the End`() {
    let message = Self.message([(.messageType, [1])])
    #expect(message.encoded.count == 300)
    #expect(message.areas[0].end == 243)
    #expect(message.areas[0].trailer == Samples.zeros(56)[...])
    #expect(Self.message([], minimumLength: -1).encoded.count == 241)
  }

  @Test(arguments: [0, 1, 254, 255, 256, 510, 511, 1000, 5000])
  func `FreeRADIUS 2601: a value of any length comes back whole`(length: Int) {
    let value = (0..<length).map { UInt8(truncatingIfNeeded: $0) }
    let message = Self.message([(.avayaSiteSpecific, value), (.hostName, [0x41])])
    let option = message.joinedOption(.avayaSiteSpecific)
    #expect(option?.value == value)
    #expect(option?.pieces.count == max(1, (length + 254) / 255))
    #expect(message.hostName?.printable == "A")
    #expect(message.framingErrors == [])
  }

  @Test func `Pad and End are one octet each`() {
    let message = Self.message(
      [(.pad, [1, 2]), (.messageType, [1]), (.end, [3]), (.hostName, [0x41])], minimumLength: 0)
    #expect(
      message.areas[0].elements.dropFirst(2) == [
        .end(octet: 244), .trailer([12, 1, 0x41, 255]),
      ])
    #expect(message.options.map(\.code) == [.messageType])
  }

  @Test func `fills a cut header`() {
    let message = DHCPMessage(
      BOOTPHeader(Samples.header[..<50]), options: [(.messageType, [3])])
    #expect(message.header.isComplete)
    #expect(message.clientMAC == Samples.mac)
    #expect(message.messageType == .request)
  }

  @Test func `option 52 goes first unless it is given`() throws {
    let header = BOOTPHeader(Samples.header[...])
    let automatic = try #require(
      DHCPMessage(
        header, options: [(.messageType, [5])], optionsInFile: [],
        optionsInServerName: [(.hostName, [0x41])]))
    #expect(automatic.options.map(\.code) == [.overload, .messageType, .hostName])
    #expect(automatic.overload == .both)
    #expect(automatic.areas.dropFirst().map(\.end) == [108, 47])
    let wrong = try #require(
      DHCPMessage(
        header, options: [(.overload, [7])], optionsInFile: [(.hostName, [0x41])],
        optionsInServerName: nil))
    #expect(wrong.areas.map(\.name) == [.options])
    let none = try #require(
      DHCPMessage(header, options: [], optionsInFile: nil, optionsInServerName: nil))
    #expect(none.options == [])
  }
}
