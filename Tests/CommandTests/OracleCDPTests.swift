import Capture
import TestSupport
import Testing

/// Every CDP frame of the captures of others, against what another decoder read.
@Suite(.enabled(if: SharedFiles.exist)) struct OracleCDPTests {
  struct Line: Decodable {
    struct TLV: Decodable {
      let type: String
      let len: Int
      let hex: String
    }
    let frame: Int
    let vlan: [UInt16]
    let src: String
    let dst: String
    let encap: Bool
    let malformed: Bool
    let version: UInt8
    let ttl: UInt8
    let tlvs: [TLV]
  }

  static let captures = OracleCaptures.captures(with: "cdp")

  @Test(arguments: captures)
  func `says what the other decoder says`(capture: String) throws {
    let frames = try OracleJSON.frames(capture)
    for line in try OracleCaptures.lines(capture, "cdp") as [Line] where !line.encap {
      let read = try OracleJSON(try #require(frames[line.frame]))
      let message = try #require(read.cdp, "frame \(line.frame)")
      #expect(read.vlans.map(\.id) == line.vlan, "frame \(line.frame)")
      #expect(read.source == line.src, "frame \(line.frame)")
      #expect(read.destination == line.dst, "frame \(line.frame)")
      #expect(message.version == line.version, "frame \(line.frame)")
      #expect(message.timeToLive == line.ttl, "frame \(line.frame)")
      #expect(message.checksumVerdict == "correct", "frame \(line.frame)")
      // The other decoder writes types in hexadecimal and counts the header in lengths.
      #expect(
        message.tlvs.map { [Int($0.type), $0.length + 4] }
          == line.tlvs.map { [Int($0.type, radix: 16) ?? -1, $0.len] }, "frame \(line.frame)")
      #expect(message.tlvs.map(\.hex) == line.tlvs.map(\.hex), "frame \(line.frame)")
      #expect(message.tlvs.compactMap(\.error) == [], "frame \(line.frame)")
    }
  }

  @Test func `no frame is passed over`() throws {
    let lines = try Self.captures.flatMap { try OracleCaptures.lines($0, "cdp") as [Line] }
    #expect(lines.count >= 37)
    #expect(lines.allSatisfy { !$0.encap && !$0.malformed })
  }
}
