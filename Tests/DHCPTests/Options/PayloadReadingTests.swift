import TestSupport
import Testing
import Wire

@testable import DHCP

/// Typed values made of their own descriptions.
@Suite struct PayloadReadingTests {
  /// Values with several encodings, of which the description does not say which it was: names
  /// may be compressed or partial, vendors' sub-options may have padding.
  static let looselyEncoded: [DHCPOptionCode] = [
    .domainSearch, .sipServers, .clientFQDN, .vendorSpecificInformation,
  ]

  static let more: [(DHCPOptionCode, [UInt8])] = [
    (61, "ff 00000001 0003 0001 001b4f112233"), (61, "00 61 62"), (61, "01 aabb"), (77, "61 62"),
    (81, "00 00 00 61 2e 62"), (81, "f5 ff ff 01 61 00"), (43, "02 02 aabb"), (43, "01 ff aa"),
    (43, "01 04 36 38 38 39 02 01 61"), (46, "03"), (52, "03"), (52, "09"), (53, "c8"),
    (116, "02"), (119, "07 6578616d706c65 03 636f6d 00 03 612e62 00"), (120, "01 c0000201"),
    (124, "00001ae9 00 00000009 02 aabb"), (125, "00000009 02 0105"), (12, "61 5c 78 00 ff"),
    (242, ""), (2, "80000000"),
  ].map { (DHCPOptionCode(rawValue: $0.0), octets($0.1)) }

  @Test(arguments: Samples.values + more)
  func `what is said of a value gives it again`(code: DHCPOptionCode, octets: [UInt8]) throws {
    let type = try #require(DHCPOptionRegistry.payloadType(of: code))
    for octets in [octets] + octets.bitFlips {
      try expectAgain(type, code, octets)
    }
  }

  private func expectAgain<Payload: DHCPOptionPayload>(
    _: Payload.Type, _ code: DHCPOptionCode, _ octets: [UInt8]
  ) throws {
    guard let value = try? Payload(whole: octets[...], reading: "option") else { return }
    let again: Payload
    do {
      again = try Payload(reading: FieldReader(value.fieldValue))
    } catch {
      // A cut sub-option of Avaya's has no description of its own.
      Issue.record("\(code) \(Hex.string(of: octets)): \(error)")
      return
    }
    #expect(again.fieldValue == value.fieldValue)
    if !Self.looselyEncoded.contains(code) { #expect(again == value) }
  }

  @Test func `every type has a value here`() {
    let codes = (Samples.values + Self.more).map(\.0)
    for type in DHCPOptionRegistry.payloadTypes {
      #expect(type.codes.contains { codes.contains($0) }, "\(type)")
    }
  }

  private func encoded<Payload: DHCPOptionPayload>(
    _: Payload.Type, _ value: FieldValue
  ) throws -> String {
    Hex.string(of: try Payload(reading: FieldReader(value)).encoded)
  }

  @Test func `short forms will do`() throws {
    #expect(try encoded(AddressListOption.self, .word("192.0.2.1")) == "c0000201")
    #expect(try encoded(DHCPMessageType.self, .word("offer")) == "02")
    #expect(try encoded(DHCPMessageType.self, .number(7)) == "07")
    #expect(try encoded(ClientIdentifier.self, .word("00:1b:4f:11:22:33")) == "01001b4f112233")
    #expect(try encoded(ParameterRequestList.self, .list([.number(1), .number(242)])) == "01f2")
    #expect(try encoded(UserClass.self, .word("abc")) == "616263")
    #expect(try encoded(DomainSearchList.self, .word("a.example")) == "0161076578616d706c6500")
    #expect(
      try encoded(
        VendorSpecificInformation.self,
        .fields([
          "parameters": .list([.fields(["name": .word("HTTPSRVR"), "value": .word("a")])])
        ])) == "010436383839020161")
  }

  @Test(
    arguments: [
      (1, .word("192.0.2"), "expected an IPv4 address, found \"192.0.2\""),
      (3, .list([]), "expected at least one IPv4 address, found an empty list"),
      (3, .list([.number(3)]), "[0]: expected an IPv4 address, found 3"),
      (12, .word(""), "expected a text that is not empty, found \"\""),
      (51, .number(-1), "expected a number from 0 to 4294967295, found -1"),
      (53, .word("hello"), "expected a DHCP message type, found \"hello\""),
      (
        52, .word("all"),
        "expected a number, or one of \"file\", \"sname\", \"file and sname\", found \"all\""
      ),
      (
        121,
        .list([.fields(["destination": .word("192.0.2.0/33"), "router": .word("192.0.2.1")])]),
        "[0].destination: expected a network without bits behind its prefix, found \"192.0.2.0/33\""
      ),
      (
        61, .fields(["type": .number(1), "address": .word("00")]),
        "identifier: expected octets in hexadecimal, found nothing"
      ),
    ] as [(UInt8, FieldValue, String)])
  func `errors say what was expected`(code: UInt8, value: FieldValue, message: String) throws {
    let type = try #require(DHCPOptionRegistry.payloadType(of: DHCPOptionCode(rawValue: code)))
    #expect(throws: FieldError.self) { try type.init(reading: FieldReader(value)) }
    do {
      _ = try type.init(reading: FieldReader(value))
    } catch {
      #expect(error.description == message)
    }
  }
}
