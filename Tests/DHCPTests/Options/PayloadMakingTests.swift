import DHCP
import Framing
import TestSupport
import Testing
import Wire

/// Values that a program makes, and the octets it would send.
@Suite struct PayloadMakingTests {
  private func sent<Payload: DHCPOptionPayload>(_ payload: Payload) throws -> [UInt8] {
    let encoded = payload.encoded
    #expect(try Payload(whole: encoded[...], reading: "option") == payload)
    return encoded
  }

  @Test func `one value of a fixed width`() throws {
    #expect(try sent(AddressOption(IPv4Address(192, 0, 2, 1))) == [192, 0, 2, 1])
    #expect(try sent(FlagOption(true)) == [1])
    #expect(try sent(FlagOption(false)) == [0])
    #expect(try sent(OctetOption(64)) == [64])
    #expect(try sent(ShortOption(1500)) == [0x05, 0xDC])
    #expect(try sent(TimeOffset(seconds: -3600)) == [0xFF, 0xFF, 0xF1, 0xF0])
    #expect(try sent(SiteSpecificText(WireText("L2Q=1"))) == Array("L2Q=1".utf8))
  }

  private func read<Payload: DHCPOptionPayload>(
    _: Payload.Type, _ value: FieldValue
  ) -> String {
    do {
      return Hex.string(of: try Payload(reading: FieldReader(value)).encoded)
    } catch {
      return error.description
    }
  }

  private static let long = FieldValue.word(String(repeating: "a", count: 256))

  @Test func `a list that may not be empty says what it wants`() {
    let none = FieldValue.list([])
    #expect(
      read(ParameterRequestList.self, none)
        == "expected at least one option code, found an empty list")
    #expect(read(StaticRoutes.self, none) == "expected at least one route, found an empty list")
    #expect(
      read(ClasslessStaticRoutes.self, none)
        == "expected at least one route, found an empty list")
    #expect(
      read(DomainSearchList.self, none)
        == "expected at least one domain name, found an empty list")
    #expect(
      read(RelayAgentInformation.self, none)
        == "expected at least one sub-option, found an empty list")
    #expect(
      read(VendorIdentifyingClass.self, none)
        == "expected at least one vendor, found an empty list")
    #expect(
      read(VendorIdentifyingInformation.self, none)
        == "expected at least one vendor, found an empty list")
    #expect(
      read(SIPServers.self, .fields(["names": none])).hasPrefix("expected at least one server"))
  }

  @Test func `texts that are too long or no names are refused in their place`() {
    #expect(
      read(UserClass.self, .fields(["instances": .list([.word("a"), .word("")])]))
        == "instances[1]: expected a text of 1 to 255 octets, found \"\"")
    #expect(
      read(DomainSearchList.self, .list([.word("a..b")]))
        == "[0]: expected a domain name, found \"a..b\"")
    #expect(
      read(
        ClientFQDN.self,
        .fields(["flags": .fields(["canonicalEncoding": .flag(true)]), "name": .word("a..b")])
      ).hasPrefix("name: expected a name of labels of 1 to 63 octets"))
    #expect(
      read(
        VendorIdentifyingClass.self,
        .list([.fields(["enterprise": .number(9), "data": Self.long])])
      ).hasPrefix("[0].data: expected at most 255 octets"))
    #expect(
      read(ClientIdentifier.self, .fields(["type": .number(0), "identifier": .word("")]))
        == "identifier: expected at least one octet, found \"\"")
  }

  @Test func `Avaya's parameters need a name or a code, and have their place`() {
    func parameters(_ fields: [(String, FieldValue)]) -> FieldValue {
      .fields([
        "parameters": .list([.record(fields.map { FieldValue.Field($0.0, $0.1) })])
      ])
    }
    #expect(
      read(VendorSpecificInformation.self, parameters([("value", .word("a"))]))
        == "parameters[0]: expected a code or a name")
    #expect(
      read(
        VendorSpecificInformation.self, parameters([("code", .number(2)), ("value", Self.long)])
      ).hasPrefix("parameters[0].value: expected a text of at most 255 octets"))
    #expect(read(VendorSpecificInformation.self, .word("0104 36383839")) == "010436383839")
  }

  @Test func `codes have an order, hardware types a name`() {
    #expect(DHCPOptionCode.subnetMask < .routers)
    #expect(!(DHCPOptionCode.routers < .routers))
    #expect(
      [1, 6, 32].map { BOOTPHeader.HardwareType(rawValue: $0).description }
        == ["Ethernet", "IEEE 802", "hardware type 32"])
  }

  @Test func `a header says the fields that it reaches`() throws {
    let header = BOOTPHeader(
      operation: .request, transactionID: 0x3D1D,
      clientMAC: MACAddress(lowBitsOf: 0x001B_4F11_2233))
    guard case .record(let fields) = header.fieldValue else {
      Issue.record("no record")
      return
    }
    #expect(fields.first?.name == "operation")
    #expect(fields.first?.value == .word("request"))
    #expect(Set(fields.map(\.name)).count == fields.count)
  }
}
