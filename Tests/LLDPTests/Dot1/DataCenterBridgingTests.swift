import Framing
import LLDP
import TestSupport
import Testing
import Wire

/// Congestion notification, ETS, flow control and application priority.
@Suite struct DataCenterBridgingTests {
  @Test func `priorities that take part in congestion notification`() throws {
    let value = try #require(
      LLDPDataUnit(Vectors.congestionNotification[...]).first(CongestionNotification.self))
    #expect(value.priorities.priorities.map(\.rawValue) == [3, 5])
    #expect(value.ready == PrioritySet([PriorityCodePoint(lowBitsOf: 5)]))
    #expect(
      value.fieldValue
        == .fields(["priorities": .list([.number(3), .number(5)]), "ready": .list([.number(5)])]))
  }

  @Test func `ETS configuration`() throws {
    let value = try #require(LLDPDataUnit(Vectors.etsConfiguration[...]).etsConfiguration)
    #expect(value.isWilling)
    #expect(value.supportsCreditBasedShaper)
    #expect(value.reserved == 0)
    #expect(value.maximumClasses == 4)
    #expect(value.table.classOfPriority == [0, 1, 2, 3, 4, 5, 6, 7])
    #expect(value.table.bandwidthPercent == [10, 20, 30, 40, 0, 0, 0, 0])
    #expect(
      value.table.algorithms.map(\.description) == [
        "enhanced transmission selection", "enhanced transmission selection",
        "enhanced transmission selection", "enhanced transmission selection", "strict priority",
        "credit-based shaper", "vendor specific", "unregistered 3",
      ])
  }

  @Test func `eight classes are sent as zero`() throws {
    let table = try #require(
      ETSTable(
        classOfPriority: [UInt8](repeating: 0, count: 8),
        bandwidthPercent: [100, 0, 0, 0, 0, 0, 0, 0],
        algorithms: [.enhancedTransmissionSelection]
          + Array(repeating: .strictPriority, count: 7)))
    let value = try #require(
      ETSConfiguration(
        isWilling: false, supportsCreditBasedShaper: false, maximumClasses: 8, table: table))
    #expect(value.encoded.first == 0)
    #expect(
      LLDPTLV(ETSRecommendation(table)) == LLDPDataUnit(Vectors.etsRecommendation[...]).tlvs[0])
    #expect(
      ETSConfiguration(
        isWilling: false, supportsCreditBasedShaper: false, maximumClasses: 9, table: table)
        == nil)
    #expect(
      ETSTable(classOfPriority: [16], bandwidthPercent: [], algorithms: []) == nil)
  }

  @Test func `an ETS table that ends early says how much is missing`() {
    #expect(
      unit("fe180080c209 c4 01234567 0a141e2800000000 02020202 00 01 ff")
        .payloads(ETSConfiguration.self).map(\.error)
        == [DecodeError("ETS Configuration", at: 19, .truncated(needed: 8, available: 7))])
  }

  @Test func `flow control by priority`() throws {
    let value = try #require(LLDPDataUnit(Vectors.priorityFlowControl[...]).priorityFlowControl)
    #expect(value.isWilling)
    #expect(!value.bypassesMACsec)
    #expect(value.reserved == 1)
    #expect(value.maximumClasses == 4)
    #expect(value.enabled.priorities.map(\.rawValue) == [3, 5])
  }

  @Test func `applications and their priorities`() throws {
    let value = try #require(
      LLDPDataUnit(Vectors.applicationPriority[...]).applicationPriorities.first?.value)
    #expect(
      value.entries == [
        ApplicationPriorityEntry(.etherType, 0x8906, priority: PriorityCodePoint(lowBitsOf: 3)),
        ApplicationPriorityEntry(.streamPort, 3260, priority: PriorityCodePoint(lowBitsOf: 4)),
      ])
    #expect(
      value.entries.map(\.fieldValue) == [
        .fields([
          "priority": .number(3), "reserved": .number(0), "selector": .word("EtherType"),
          "protocol": .word("0x8906"),
        ]),
        .fields([
          "priority": .number(4), "reserved": .number(0), "selector": .word("TCP or SCTP port"),
          "protocol": .number(3260),
        ]),
      ])
  }

  @Test func `no application is an empty list, two octets of one are an error`() {
    let unit = unit("fe050080c20c 00 fe070080c20c 00 6189")
    #expect(unit.applicationPriorities.map(\.value?.entries.count) == [0, nil])
    #expect(
      unit.applicationPriorities.last?.error
        == DecodeError(
          "Application Priority", at: 14,
          .length(2, expected: "3 octets for each application, at most 168")))
  }

  @Test func `more applications than a TLV can carry are refused`() {
    let one = ApplicationPriorityEntry(.anyPort, 1, priority: PriorityCodePoint(lowBitsOf: 0))
    #expect(ApplicationPriority(Array(repeating: one, count: 168)) != nil)
    #expect(ApplicationPriority(Array(repeating: one, count: 169)) == nil)
  }

  /// A counter of eight bits never reaches the end of such a TLV.
  @Test func `CVE-2017-12997: a table longer than 255 octets is read whole`() throws {
    let bytes = tlv(127, octets("0080c20c") + [UInt8](repeating: 0, count: 259))
    let unit = LLDPDataUnit(bytes[...])
    #expect(unit.applicationPriorities.map(\.value?.entries.count) == [86])
    expectLaws(of: bytes)
  }
}
