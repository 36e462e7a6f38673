import DHCP
import Framing
import Testing
import Wire

@testable import Reporting

@Suite struct DHCPMessageOutputTests {
  static let secret = "L2Q=1,PROCPSWD=12345"

  private static func message(_ options: [(DHCPOptionCode, [UInt8])]) -> DHCPMessage {
    DHCPMessage(
      operation: .reply, transactionID: 0x3D1D, clientMAC: Captured.phone,
      nextServerAddress: IPv4Address(192, 0, 2, 66), options: [(.messageType, [5])] + options)
  }

  private static func json(
    _ message: DHCPMessage, _ options: DecodeOptions = DecodeOptions()
  ) throws -> [String: Any] {
    var json = JSONWriter()
    message.write(to: &json, options)
    return try parsed(json.bytes)
  }

  private static func text(
    _ message: DHCPMessage, _ options: DecodeOptions = DecodeOptions()
  ) -> String {
    var text = TextWriter()
    message.write(to: &text, options)
    return text.bytes.text
  }

  @Test func `header and options have their fixed names`() throws {
    let json = try Self.json(Self.message([(.leaseTime, [0, 0, 0, 60])]))
    #expect(json.number("op") == 2 && json.number("htype") == 1 && json.number("hlen") == 6)
    #expect(json.number("hops") == 0 && json.number("secs") == 0)
    #expect(json.text("xid") == "00003d1d")
    #expect(json.text("flags") == "0000")
    #expect(json.text("ciaddr") == "0.0.0.0" && json.text("yiaddr") == "0.0.0.0")
    #expect(json.text("siaddr") == "192.0.2.66" && json.text("giaddr") == "0.0.0.0")
    #expect(json.text("chaddr") == "001b4f5a0102")
    #expect(json.number("messageType") == 5)
    #expect(json.number("options.0.code") == 53)
    #expect(json.text("options.0.area") == "options")
    #expect(json.number("options.0.length") == 1)
    #expect(json.text("options.0.hex") == "05")
    #expect(json.numbers("options.0.octets") == [240, 243])
    #expect(json.number("options.1.code") == 51)
  }

  @Test func `an option that cannot be read keeps its octets and says why`() throws {
    let json = try Self.json(Self.message([(.leaseTime, [0, 60])]))
    #expect(json.text("options.1.hex") == "003c")
    #expect(json.at("options.1.value") == nil)
    #expect(json.text("options.1.error")?.isEmpty == false)
  }

  @Test func `pieces stand apart, and joined beside`() throws {
    let message = Self.message([
      (.avayaSiteSpecific, Array("HTTPSR".utf8)), (.avayaSiteSpecific, Array("VR=a".utf8)),
    ])
    let json = try Self.json(message)
    #expect(json.text("options.1.hex") == Hex.string(of: Array("HTTPSR".utf8)))
    #expect(json.number("joined.0.code") == 242)
    #expect(json.number("joined.0.length") == 10)
    #expect(json.text("joined.0.value.text") == "HTTPSRVR=a")
    #expect(Self.text(message).contains("joined from 2 instances:"))
  }

  @Test func `passwords are hidden in text, values and octets`() throws {
    let message = Self.message([(.avayaSiteSpecific, Array(Self.secret.utf8))])
    var writer = JSONWriter()
    message.write(to: &writer, DecodeOptions())
    let digits = Hex.string(of: Array("12345".utf8))
    for output in [writer.bytes.text, Self.text(message)] {
      #expect(!output.contains("12345") && !output.contains(digits))
    }
    #expect(
      try Self.json(message).text("options.1.hex")
        == Hex.string(of: Array("L2Q=1,PROCPSWD=*****".utf8)))
    var open = DecodeOptions()
    open.showsSecrets = true
    #expect(Self.text(message, open).contains("PROCPSWD=12345"))
    #expect(try Self.json(message, open).text("options.1.hex")?.contains(digits) == true)
  }

  @Test func `another number can hold the string`() throws {
    var options = DecodeOptions()
    options.siteOptions.insert(200)
    let message = Self.message([(DHCPOptionCode(rawValue: 200), Array(Self.secret.utf8))])
    #expect(try Self.json(message, options).text("options.1.value.text") == "L2Q=1,PROCPSWD=****")
    #expect(try Self.json(message).at("options.1.value.text") == nil)
  }

  @Test func `octets are hidden where ranges meet them`() {
    let octets: [UInt8] = [0, 1, 2, 3, 4]
    #expect(octets[1...].masking([0..<2, 4..<9]) == [42, 2, 3, 42])
    #expect(octets[1..<3].masking([3..<5]) == [1, 2])
  }
}
