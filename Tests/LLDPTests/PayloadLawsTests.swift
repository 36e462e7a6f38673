import TestSupport
import Testing
import Wire

@testable import LLDP

/// One good TLV of each kind that has a vector here; the laws hold for every way it breaks.
@Suite struct PayloadLawsTests {
  static let vectors = [
    Vectors.portAndProtocolVLAN, Vectors.protocolIdentity, Vectors.usageDigest,
    Vectors.managementVID, Vectors.linkAggregation, Vectors.congestionNotification,
    Vectors.etsConfiguration, Vectors.etsRecommendation, Vectors.priorityFlowControl,
    Vectors.applicationPriority, Vectors.virtualBridging, Vectors.powerAF, Vectors.powerAT,
    Vectors.powerBT, Vectors.deprecatedLinkAggregation, Vectors.frameSize, Vectors.energy,
    Vectors.coordinates, Vectors.civicAddress, Vectors.emergencyNumber,
    Vectors.fabricAttachElement, Vectors.fabricAttachAssignments, Vectors.profinetDelays,
    Vectors.profinetPortStatus, Vectors.profinetChassisMAC, Vectors.usageDescription,
  ]

  @Test(arguments: vectors)
  func `a good one is read whole and written back`(bytes: [UInt8]) throws {
    let unit = LLDPDataUnit(bytes[...])
    let tlv = try #require(unit.tlvs.first)
    #expect(unit.tlvs.count == 1)
    #expect(unit.trailer.isEmpty)
    guard case .success = tlv.typedValue else {
      Issue.record("\(tlv.name): \(String(describing: tlv.typedValue))")
      return
    }
    expectLaws(of: bytes)
  }

  @Test(arguments: vectors)
  func `no damage loses an octet`(bytes: [UInt8]) {
    for damaged in bytes.cuts + bytes.bitFlips { expectLaws(of: damaged) }
  }

  /// The length of the TLV follows, so that the payload itself ends early, at each octet.
  @Test(arguments: vectors)
  func `a payload that ends early is an error or a shorter value, in its place`(bytes: [UInt8]) {
    for length in 4..<bytes.count - 2 {
      expectLaws(of: [bytes[0], UInt8(length)] + bytes[2..<2 + length])
    }
    expectLaws(of: [bytes[0], UInt8(bytes.count - 1)] + bytes.dropFirst(2) + [0])
  }
}
