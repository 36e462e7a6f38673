import DHCP
import Framing
import TestSupport
import Testing
import Wire

@Suite struct JoinedOptionTests {
  static let text = "HTTPSRVR=192.0.2.10,SIG=2"

  static func message(_ pieces: [(DHCPOptionCode, String)]) -> DHCPMessage {
    DHCPMessage(
      operation: .reply, transactionID: 1, clientMAC: Samples.mac,
      options: [(.messageType, [5])] + pieces.map { ($0.0, Array($0.1.utf8)) })
  }

  @Test func `joins a value of 269 octets that stands in two instances`() throws {
    let text = Array("HTTPSRVR=192.0.2.10,HTTPDIR=/".utf8) + Array(repeating: 0x61, count: 240)
    let bytes =
      octets("35 01 05 f2 ff") + text.prefix(255) + octets("f2 0e") + text.suffix(14) + [0xFF]
    let option = try #require(Samples.message(bytes).joinedOption(.avayaSiteSpecific))
    #expect(option.value == text)
    #expect(option.pieces.map(\.value.count) == [255, 14])
    #expect(option.frameOffset(ofJoined: 0) == 245)
    #expect(option.frameOffset(ofJoined: 254) == 499)
    #expect(option.frameOffset(ofJoined: 255) == 502)
    #expect(option.frameOffset(ofJoined: 268) == 515)
    #expect(option.frameOffset(ofJoined: 269) == nil)
    #expect(option.frameOffset(ofJoined: -1) == nil)
    #expect(option.frameOctets(of: 20..<269) == [265..<500, 502..<516])
    #expect(option.frameOctets == [243..<500, 500..<516])
  }

  @Test(arguments: [
    ["HTTPS", "RVR=192.0.2.10,SIG=2"],
    ["HTTPSRVR=192.0", ".2.10,SIG=2"],
    ["HTTPSRVR=192.0.2.10", ",SIG=2"],
    ["HTTPSRVR=192.0.2.10,", "SIG=2"],
    ["", "HTTPSRVR=192.0.2.10,SIG", "", "=", "2"],
  ])
  func `B-08: joins wherever the value is split`(pieces: [String]) {
    let neighbours = Self.message(pieces.map { (.avayaSiteSpecific, $0) })
    let apart = Self.message(
      pieces.flatMap {
        [(.avayaSiteSpecific, $0), (.pad, ""), (.domainName, "example.com")]
      })
    for message in [neighbours, apart] {
      let option = message.joinedOption(.avayaSiteSpecific)
      #expect(option?.value == Array(Self.text.utf8))
      #expect(option?.pieces.count == pieces.count)
      #expect(message.framingErrors == [])
    }
  }

  @Test func `codes come in the order in which they first appear`() {
    let message = Self.message([
      (.avayaSiteSpecific, "A"), (.domainName, "b"), (.avayaSiteSpecific, "C"),
    ])
    #expect(message.joined.map(\.code) == [.messageType, .avayaSiteSpecific, .domainName])
    #expect(
      message.options.map(\.code) == [
        .messageType, .avayaSiteSpecific, .domainName, .avayaSiteSpecific,
      ])
  }

  @Test func `joined offsets point at the octets they claim`() {
    let vectors = [Samples.everything.encoded, OverloadTests.spread.encoded]
    for vector in vectors {
      for bytes in vector.bitFlips {
        for option in DHCPMessage(bytes[...]).joined {
          for (offset, octet) in option.value.enumerated() {
            guard let place = option.frameOffset(ofJoined: offset) else {
              Issue.record("octet \(offset) of option \(option.code) has no place")
              return
            }
            if bytes[place] != octet { Issue.record("octet \(offset) of \(option.code)") }
          }
          let octets = option.frameOctets(of: 0..<option.value.count).flatMap { bytes[$0] }
          if octets != option.value { Issue.record("octets of \(option.code)") }
        }
      }
    }
  }

  @Test func `a range that reaches outside of the value gives what there is`() {
    let option = Self.message([(.hostName, "ab")]).joined[1]
    #expect(option.frameOctets(of: -5..<50) == [245..<247])
    #expect(option.frameOctets(of: 1..<1) == [])
    #expect(option.frameOctets(of: 7..<9) == [])
  }

  @Test func `an error in a joined value stands in the frame`() {
    // Routers in two pieces, two octets too many: the second piece begins at octet 249.
    let message = Samples.message(octets("03 05 c0 00 02 01 c0 03 05 00 02 02 c0 00 ff"))
    #expect(
      message.joined[0].error
        == DecodeError(
          "DHCP option 3 (Routers)", at: 242,
          .length(10, expected: "a multiple of 4, at least 4")))
    // A mask that goes on in a second instance: the first octet too many is at 248.
    let mask = Samples.message(octets("01 04 ff ff ff 00 01 01 00 ff"))
    #expect(
      mask.joined[0].error
        == DecodeError("DHCP option 1 (Subnet mask)", at: 248, .trailing(octets: 1)))
  }

  @Test func `an error behind the last octet stands behind the last piece`() {
    let message = Samples.message(octets("33 01 00 33 02 01 51 ff"))
    #expect(
      message.joined[0].error
        == DecodeError(
          "DHCP option 51 (IP address lease time)", at: 242, .truncated(needed: 4, available: 3)))
    let empty = Samples.message(octets("0c 00 ff"))
    #expect(
      empty.joined[0].error
        == DecodeError("DHCP option 12 (Host name)", at: 242, .length(0, expected: "at least 1")))
  }

  @Test func `an option that runs past its area has no typed value`() {
    let message = Samples.message(octets("33 ff 00 01 51 80"))
    #expect(message.joined[0].value == [0, 1, 0x51, 0x80])
    #expect(
      message.joined[0].error
        == DecodeError(
          "DHCP option 51 (IP address lease time)", at: 241,
          .overrun(claimed: 255, available: 4)))
    #expect(message.leaseTime == nil)
  }

  @Test func `an option without a type is octets`() {
    let option = Samples.option(93, "00 07")
    #expect(option.typedValue == nil)
    #expect(
      option.fieldValue
        == .fields([
          "code": .number(93), "name": .word("Client system architecture"),
          "value": .octets([0, 7]),
        ]))
  }

  @Test func `an option that cannot be read shows its octets and the error`() {
    #expect(
      Samples.option(54, "c0 00").fieldValue
        == .fields([
          "code": .number(54), "name": .word("Server identifier"), "value": .octets([0xC0, 0]),
          "error": .word(
            "DHCP option 54 (Server identifier) at octet 242: needs 4 octets, 2 are left"),
        ]))
  }
}
