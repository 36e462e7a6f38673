import Framing
import TestSupport
import Testing
import Wire

@testable import LLDP

/// Typed values made of their own descriptions.
@Suite struct PayloadReadingTests {
  static let more = unit(
    """
    0206 0601 6c6f30 00 0202 0041 04086574683000000000 0402 ff07
    0606 0661 6200 ff61 080a 6c61 6265 6c5c 7800 0000 0a02 4100 0c00
    100c 0501 c0000201 02 0000000a 00 1018 11 02 20010db8000000000000000000000001 03 00000001 00
    1012 0306 aabb 01 00000001 08 2b06010401822a05
    fe09 00120f 01 ff ffff ffff fe07 0012bb 01 ffff 07 fe08 0012bb 02 09 ffffff
    fe07 0012bb 04 5f 03ff fe07 0012bb 04 ff ffff fe07 0012bb 0a 4a3137
    fe06 0080c2 01 f00a fe07 0080c2 03 f014 00 fe05 00400d 02 aa fe05 00400d 07 09
    fe08 00400d 05 c0000205 0000
    """.replacing("\n", with: " "))

  static let tlvs =
    LLDPDataUnit(Vectors.phone[...]).tlvs + LLDPDataUnit(Vectors.voiceSwitch[...]).tlvs + more.tlvs

  @Test func `what is said of a value gives it again`() throws {
    var kinds: Set<LLDPTLVKind> = []
    for tlv in Self.tlvs {
      for value in [Array(tlv.value)] + Array(tlv.value).bitFlips {
        let other = try #require(LLDPTLV(tlv.type, value: value))
        guard let kind = other.kind, case .success(let typed) = other.typedValue else { continue }
        guard
          let information = try kind.information(reading: FieldReader(typed.fieldValue))
        else { continue }
        kinds.insert(kind)
        #expect(information[...] == other.information, "\(other.name) \(Hex.string(of: value))")
      }
    }
    #expect(kinds.count >= 20)
  }

  private func octets(_ kind: LLDPTLVKind, _ value: FieldValue) throws -> String? {
    try kind.information(reading: FieldReader(value)).map { Hex.string(of: $0) }
  }

  @Test func `the values here are whole data units`() {
    for unit in [
      LLDPDataUnit(Vectors.phone[...]), LLDPDataUnit(Vectors.voiceSwitch[...]), Self.more,
    ] {
      #expect(unit.framingError == nil)
      #expect(unit.trailer.isEmpty)
      #expect(unit.tlvs.last?.type == .end)
    }
  }

  @Test func `short forms will do`() throws {
    #expect(try octets(.basic(.timeToLive), .number(120)) == "0078")
    #expect(try octets(.basic(.systemName), .word("sw1")) == "737731")
    #expect(try octets(.organizational(.ieee8021, subtype: 1), .number(20)) == "0014")
    #expect(
      try octets(.organizational(.avaya, subtype: 6), .list([.word("192.0.2.10")])) == "c000020a")
    #expect(try octets(.organizational(.avaya, subtype: 7), .word("tagging")) == "01")
    #expect(
      try octets(
        .organizational(.tia, subtype: 2),
        .fields([
          "application": .word("voice"), "tagged": .flag(true), "vlan": .number(120),
          "priority": .number(5), "dscp": .number(46),
        ])) == "0140f16e")
    #expect(
      try octets(.basic(.managementAddress), .fields(["address": .word("2001:db8::1")]))
        == "110220010db8000000000000000000000001010000000000")
  }

  @Test func `a kind without a reader has none`() throws {
    #expect(try octets(.organizational(.profinet, subtype: 1), .number(1)) == nil)
  }

  @Test func `errors say what was expected`() {
    let value = FieldValue.fields([
      "application": .word("vioce"), "tagged": .flag(true), "vlan": .number(5000),
    ])
    #expect(throws: FieldError.self) { try octets(.organizational(.tia, subtype: 2), value) }
    do {
      _ = try octets(
        .basic(.portID), .fields(["subtype": .word("MAC address"), "identifier": .word("x")]))
    } catch {
      #expect("\(error)" == "identifier: expected a MAC address, found \"x\"")
    }
  }

  private static let long = FieldValue.word(String(repeating: "a", count: 512))

  @Test(
    arguments: [
      (
        .basic(.chassisID), .fields(["subtype": .number(7), "identifier": .word("")]),
        "identifier: expected 1 to 255 octets, found \"\""
      ),
      (
        .basic(.managementAddress),
        .fields(["family": .number(16), "address": .word(String(repeating: "aa", count: 32))]),
        "an address has at most 31 octets, an object identifier 128"
      ),
      (
        .organizational(.avaya, subtype: 6), .list([]),
        "expected 1 to 126 IPv4 addresses, found an empty list"
      ),
      (
        .basic(.systemCapabilities),
        .fields(["available": .list([.word("bit 16")]), "enabled": .list([])]),
        "available[0]: expected a bit from 0 to 15, found \"bit 16\""
      ),
    ] as [(LLDPTLVKind, FieldValue, String)])
  func `what does not fit is refused`(kind: LLDPTLVKind, value: FieldValue, message: String) {
    do {
      let octets = try kind.information(reading: FieldReader(value))
      Issue.record("\(octets?.count ?? 0) octets")
    } catch {
      #expect("\(error)" == message)
    }
  }

  @Test func `text that is longer than its TLV is refused`() {
    for kind in [LLDPTLVKind.basic(.systemName), .organizational(.tia, subtype: 10)] {
      #expect(throws: FieldError.self) { try octets(kind, Self.long) }
    }
    #expect(throws: FieldError.self) {
      try octets(
        .organizational(.ieee8021, subtype: 3), .fields(["vlan": .number(1), "name": Self.long]))
    }
  }

  @Test func `a registered number is its name, its number or both`() throws {
    func read(_ value: FieldValue) throws -> MEDNetworkPolicy.Application {
      try FieldReader(value).read()
    }
    #expect(try read(.word("voice")) == .voice)
    #expect(try read(.number(2)) == .voiceSignaling)
    #expect(try read(.word("unregistered 200")).rawValue == 200)
    #expect(
      try read(.fields(["number": .number(3), "name": .word("whatever")])) == .guestVoice)
    #expect(throws: FieldError.self) { try read(.fields(["name": .word("voice")])) }
    #expect(throws: FieldError.self) { try read(.number(256)) }
  }
}
