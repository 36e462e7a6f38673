import Framing
import TestSupport
import Testing
import Wire

@testable import DHCPv6

/// Messages that other programs fell over, by the names that it got there. More of them stand with
/// the types that they are about.
@Suite struct BadInputTests {
  /// A relayed hardware address larger than the buffer for one.
  @Test func `CVE-2017-14493: a link-layer address of any length`() throws {
    let value = octets("0001") + [UInt8](repeating: 0x41, count: 300)
    let bytes = Vectors.relayHeader + Vectors.option(79, value)
    let message = DHCPv6Message(bytes[...])
    let address: DHCPv6LinkLayerAddress = try message.options[0].payload()
    #expect(address.address.count == 300)
    #expect(address.mac == nil)
    expectLaws(of: bytes)
  }

  /// What is not there must not be told: lengths beyond the message, no message relayed.
  @Test(arguments: [
    ("0009 00ff 0c", DecodeError.Reason.overrun(claimed: 255, available: 1)),
    ("0009 ffff", .overrun(claimed: 65535, available: 0)),
    ("0009 0001", .overrun(claimed: 1, available: 0)),
  ])
  func `CVE-2017-14494: a relayed message ends where the octets do`(
    text: String, reason: DecodeError.Reason
  ) {
    let bytes = Vectors.relayHeader + octets(text)
    let message = DHCPv6Message(bytes[...])
    #expect(message.framingErrors.first?.reason == reason)
    #expect(message.framingErrors.first?.offset == 36)
    #expect(message.encoded == bytes)
    expectLaws(of: bytes)
  }

  /// Memory that was used after it was given back: by messages whose options do not belong.
  @Test(arguments: 0...40 as ClosedRange<UInt8>)
  func `CVE-2022-0934: options of every kind in messages of every type`(type: UInt8) {
    let header = [type] + [UInt8](repeating: 1, count: 33)
    expectLaws(of: header + Vectors.options)
    expectLaws(of: [type, 0, 0, 1] + Vectors.options)
  }

  @Test func `CVE-2019-11577: addresses beyond their association`() {
    let bytes =
      Vectors.reply
      + octets("0003 0010 00000001 00000000 00000000 0005 0018 0004 0008 00000001 0005 0018")
    let message = DHCPv6Message(bytes[...])
    #expect(
      message.framingErrors.map(\.reason) == [
        .overrun(claimed: 24, available: 0), .overrun(claimed: 24, available: 0),
      ])
    #expect(message.options.map(\.code.rawValue) == [3, 4])
    expectLaws(of: bytes)
  }

  @Test(arguments: [1, 15, 17, 255])
  func `CVE-2026-29004: DNS servers that are not sixteen octets each`(count: Int) {
    let value = [UInt8](repeating: 0x20, count: count)
    let bytes = Vectors.reply + Vectors.option(23, value) + octets("0007 0001 ff")
    let message = DHCPv6Message(bytes[...])
    #expect(
      message.options[0].error
        == DecodeError(
          "DHCPv6 option 23 (DNS servers)", at: 8,
          .length(count, expected: "a multiple of 16, at least 16")))
    #expect(message.value(of: .preference) == DHCPv6Preference(255))
  }
}
