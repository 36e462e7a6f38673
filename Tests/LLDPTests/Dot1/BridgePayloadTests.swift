import Framing
import LLDP
import TestSupport
import Testing
import Wire

/// The short payloads of IEEE 802.1 about VLANs, protocols and aggregation.
@Suite struct BridgePayloadTests {
  @Test func `a VLAN by protocol`() throws {
    let unit = LLDPDataUnit(Vectors.portAndProtocolVLAN[...])
    let value = try #require(unit.portAndProtocolVLANs.first?.value)
    #expect(value == PortAndProtocolVLAN(VLANID(lowBitsOf: 20), flags: [.supported, .enabled]))
    #expect(
      value.fieldValue
        == .fields([
          "flags": .list([.word("supported"), .word("enabled")]), "reserved": .number(0),
          "vlan": .number(20),
        ]))
  }

  @Test func `reserved bits around the VLAN are kept`() throws {
    let unit = unit("fe070080c202 f9 f014")
    let value = try #require(unit.portAndProtocolVLANs.first?.value)
    #expect(value.reserved == 15)
    #expect(value.vlan == VLANID(20))
    #expect(!value.flags.contains(.supported))
    #expect(LLDPTLV(value) == unit.tlvs[0])
  }

  @Test(
    arguments: [
      ("03 888e01", "IEEE 802.1X"), ("02 88cc", "LLDP"), ("08 0000424203000000", "spanning tree"),
      ("08 0026424203000000", "spanning tree"), ("03 880901", "LACP"), ("02 0800", nil),
      ("00", nil),
    ] as [(String, String?)])
  func `common protocols are named`(text: String, name: String?) throws {
    let bytes = tlv(127, octets("0080c204" + text))
    let value = try #require(LLDPDataUnit(bytes[...]).protocolIdentities.first?.value)
    #expect(value.protocolName == name)
    #expect(value.octets.count == Int(octets(text)[0]))
  }

  @Test func `a protocol identity that counts wrong is an error`() {
    let unit = unit("fe070080c204 03 888e fe080080c204 02 888e01 fe040080c204")
    #expect(
      unit.protocolIdentities.map(\.error) == [
        DecodeError("Protocol Identity", at: 6, .overrun(claimed: 3, available: 2)),
        DecodeError("Protocol Identity", at: 18, .trailing(octets: 1)),
        DecodeError("Protocol Identity", at: 25, .truncated(needed: 1, available: 0)),
      ])
  }

  @Test func `a digest and the management VLAN`() throws {
    let digest = try #require(LLDPDataUnit(Vectors.usageDigest[...]).first(VIDUsageDigest.self))
    #expect(digest.digest == 0x1A2B_3C4D)
    #expect(digest.fieldValue == .fields(["digest": .word("0x1a2b3c4d")]))
    let unit = LLDPDataUnit(Vectors.managementVID[...])
    #expect(unit.managementVID == ManagementVID(VLANID(lowBitsOf: 100)))
    #expect(
      unit.managementVID?.fieldValue == .fields(["reserved": .number(0), "vlan": .number(100)]))
  }

  @Test func `an aggregation, in the new TLV and in the old`() throws {
    let new = try #require(LLDPDataUnit(Vectors.linkAggregation[...]).linkAggregation)
    #expect(new.isCapable && new.isAggregated)
    #expect(new.portType.description == "aggregation port")
    #expect(new.aggregatedPortID == 41)
    let old = try #require(LLDPDataUnit(Vectors.deprecatedLinkAggregation[...]).linkAggregation)
    #expect(old == LinkAggregationStatus(isCapable: true, isAggregated: false, aggregatedPortID: 0))
    let both = LLDPDataUnit((Vectors.deprecatedLinkAggregation + Vectors.linkAggregation)[...])
    #expect(both.linkAggregation == new)
  }

  @Test func `an aggregation of four octets is an error`() {
    #expect(
      unit("fe080080c207 07 000000").payloads(LinkAggregation.self).map(\.error)
        == [DecodeError("Link Aggregation", at: 7, .truncated(needed: 4, available: 3))])
  }

  @Test func `virtual bridging`() throws {
    let value = try #require(
      LLDPDataUnit(Vectors.virtualBridging[...]).first(EdgeVirtualBridging.self))
    #expect(value.bridgeStatus == [.reflectiveRelayInUse, .reflectiveRelayCapable])
    #expect(value.stationStatus == [.reflectiveRelayOn, .reflectiveRelayRequested])
    #expect(value.maximumRetries == 3)
    #expect(value.retransmissionExponent == 15)
    #expect(value.mode.description == "EVB bridge")
    #expect(!value.isResourceWaitRemote)
    #expect(value.resourceWaitExponent == 20)
    #expect(value.isKeepAliveRemote)
    #expect(value.keepAliveExponent == 20)
  }
}
