import TestSupport
import Testing
import Wire

@testable import DHCPv6

/// Typed values made of their own descriptions.
@Suite struct PayloadReadingTests {
  /// Of a relayed message only the type is described: it is described on its own.
  private static func octets(
    _ code: DHCPv6OptionCode, _ value: FieldValue
  ) throws -> [UInt8]? {
    let type = try #require(DHCPv6OptionRegistry.payloadType(of: code))
    return try type.init(reading: FieldReader(value)).encoded
  }

  @Test(arguments: Vectors.values.filter { $0.0 != 200 })
  func `what is said of a value gives it again`(code: UInt16, hex: String) throws {
    let number = DHCPv6OptionCode(rawValue: code)
    let value = TestSupport.octets(hex)
    for value in [value] + value.bitFlips {
      let option = try #require(DHCPv6Option(number, value: value))
      guard case .success(let typed) = option.typedValue else { continue }
      let again = try #require(try Self.octets(number, typed.fieldValue))
      if let typed = typed as? any DHCPv6CarryingPayload {
        // What it carries is described beside it.
        #expect(again + typed.optionOctets == value, "\(option.name)")
      } else {
        #expect(again == value, "\(option.name)")
      }
    }
  }

  @Test(
    arguments: [
      (1, .word("00:1b:4f:5a:01:02"), "00030001001b4f5a0102"),
      (6, .list([.number(17), .number(23)]), "00110017"), (8, .number(100), "0064"),
      (19, .word("renew"), "05"), (24, .word("example.com"), "076578616d706c6503636f6d00"),
      (39, .word("j179"), "00046a31373900"), (17, .number(6889), "00001ae9"),
      (5, .fields(["address": .word("2001:db8::10")]), Vectors.address + "ffffffffffffffff"),
    ] as [(UInt16, FieldValue, String)])
  func `short forms will do`(code: UInt16, value: FieldValue, hex: String) throws {
    #expect(
      try Self.octets(DHCPv6OptionCode(rawValue: code), value) == TestSupport.octets(hex))
  }

  @Test(
    arguments: [
      (9, .fields([:]), "does not say the whole message"),
      (14, .flag(false), "expected true, or no such option"),
      (23, .list([]), "expected at least one IPv6 address"),
      (24, .word("a..b"), "expected a domain name"),
      (26, .fields(["prefix": .word("2001:db8::")]), "prefix: expected a prefix such as "),
      (
        1, .fields(["type": .number(4), "content": .word("00")]), "expected what belongs to a DUID"
      ),
    ] as [(UInt16, FieldValue, String)])
  func `errors say what was expected`(code: UInt16, value: FieldValue, message: String) throws {
    do {
      _ = try Self.octets(DHCPv6OptionCode(rawValue: code), value)
      Issue.record("no error")
    } catch let error as FieldError {
      #expect(error.description.hasPrefix(message), "\(error)")
    }
  }
}
