import TestSupport
import Testing
import Wire

@testable import CDP

@Suite struct CDPPowerTests {
  @Test func `a request lists powers`() throws {
    let request = try #require(
      try CDPPowerRequested(Vectors.only(0x19, "0001 0002 00001f40 00003c8c")))
    #expect(request == CDPPowerRequested(requestID: 1, managementID: 2, milliwatts: [8000, 15500]))
    #expect(
      request.fieldValue
        == .fields([
          "requestID": .number(1), "managementID": .number(2),
          "milliwatts": .list([.number(8000), .number(15500)]),
        ]))
  }

  @Test func `CVE-2020-3119: the list is as long as its TLV`() throws {
    let value = octets("0001 0002") + [UInt8](repeating: 1, count: 4000)
    let offer = try #require(try CDPPowerAvailable(Vectors.only(0x1A, value)))
    #expect(offer.milliwatts.count == 1000)
    #expect(offer.encoded == value)
  }

  @Test(arguments: [
    ("0001 00", 10, DecodeError.Reason.truncated(needed: 2, available: 1)),
    ("0001 0002 000000", 12, .truncated(needed: 4, available: 3)),
  ])
  func `a power that is cut is an error`(
    text: String, offset: Int, reason: DecodeError.Reason
  ) {
    #expect(Vectors.only(0x19, text).error == DecodeError("Power Requested", at: offset, reason))
  }

  @Test func `consumption is in milliwatts`() throws {
    let power = try #require(try CDPPowerConsumption(Vectors.only(0x10, "189c")))
    #expect(power.fieldValue == .fields(["milliwatts": .number(6300)]))
  }

  @Test func `spare pairs have four switches and four bits that are kept`() throws {
    let power = try #require(try CDPSparePairPower(Vectors.only(0x1F, "89")))
    #expect(power.contains([.isSupported, .isOn]))
    #expect(power.encoded == [0x89])
    #expect(
      power.fieldValue
        == .fields([
          "supported": .flag(true), "shared": .flag(false), "requested": .flag(false),
          "on": .flag(true), "bits": .number(0x89),
        ]))
  }
}
