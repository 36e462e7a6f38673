import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct LLDPDataUnitTests {
  @Test func `reads a phone's data unit whole`() throws {
    let unit = LLDPDataUnit(Vectors.phone[...])
    #expect(
      unit.tlvs.map(\.type.rawValue) == [1, 2, 3, 5, 7] + Array(repeating: 127, count: 7) + [0])
    #expect(unit.framingError == nil)
    #expect(unit.trailer.isEmpty)
    #expect(unit.hasEnd)
    #expect(!unit.isShutdown)
    #expect(unit.chassisID == .networkAddress(IPv4Address(192, 0, 2, 101)))
    #expect(unit.portID == .macAddress(MACAddress(lowBitsOf: 0x00_1B_4F_11_22_33)))
    #expect(unit.timeToLive == 120)
    #expect(unit.systemName == WireText("AVB112233"))
    #expect(
      unit.systemCapabilities
        == SystemCapabilities(available: [.bridge, .telephone], enabled: [.bridge, .telephone]))
    #expect(unit.medCapabilities?.deviceType == .endpointClassIII)
    #expect(unit.networkPolicies.map(\.value?.vlan) == [VLANID(20)])
    #expect(unit.networkPolicies.map(\.octets) == [47..<57])
    #expect(unit.avayaCallServers.map(\.value?.addresses) == [[IPv4Address(192, 0, 2, 20)]])
    #expect(unit.avayaFileServers.map(\.value?.addresses) == [[IPv4Address(192, 0, 2, 10)]])
    #expect(unit.avayaPhoneAddresses?.gateway == IPv4Address(192, 0, 2, 1))
    #expect(unit.avayaFraming?.mode == .tagging)
    #expect(unit.portVLANID == nil)
    #expect(unit.vlanNames.isEmpty)
    #expect(unit.managementAddresses.isEmpty)
    #expect(unit.modelName == nil)
  }

  @Test func `reads a switch's data unit whole`() throws {
    let unit = LLDPDataUnit(Vectors.voiceSwitch[...])
    #expect(unit.chassisID == .macAddress(MACAddress(lowBitsOf: 0x02_00_00_00_00_01)))
    #expect(unit.portID?.subtype == .interfaceName)
    #expect(unit.portID?.identifier == .text(WireText("1/1")))
    #expect(unit.timeToLive == 120)
    #expect(unit.medCapabilities?.deviceType == .networkConnectivity)
    #expect(unit.networkPolicies.compactMap(\.value?.dscp) == [DSCP(46)])
    #expect(unit.portVLANID?.vlan == VLANID(10))
    #expect(unit.vlanNames.map(\.value?.vlan) == [VLANID(20)])
    #expect(unit.avayaCNAServers.map(\.value?.addresses) == [[IPv4Address(192, 0, 2, 30)]])
    #expect(
      unit.avayaFileServers.map(\.value?.addresses)
        == [[10, 11, 12, 13].map { IPv4Address(192, 0, 2, $0) }])
    #expect(
      unit.avayaCallServers.map(\.value?.addresses)
        == [[20, 21].map { IPv4Address(192, 0, 2, $0) }])
    #expect(unit.avayaFraming?.mode == .notTagging)
    #expect(unit.tlvs.allSatisfy { (try? $0.typedValue?.get()) != nil })
  }

  @Test(arguments: [Vectors.phone, Vectors.voiceSwitch])
  func `no damage loses an octet or stops the reading`(bytes: [UInt8]) {
    for damaged in bytes.cuts + bytes.bitFlips + [bytes] { expectLaws(of: damaged) }
  }

  @Test func `what a sender builds is what a receiver reads`() {
    let built = LLDPDataUnit(LLDPDataUnit(Vectors.phone[...]).tlvs)
    #expect(built.encoded == Vectors.phone)
    #expect(built == LLDPDataUnit(Vectors.phone[...]))
  }

  @Test func `nothing at all is a data unit without TLVs`() {
    let unit = unit("")
    #expect(unit.tlvs.isEmpty)
    #expect(unit.framingError == nil)
    #expect(!unit.hasEnd)
    #expect(unit.timeToLive == nil)
    #expect(!unit.isShutdown)
  }

  @Test func `a TLV that runs past the end stays in the trailer`() {
    let unit = unit("06020078 0a09415642")
    #expect(unit.tlvs.map(\.type) == [.timeToLive])
    #expect(Array(unit.trailer) == octets("0a09415642"))
    #expect(
      unit.framingError
        == DecodeError("LLDP TLV", at: 4, .overrun(claimed: 9, available: 3)))
  }

  @Test func `half a header stays in the trailer`() {
    let unit = unit("06020078 fe")
    #expect(Array(unit.trailer) == [0xFE])
    #expect(
      unit.framingError
        == DecodeError("LLDP TLV", at: 4, .truncated(needed: 2, available: 1)))
  }

  @Test func `B-24: a missing End is no framing error`() {
    let unit = LLDPDataUnit(Vectors.mandatory[...])
    #expect(unit.tlvs.count == 3)
    #expect(!unit.hasEnd)
    #expect(unit.framingError == nil)
  }

  @Test func `B-24: an End with a length ends the data unit and is kept`() {
    let unit = unit("06020078 0002abcd 0e0400240024")
    #expect(unit.tlvs.map(\.type) == [.timeToLive, .end])
    #expect(Array(unit.trailer) == octets("0e0400240024"))
    #expect(
      unit.payloads(EndOfDataUnit.self).map(\.result)
        == [.failure(DecodeError("End Of LLDPDU", at: 6, .trailing(octets: 2)))])
  }

  @Test func `B-24: what follows the End is kept and not read`() {
    let unit = unit("06020078 0000 0a03504258 00")
    #expect(unit.hasEnd)
    #expect(unit.systemName == nil)
    #expect(Array(unit.trailer) == octets("0a0350425800"))
    #expect(unit.framingError == nil)
    #expect(unit.encoded == octets("06020078 0000 0a03504258 00"))
  }

  @Test func `B-24: the order of the TLVs is kept`() {
    let unit = unit("06020078 040405312f31 0207040200000000010000")
    #expect(unit.tlvs.map(\.type) == [.timeToLive, .portID, .chassisID, .end])
    #expect(unit.chassisID?.subtype == .macAddress)
  }

  @Test func `B-24: two chassis ids and two times to live are all there`() {
    let unit = unit("0202 0761 0202 0762 06020078 06020000 0000")
    #expect(
      unit.payloads(ChassisID.self).compactMap(\.value?.identifier)
        == [.text(WireText("a")), .text(WireText("b"))])
    #expect(unit.payloads(TimeToLive.self).compactMap(\.value?.seconds) == [120, 0])
    #expect(unit.payloads(TimeToLive.self).map(\.octets) == [8..<12, 12..<16])
    #expect(unit.chassisID?.identifier == .text(WireText("a")))
    #expect(unit.timeToLive == 120)
    #expect(!unit.isShutdown)
  }

  @Test func `the first that can be read answers for one that cannot`() {
    let unit = unit("0600 0602003c")
    #expect(unit.timeToLive == 60)
    #expect(unit.payloads(TimeToLive.self).map { $0.value == nil } == [true, false])
  }

  @Test func `B-25: a time to live of zero takes everything back`() {
    let unit = unit("02060501c0000265 0407 03001b4f112233 06020000 0000")
    #expect(unit.isShutdown)
    #expect(unit.timeToLive == 0)
  }

  /// The length has nine bits; a counter of eight never reaches it.
  @Test func `CVE-2017-12997: a length above 255 is read once and whole`() {
    let names = [UInt8](repeating: 0x41, count: 300)
    let bytes =
      tlv(127, octets("0080c2 03") + names) + tlv(127, octets("0080c2 0c") + names)
      + tlv(5, names + names.prefix(211)) + [0, 0]
    let unit = LLDPDataUnit(bytes[...])
    #expect(unit.tlvs.map(\.value.count) == [304, 304, 511, 0])
    #expect(unit.tlvs.map(\.octets) == [0..<306, 306..<612, 612..<1125, 1125..<1127])
    #expect(unit.systemName?.octets.count == 511)
    // "AA" is VLAN 0x141 behind four reserved bits, "A" a length of 65.
    #expect(
      unit.vlanNames.map(\.result)
        == [.failure(DecodeError("VLAN Name", at: 74, .trailing(octets: 232)))])
    #expect(
      unit.applicationPriorities.map(\.result) == [
        .failure(
          DecodeError(
            "Application Priority", at: 313,
            .length(299, expected: "3 octets for each application, at most 168")))
      ])
    expectLaws(of: bytes)
  }

  @Test func `CVE-2020-27827: texts that repeat are all kept`() {
    let unit = unit("0401 61 0801 61 0801 62 0a01 61 0a01 62 0c01 61 0c01 62 0000")
    #expect(unit.payloads(PortDescription.self).compactMap(\.value?.text.printable) == ["a", "b"])
    #expect(unit.payloads(SystemName.self).compactMap(\.value?.text.printable) == ["a", "b"])
    #expect(
      unit.payloads(SystemDescription.self).compactMap(\.value?.text.printable) == ["a", "b"])
    #expect(unit.portDescription == WireText("a"))
    #expect(unit.systemDescription == WireText("a"))
  }

  @Test func `CVE-2011-1640: hundreds of management addresses are a list`() {
    let one = octets("100c0501c000020a020000000100")
    let bytes = Array(repeatElement(one, count: 100).joined())
    #expect(LLDPDataUnit(bytes[...]).managementAddresses.compactMap(\.value).count == 100)
  }

  @Test func `where a damaged unit stood does not count`() {
    let bytes = octets("0600 0a02")
    let frame = [UInt8](repeating: 0, count: 14) + bytes
    #expect(LLDPDataUnit(frame[14...]) == LLDPDataUnit(bytes[...]))
    #expect(Set([LLDPDataUnit(frame[14...]), LLDPDataUnit(bytes[...])]).count == 1)
    #expect(LLDPDataUnit(frame[13...]) != LLDPDataUnit(bytes[...]))
  }

  @Test func `says what it could not read, and where`() {
    let unit = unit("0600 0a02")
    #expect(
      unit.fieldValue
        == .fields([
          "tlvs": .list([
            .fields([
              "type": .number(3), "name": .word("Time To Live"),
              "error": .word("Time To Live at octet 2: needs 2 octets, 0 are left"),
              "octets": .octets([]),
            ])
          ]),
          "framingError": .word("LLDP TLV at octet 2: claims 2 octets, 0 are left"),
          "trailer": .octets([0x0A, 0x02]),
        ]))
  }
}
