import DHCP
import Framing
import TestSupport
import Testing
import Wire

@Suite struct ClientIdentifierTests {
  @Test func `a hardware address is a MAC address`() throws {
    let identifier: ClientIdentifier = try Samples.option(61, "01 00 1b 4f 11 22 33").payload()
    #expect(identifier.mac == Samples.mac)
    #expect(identifier == ClientIdentifier(Samples.mac))
    #expect(
      identifier.fieldValue
        == .fields(["type": .number(1), "hardwareAddress": .word("00:1b:4f:11:22:33")]))
  }

  @Test func `type 1 of another length is no MAC address`() throws {
    let identifier: ClientIdentifier = try Samples.option(61, "01 00 1b").payload()
    #expect(identifier.mac == nil)
    #expect(
      identifier.fieldValue == .fields(["type": .number(1), "identifier": .octets([0, 0x1B])]))
  }

  /// RFC 4361 §6.1 with a DUID of link-layer address and time.
  @Test func `a node has an interface and a DUID`() throws {
    let identifier: ClientIdentifier = try Samples.option(
      61, "ff 00 00 00 2a 00 01 00 01 12 34 56 78 00 1b 4f 11 22 33"
    ).payload()
    let node = try #require(identifier.node)
    #expect(node.interface == 42)
    #expect(node.identifier.type == .linkLayerAndTime)
    #expect(node.identifier.mac == Samples.mac)
    #expect(
      identifier.fieldValue
        == .fields([
          "type": .number(255), "interfaceID": .number(42),
          "duid": .fields([
            "type": .number(1), "name": .word("DUID-LLT"),
            "content": .octets(octets("00 01 12 34 56 78 00 1b 4f 11 22 33")[...]),
          ]),
        ]))
  }

  @Test func `other kinds of DUID`() throws {
    let plain = DUID(type: .linkLayer, content: octets("00 01 00 1b 4f 11 22 33")[...])
    #expect(plain.mac == Samples.mac)
    #expect(plain.encoded == octets("00 03 00 01 00 1b 4f 11 22 33"))
    #expect(DUID(type: .linkLayer, content: octets("00 06 00 1b 4f 11 22 33")[...]).mac == nil)
    #expect(DUID(type: .uuid, content: []).mac == nil)
    #expect(DUID(type: .linkLayerAndTime, content: octets("00 01 00")[...]).mac == nil)
    #expect(DUID.Kind(rawValue: 9).description == "DUID type 9")
  }

  @Test func `too short a node is an identifier all the same`() throws {
    let identifier: ClientIdentifier = try Samples.option(61, "ff 00 00 00 2a 00").payload()
    #expect(identifier.node == nil)
    #expect(identifier.type == 255)
  }

  @Test func `CVE-2012-3571, CVE-2015-8373: a type alone is an error`() {
    #expect(
      Samples.option(61, "01").error
        == DecodeError(
          "DHCP option 61 (Client identifier)", at: 242, .length(1, expected: "at least 2")))
    #expect(ClientIdentifier(type: 0, identifier: []) == nil)
  }
}
