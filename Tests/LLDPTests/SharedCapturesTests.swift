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
}
