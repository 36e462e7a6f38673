import LLDP
import TestSupport
import Testing
import Wire

@Suite struct PowerViaMDITests {
  @Test func `the three octets of IEEE 802.3af`() throws {
    let value = try #require(LLDPDataUnit(Vectors.powerAF[...]).powerViaMDI)
    #expect(value.type == .sourcing)
    #expect(value.isSupported && value.isEnabled && !value.canControlPairs)
    #expect(value.pairs == .signal)
    #expect(value.powerClass.description == "class 3")
    #expect(value.negotiation == nil)
    #expect(value.fourPair == nil)
    #expect(
      value
        == PowerViaMDI(
          .sourcing, isSupported: true, isEnabled: true, canControlPairs: false, pairs: .signal,
          powerClass: PowerViaMDI.PowerClass(rawValue: 4)))
    #expect(
      value.fieldValue
        == .fields([
          "reserved": .number(0), "pairControl": .flag(false), "enabled": .flag(true),
          "supported": .flag(true), "type": .word("PSE"), "pairs": .word("signal"),
          "class": .word("class 3"),
        ]))
  }

  @Test func `the eight octets of IEEE 802.3at`() throws {
    let value = try #require(LLDPDataUnit(Vectors.powerAT[...]).powerViaMDI)
    #expect(value.canControlPairs)
    let negotiation = try #require(value.negotiation)
    #expect(negotiation.type == .type2Sourcing)
    #expect(negotiation.sourceName == "primary")
    #expect(negotiation.priority == .low)
    #expect(!negotiation.takesFourPairs)
    #expect(negotiation.requestedDeciwatts == 255)
    #expect(negotiation.allocatedDeciwatts == 200)
    #expect(value.fourPair == nil)
    #expect(
      negotiation
        == PowerViaMDI.Negotiation(
          .type2Sourcing, source: .primaryOrSupplied, priority: .low, requestedDeciwatts: 255,
          allocatedDeciwatts: 200))
  }

  @Test func `a device of type 2 says where it has its power from`() throws {
    let value = try #require(unit("fe0c00120f02 00 01 05 76 0082 0082").powerViaMDI)
    #expect(value.type == .powered)
    let negotiation = try #require(value.negotiation)
    #expect(negotiation.type.description == "type 2 PD")
    #expect(negotiation.sourceName == "PSE and local")
    #expect(negotiation.takesFourPairs)
    #expect(negotiation.priority == .high)
  }

  @Test func `the twenty-five octets of IEEE 802.3bt`() throws {
    let value = try #require(LLDPDataUnit(Vectors.powerBT[...]).powerViaMDI)
    #expect(value.negotiation?.requestedDeciwatts == 600)
    #expect(value.negotiation?.allocatedDeciwatts == 590)
    let fourPair = try #require(value.fourPair)
    #expect(fourPair.requestedDeciwattsA == 100)
    #expect(fourPair.requestedDeciwattsB == 200)
    #expect(fourPair.allocatedDeciwattsA == 300)
    #expect(fourPair.allocatedDeciwattsB == 400)
    #expect(fourPair.status.sourcing == "4-pair to a single-signature PD")
    #expect(fourPair.status.powered == "single-signature PD")
    #expect(fourPair.status.pairs == "both alternatives")
    #expect(fourPair.status.classOfModeA == 7)
    #expect(fourPair.status.classOfModeB == 7)
    #expect(fourPair.status.powerClass == 8)
    #expect(fourPair.setup.type.description == "type 4 PSE")
    #expect(!fourPair.setup.isLoadIsolated)
    #expect(fourPair.maximumDeciwatts == 900)
    #expect(fourPair.autoclass == [.completed, .supported])
    #expect(fourPair.powerDown.isRequested)
    #expect(fourPair.powerDown.seconds == 130)
  }

  @Test func `a dual-signature device has a class for each mode`() {
    // 4-pair to dual, dual over 4 pairs, both, mode A class 4, mode B class 5, dual-signature.
    let status = PowerViaMDI.PowerStatus(rawValue: 0b11_11_11_100_101_1111)
    #expect(
      status.fieldValue
        == .fields([
          "sourcing": .word("4-pair to a dual-signature PD"),
          "powered": .word("dual-signature PD over 4 pairs"), "pairs": .word("both alternatives"),
          "classOfModeA": .word("class 4"), "classOfModeB": .word("class 5"),
          "class": .word("dual-signature PD"),
        ]))
    let setup = PowerViaMDI.SystemSetup(
      PowerViaMDI.ExtendedType(lowBitsOf: 5), isLoadIsolated: true)
    #expect(setup.rawValue == 0x0B)
    #expect(setup.type.description == "type 4 dual-signature PD")
  }

  @Test(
    arguments: [
      ("fe0600120f02 07 01", 8, .truncated(needed: 1, available: 0)),
      ("fe0b00120f02 0f 01 05 13 00ff 00", 12, .truncated(needed: 2, available: 1)),
      ("fe0d00120f02 0f 01 05 13 00ff 00c8 00", 14, .truncated(needed: 2, available: 1)),
      (
        "fe1e00120f02 0f 01 05 13 0258 024e 0064 00c8 012c 0190 9ff8 02 0384 06 740082 00", 31,
        .trailing(octets: 1)
      ),
    ] as [(String, Int, DecodeError.Reason)])
  func `a length between the three forms is an error`(
    text: String, offset: Int, reason: DecodeError.Reason
  ) {
    #expect(
      unit(text).payloads(PowerViaMDI.self).map(\.error)
        == [DecodeError("Power via MDI", at: offset, reason)])
  }

  @Test func `the narrow numbers refuse what does not fit`() {
    #expect(PowerViaMDI.PowerType(rawValue: 4) == nil)
    #expect(PowerViaMDI.ExtendedType(rawValue: 8) == nil)
    #expect(
      PowerViaMDI.Negotiation(
        .type1Powered, source: .unknown,
        priority: MEDExtendedPower.Priority(lowBitsOf: 4), requestedDeciwatts: 0,
        allocatedDeciwatts: 0) == nil)
  }
}
