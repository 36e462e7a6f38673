import TestSupport
import Testing
import Wire

@testable import CDP

/// Typed values made of their own descriptions.
@Suite struct PayloadReadingTests {
  /// Values with several encodings, of which the description does not say which it was: how an
  /// address names its protocol, and numbers with leading zeros.
  static let looselyEncoded: [CDPTLVType] = [.addresses, .managementAddresses, .systemObjectID]

  @Test func `what is said of a value gives it again`() throws {
    var types: Set<CDPTLVType> = []
    for tlv in CDPMessage(Vectors.everything[...]).tlvs {
      for value in [Array(tlv.value)] + Array(tlv.value).bitFlips {
        let other = try #require(CDPTLV(tlv.type, value: value))
        guard case .success(let typed) = other.typedValue else { continue }
        let octets = try #require(try tlv.type.octets(reading: FieldReader(typed.fieldValue)))
        types.insert(tlv.type)
        let again = try #require(CDPTLV(tlv.type, value: octets))
        #expect(try again.typedValue?.get().fieldValue == typed.fieldValue)
        if !Self.looselyEncoded.contains(tlv.type) { #expect(octets == value, "\(tlv.name)") }
      }
    }
    #expect(types.count == CDPRegistry.payloads.count)
  }

  @Test(
    arguments: [
      (.extendedTrust, .fields(["trusted": .flag(true)]), "01"),
      (.sparePairPower, .fields(["supported": .flag(true), "on": .flag(true)]), "09"),
      (.powerRequested, .fields(["milliwatts": .list([.number(8000)])]), "0000000000001f40"),
      (.location, .word("hall"), "0068616c6c"),
      (
        .addresses, .list([.word("2001:db8::1")]),
        "000000010208aaaa0300000086dd001020010db8000000000000000000000001"
      ),
    ] as [(CDPTLVType, FieldValue, String)])
  func `short forms will do`(type: CDPTLVType, value: FieldValue, hex: String) throws {
    #expect(try type.octets(reading: FieldReader(value)) == octets(hex))
  }

  @Test(
    arguments: [
      (.capabilities, .list([.word("phones")]), "[0]: expected one of router, "),
      (.capabilities, .list([.word("bit 32")]), "[0]: expected a bit from 0 to 31"),
      (.prefixes, .fields(["networks": .list([.word("192.0.2.0")])]), "networks[0]: expected a "),
      (.systemObjectID, .word("1.99.1"), "expected an object identifier"),
      (.applianceVLANReply, .list([]), "expected at least one VLAN"),
      (
        .extendedTrust, .fields(["trusted": .flag(true), "bits": .number(0)]),
        "trusted: does not say what bits says"
      ),
    ] as [(CDPTLVType, FieldValue, String)])
  func `errors say what was expected`(type: CDPTLVType, value: FieldValue, message: String) {
    do {
      _ = try type.octets(reading: FieldReader(value))
      Issue.record("no error")
    } catch {
      #expect(error.description.hasPrefix(message), "\(error)")
    }
  }
}
