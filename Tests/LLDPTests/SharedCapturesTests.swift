import Foundation
import Framing
import LLDP
import TestSupport
import Testing
import Wire

/// Every LLDP frame of the public captures, against what another decoder took from it.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedCapturesTests {
  struct Frame: Decodable {
    struct Part: Decodable {
      let type: Int
      let len: Int
      let hex: String
    }
    struct Identifier: Decodable {
      let subtype: UInt8
      let hex: String
    }
    let malformed: Bool
    let chassis: Identifier?
    let port: Identifier?
    let ttl: UInt16?
    let tlvs: [Part]

    /// Headers and values put together again; a cut value is shorter than its header says.
    var octets: [UInt8] {
      tlvs.flatMap { part in
        [UInt8(part.type << 1 | part.len >> 8), UInt8(part.len & 0xFF)]
          + (Hex.octets(of: part.hex) ?? [])
      }
    }
  }

  static let frames: [(file: String, frame: Frame)] = {
    let folder = SharedFiles.folder.appending(path: "captures/public")
    let names =
      FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".lldp.jsonl") }.sorted().flatMap { name in
      let text = (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? ""
      return text.split(separator: "\n").compactMap { line in
        (try? JSONDecoder().decode(Frame.self, from: Data(line.utf8))).map { (name, $0) }
      }
    }
  }()

  @Test func `every TLV is where the other decoder found it`() {
    #expect(Self.frames.count > 80)
    for (file, frame) in Self.frames {
      let bytes = frame.octets
      expectLaws(of: bytes)
      let unit = LLDPDataUnit(bytes[...])
      let whole = frame.tlvs.filter { $0.hex.utf8.count == 2 * $0.len }
      #expect(unit.tlvs.map { Int($0.type.rawValue) } == whole.map(\.type), "\(file)")
      #expect(unit.tlvs.map { Hex.string(of: $0.value) } == whole.map(\.hex), "\(file)")
    }
  }

  @Test func `a well-formed frame has no errors and the same identity`() {
    for (file, frame) in Self.frames where !frame.malformed {
      let unit = LLDPDataUnit(frame.octets[...])
      #expect(unit.framingError == nil, "\(file)")
      #expect(unit.hasEnd, "\(file)")
      #expect(unit.timeToLive == frame.ttl, "\(file)")
      #expect(unit.chassisID?.subtype.rawValue == frame.chassis?.subtype, "\(file)")
      #expect(
        unit.chassisID.map { Hex.string(of: $0.encoded.dropFirst()) } == frame.chassis?.hex,
        "\(file)")
      #expect(unit.portID?.subtype.rawValue == frame.port?.subtype, "\(file)")
      #expect(
        unit.portID.map { Hex.string(of: $0.encoded.dropFirst()) } == frame.port?.hex, "\(file)")
      for tlv in unit.tlvs {
        if case .failure(let error) = tlv.typedValue { Issue.record("\(file): \(error)") }
      }
    }
  }

  @Test func `a switch's inventory is cut at the first NUL`() throws {
    let frame = try #require(
      Self.frames.first { $0.file.hasPrefix("lldp-med-cisco-sg200-inventory") })
    let unit = LLDPDataUnit(frame.frame.octets[...])
    #expect(unit.hardwareRevision?.printable == "V02")
    #expect(unit.firmwareRevision?.printable == "1.0.8.3")
    #expect(unit.softwareRevision?.printable == "1.0.8.3")
    #expect(unit.manufacturerName?.printable == "0xbc00")
    #expect(unit.modelName?.printable == "SG 200-08P")
    #expect(unit.tlvs.contains { $0.value.count > 255 })
  }

  @Test func `a switch's policy and power`() throws {
    let frame = try #require(Self.frames.first { $0.file.hasPrefix("lldp-med-procurve2600") })
    let unit = LLDPDataUnit(frame.frame.octets[...])
    let policy = try #require(unit.networkPolicies.first?.value)
    #expect(policy.application == .voice)
    #expect(policy.isTagged)
    #expect(policy.vlan.rawValue == 50)
    #expect(policy.priority.rawValue == 6)
    #expect(policy.dscp.rawValue == 46)
    #expect(unit.medPower?.type == .sourcing)
    #expect(unit.medPower?.watts == 6.5)
    #expect(unit.medPower?.priority == .low)
  }

  @Test func `strings that end in a NUL are shown without it`() throws {
    let frame = try #require(Self.frames.first { $0.file.hasPrefix("lldp-extreme-summit300") })
    let unit = LLDPDataUnit(frame.frame.octets[...])
    #expect(unit.systemName?.printable == "Summit300-48")
    #expect(unit.portVLANID?.vlan.rawValue == 488)
    #expect(unit.vlanNames.compactMap(\.value?.text.printable).first?.hasPrefix("v2-0488") == true)
    #expect(unit.managementAddresses.first?.value?.address.family == .ieee802)
  }

  /// The first data unit of the file whose name begins so that is wanted.
  static func unit(
    _ prefix: String, where isWanted: (LLDPDataUnit) -> Bool = { _ in true }
  ) throws -> LLDPDataUnit {
    let units = frames.filter { $0.file.hasPrefix(prefix) }
      .map { LLDPDataUnit($0.frame.octets[...]) }
    let unit = units.first(where: isWanted)
    return try #require(unit)
  }

  static func address(_ unit: LLDPDataUnit) throws -> CivicLocation {
    let location = try #require(unit.locations.first?.value)
    guard case .civic(let address) = location.location else {
      throw DecodeError("civic address", at: 0, .malformed("is missing"))
    }
    return address
  }

  @Test func `whatever an organization defined has a type`() {
    for (file, frame) in Self.frames where !frame.malformed {
      for tlv in LLDPDataUnit(frame.octets[...]).tlvs {
        #expect(tlv.typedValue != nil, "\(file): \(tlv.name)")
      }
    }
  }

  @Test func `civic addresses of two switches`() throws {
    let berlin = try Self.address(Self.unit("lldp-med-cisco-sg200-inventory"))
    #expect(berlin.what == .client)
    #expect(berlin.country == WireText("DE"))
    #expect(berlin.elements.map(\.type) == [.city, .street, .building])
    #expect(berlin.elements.map(\.text.printable).first == "Berlin")
    #expect(berlin.elements.map(\.text.printable).last == "42")
    #expect(berlin.padding.count == 216)
    #expect(berlin.padding.allSatisfy { $0 == 0 })

    let roseville = try Self.address(Self.unit("lldp-med-procurve2600"))
    #expect(roseville.country == WireText("US"))
    #expect(
      roseville.elements.map { "\($0.type): \($0.text)" } == [
        "state or province: CA", "city: Roseville", "street: Foothills", "house number: 8000",
        "unit: R3L",
      ])
    #expect(roseville.padding.isEmpty)
  }

  @Test func `lldpd 420: a location that is malformed leaves the policy beside it`() throws {
    let unit = try Self.unit("malformed/lldp-med-location-malformed")
    #expect(unit.networkPolicies.count == 1)
    #expect(unit.networkPolicies.first?.value != nil)
    #expect(
      unit.locations.map { $0.error?.reason } == [.length(2, expected: "3 to 255 octets")])
  }

  @Test func `power, aggregation and frame size of two switches`() throws {
    let summit = try Self.unit("lldp-extreme-summit300")
    let power = try #require(summit.powerViaMDI)
    #expect(power.type == .sourcing && power.isSupported && power.isEnabled)
    #expect(power.negotiation == nil)
    #expect(summit.maximumFrameSize == 1522)
    #expect(summit.linkAggregation?.isCapable == true)
    #expect(summit.linkAggregation?.isAggregated == false)
    #expect(summit.portAndProtocolVLANs.map(\.value?.flags.rawValue) == [1])
    #expect(summit.protocolIdentities.map(\.value?.octets.isEmpty) == [true])

    let h3c = try Self.unit("lldp-lacp-h3c") { $0.linkAggregation != nil }
    #expect(h3c.linkAggregation?.isAggregated == true)
    #expect(h3c.linkAggregation?.aggregatedPortID == 41)
    #expect(h3c.maximumFrameSize == 9216)
    #expect(h3c.powerViaMDI?.isSupported == false)
  }

  @Test func `data center bridging`() throws {
    let ets = try Self.unit("lldp-dcbx-ets") { $0.etsConfiguration != nil }
    let configuration = try #require(ets.etsConfiguration)
    #expect(!configuration.isWilling)
    #expect(configuration.maximumClasses == 8)
    #expect(configuration.table == ets.first(ETSRecommendation.self)?.table)
    let flowControl = try #require(Self.unit("lldp-dcbx-pfc").priorityFlowControl)
    #expect(flowControl.maximumClasses == 4)
    #expect(flowControl.enabled.priorities.map(\.rawValue) == [2, 4, 5])
    let qcn = try Self.unit("lldp-dcbx-qcn") { $0.first(CongestionNotification.self) != nil }
    let congestion = try #require(qcn.first(CongestionNotification.self))
    #expect(congestion.priorities.priorities.map(\.rawValue) == [5])
    #expect(congestion.ready.isEmpty)
  }

  @Test func `CVE-2017-12997: the frame that looped is read once`() throws {
    let unit = try Self.unit("malformed/lldp-infinite-loop-qcn")
    #expect(unit.applicationPriorities.map(\.value?.entries.count) == [86])
    #expect(unit.hasEnd)
  }

  @Test func `a PROFINET device and a MUD URL`() throws {
    let device = try Self.unit("lldp-priority-tagged-profinet")
    #expect(device.profinetChassisMAC != nil)
    let delays = try #require(device.first(ProfinetDelays.self))
    #expect(delays.receiveLocal == 233)
    #expect(delays.transmitLocal == 120)
    #expect(device.first(ProfinetPortStatus.self)?.class3State == "off")
    let url = try #require(Self.unit("lldp-linux-mud-url").manufacturerUsageDescription)
    #expect(url.printable.hasPrefix("https://"))
    #expect(url.octets.count == 60)
  }
}
