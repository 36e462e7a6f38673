import DHCP
import TestSupport
import Testing
import Wire

/// Option 52: options in `file` and `sname` (RFC 2132 §9.3, RFC 3396 §5).
@Suite struct OverloadTests {
  static let header = BOOTPHeader(
    operation: .reply, transactionID: 7, clientMAC: Samples.mac)

  /// One option 242 over all three areas: "HTTPSRVR=" + "192.0." + "2.10".
  static let spread =
    DHCPMessage(
      header,
      options: [(.messageType, [5]), (.avayaSiteSpecific, Array("HTTPSRVR=".utf8))],
      optionsInFile: [(.avayaSiteSpecific, Array("192.0.".utf8))],
      optionsInServerName: [(.avayaSiteSpecific, Array("2.10".utf8))])
    ?? DHCPMessage([])

  static func message(overload: [[UInt8]]) -> DHCPMessage {
    let filled =
      header
      .replacing(.bootFile, with: octets("0c 01 46 34 01 02 ff"))?
      .replacing(.serverName, with: octets("0c 01 53 ff")) ?? header
    return DHCPMessage(filled, options: overload.map { (.overload, $0) } + [(.messageType, [5])])
  }

  @Test func `B-10: one option spread over three areas is one value`() throws {
    let message = Self.spread
    #expect(message.areas.map(\.name) == [.options, .file, .sname])
    #expect(message.areas.map(\.octets) == [240..<300, 108..<236, 44..<108])
    let option = try #require(message.joinedOption(.avayaSiteSpecific))
    #expect(option.value == Array("HTTPSRVR=192.0.2.10".utf8))
    #expect(option.pieces.map(\.area) == [.options, .file, .sname])
    #expect(option.frameOffset(ofJoined: 0) == 248)
    #expect(option.frameOffset(ofJoined: 9) == 110)
    #expect(option.frameOffset(ofJoined: 15) == 46)
    #expect(option.frameOctets(of: 8..<17) == [256..<257, 110..<116, 46..<48])
    #expect(message.serverNameText == nil)
    #expect(message.bootFileText == nil)
    #expect(message.framingErrors == [])
  }

  @Test(
    arguments: [
      (1, [.options, .file]), (2, [.options, .sname]), (3, [.options, .file, .sname]),
      (0, [.options]), (4, [.options]), (255, [.options]),
    ] as [(UInt8, [DHCPOptionArea.Name])])
  func `B-12: the value says which areas hold options`(value: UInt8, names: [DHCPOptionArea.Name]) {
    let message = Self.message(overload: [[value]])
    #expect(message.areas.map(\.name) == names)
    #expect(message.overload?.rawValue == ((1...3).contains(value) ? value : nil))
    #expect(message.joinedOption(.overload)?.value.first == value)
  }

  @Test func `B-12: of several values the first good one counts`() {
    #expect(
      Self.message(overload: [[1], [2]]).areas.map(\.name) == [.options, .file])
    #expect(
      Self.message(overload: [[9], [], [2, 0], [2], [3]]).areas.map(\.name) == [.options, .sname])
  }

  @Test func `B-12: option 52 in an overloaded area is kept and not obeyed`() {
    let message = Self.message(overload: [[1]])
    #expect(message.areas.map(\.name) == [.options, .file])
    #expect(message.options.filter { $0.code == .overload }.map(\.area) == [.options, .file])
    #expect(message.joinedOption(.overload)?.value == [1, 2])
    #expect(message.overload == .file)
  }

  @Test func `B-09: a server name full to its last octet is read to the end`() throws {
    let text = Array(repeating: UInt8(ascii: "a"), count: 62)
    let message = try #require(
      DHCPMessage(
        Self.header, options: [(.messageType, [2])], optionsInFile: nil,
        optionsInServerName: [(.hostName, text)]))
    #expect(message.overload == .serverName)
    #expect(message.areas[1].end == nil)
    #expect(message.hostName?.octets == text[...])
    #expect(message.messageType == .offer)
    #expect(message.framingErrors == [])
  }

  @Test func `B-11: empty areas without an End are pads only`() {
    let message = DHCPMessage(Self.header, options: [(.overload, [3]), (.messageType, [5])])
    #expect(message.areas.map(\.name) == [.options, .file, .sname])
    #expect(message.areas[1].elements == [.pad(octets: 108..<236)])
    #expect(message.areas[2].elements == [.pad(octets: 44..<108)])
    #expect(message.areas[1].end == nil)
    #expect(message.framingErrors == [])
    #expect(message.messageType == .ack)
  }

  @Test func `an option running past the file field stops there`() throws {
    let filled = try #require(
      Self.header.replacing(.bootFile, with: Samples.zeros(125) + octets("0c 05 41")))
    let message = DHCPMessage(filled, options: [(.overload, [1])])
    #expect(
      message.framingErrors == [
        DecodeError("DHCP file area", at: 234, .overrun(claimed: 5, available: 1))
      ])
    #expect(message.joinedOption(.hostName)?.value == [0x41])
    #expect(message.hostName == nil)
  }

  @Test func `what does not fit into the field is refused`() {
    #expect(
      DHCPMessage(
        Self.header, options: [], optionsInFile: nil,
        optionsInServerName: [(.hostName, Samples.zeros(63))]) == nil)
    #expect(
      DHCPMessage(
        Self.header, options: [], optionsInFile: [(.hostName, Samples.zeros(127))],
        optionsInServerName: nil) == nil)
  }
}
