import DHCP
import Framing
import TestSupport
import Testing
import Wire

@Suite struct DHCPMessageTests {
  @Test func `reads a phone's first message`() {
    let message = DHCPMessage(Samples.discover[...])
    #expect(message.magicCookie == 0x6382_5363)
    #expect(message.clientMAC == Samples.mac)
    #expect(message.messageType == .discover)
    #expect(message.hostName?.printable == "AVB112233")
    #expect(
      message.parameterRequestList?.map(\.rawValue) == [1, 3, 6, 7, 15, 26, 42, 242])
    #expect(message.maximumMessageSize == 1000)
    #expect(message.vendorClassIdentifier?.printable == "ccp.avaya.com")
    #expect(message.options.map(\.code.rawValue) == [53, 12, 55, 57, 60])
    #expect(message.options.map(\.octets.lowerBound) == [240, 243, 254, 264, 268])
    #expect(message.areas.map(\.name) == [.options])
    #expect(message.areas[0].octets == 240..<284)
    #expect(message.areas[0].end == 283)
    #expect(message.framingErrors == [])
    #expect(message.serverNameText?.printable == "boot")
    #expect(message.bootFileText?.printable == "j100")
  }

  @Test func `offsets are those of the frame`() {
    let frame = Samples.zeros(42) + Samples.discover
    let message = DHCPMessage(frame[42...])
    #expect(message.options[0].octets == 282..<285)
    #expect(message.joinedOption(.messageType)?.frameOffset(ofJoined: 0) == 284)
    #expect(message == DHCPMessage(Samples.discover[...]))
    #expect(Set([message, DHCPMessage(Samples.discover[...])]).count == 1)
  }

  @Test func `nothing is lost, whatever the damage`() {
    let vectors = [
      Samples.discover, Samples.everything.encoded, OverloadTests.spread.encoded, [0xFF],
    ]
    for vector in vectors {
      for bytes in vector.cuts + vector.bitFlips + [vector] {
        let message = DHCPMessage(bytes[...])
        #expect(message.encoded == bytes)
        for area in message.areas { #expect(area.encoded == Array(bytes[area.octets])) }
      }
    }
  }

  @Test func `an option is found alone as among the others, whatever the damage`() {
    for vector in [Samples.discover, Samples.everything.encoded, OverloadTests.spread.encoded] {
      for bytes in vector.cuts + vector.bitFlips + [vector] {
        let message = DHCPMessage(bytes[...])
        for code in Set(message.options.map(\.code)) {
          let among = message.options.filter { $0.code == code }
          #expect(message.joinedOption(code)?.pieces == among)
        }
        #expect(
          message.joinedOption(DHCPOptionCode(rawValue: 230)) == nil
            || message.options.contains { $0.code.rawValue == 230 })
      }
    }
  }

  @Test func `a message cut in the header says where it ends`() {
    let message = DHCPMessage(Samples.discover[..<54])
    #expect(message.header.transactionID == 0x3D1F_0001)
    #expect(message.clientMAC == Samples.mac)
    #expect(message.options == [])
    #expect(message.magicCookie == nil)
    #expect(
      message.framingErrors == [
        DecodeError("BOOTP header", at: 0, .truncated(needed: 236, available: 54))
      ])
  }

  @Test func `a message cut in the magic cookie says where it ends`() {
    let message = DHCPMessage(Samples.discover[..<239])
    #expect(message.areas == [])
    #expect(message.vendorArea == [0x63, 0x82, 0x53])
    #expect(
      message.framingErrors == [
        DecodeError("DHCP magic cookie", at: 236, .truncated(needed: 4, available: 3))
      ])
  }

  @Test func `without the magic cookie there are no options`() {
    let bytes = Samples.header + octets("63 82 53 64 35 01 01 ff")
    let message = DHCPMessage(bytes[...])
    #expect(message.magicCookie == 0x6382_5364)
    #expect(message.options == [])
    #expect(message.vendorArea.count == 8)
    #expect(message.framingErrors == [])
    #expect(message.encoded == bytes)
  }

  @Test func `damaged messages have typed values or errors, and values encode to what they were`() {
    let vector = Samples.everything.encoded
    var values = 0
    for bytes in [vector] + vector.cuts
      + Array(vector[236...]).bitFlips.map({ vector[..<236] + $0 })
    {
      for option in DHCPMessage(bytes[...]).joined {
        switch option.typedValue {
        case .success(let value as any DHCPOptionPayload):
          #expect(value.encoded == option.value)
          values += 1
        case .success:
          Issue.record("a typed value that is no payload")
        case .failure(let error):
          #expect((0...bytes.count).contains(error.offset))
        case nil:
          break
        }
      }
    }
    #expect(values > 10_000)
  }
}
