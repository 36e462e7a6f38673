import Capture
import Foundation
import Reporting

/// What `decode --format ndjson` says of a frame with CDP or DHCPv6, as its reader takes it.
struct OracleJSON: Decodable {
  struct VLAN: Decodable {
    let id: UInt16
  }

  struct Neighbor: Decodable {
    struct TLV: Decodable {
      let type: UInt16
      let length: Int
      let hex: String
      let error: String?
    }
    let version: UInt8?
    let timeToLive: UInt8?
    let checksumVerdict: String?
    let tlvs: [TLV]
  }

  struct Message: Decodable {
    struct Option: Decodable {
      let code: UInt16
      let depth: Int
      let length: Int
      let hex: String
      /// Of a vendor's sub-options, which the other decoder does not list.
      let enterprise: UInt32?
      let error: String?
    }
    let messageType: UInt8?
    let xid: String?
    let linkAddress: String?
    let peerAddress: String?
    let options: [Option]
  }

  let frame: Int
  let vlans: [VLAN]
  let source: String?
  let destination: String?
  let cdp: Neighbor?
  let dhcpv6: Message?

  init(_ frame: CapturedFrame) throws {
    var json = JSONWriter()
    DecodedFrame(frame).write(to: &json)
    self = try JSONDecoder().decode(OracleJSON.self, from: Data(json.bytes))
  }

  /// Every frame of a capture, by number.
  static func frames(_ capture: String) throws -> [Int: CapturedFrame] {
    Dictionary(
      try OracleCaptures.frames(capture).map { ($0.number, $0) },
      uniquingKeysWith: { first, _ in first })
  }
}

extension OracleCaptures {
  /// The lines of what another decoder saw in one capture; none if it saw nothing.
  static func lines<Line: Decodable>(_ name: String, _ kind: String) throws -> [Line] {
    let file = url("\(name).\(kind).jsonl")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  /// The captures that have such lines beside them.
  static func captures(with kind: String) -> [String] {
    all.filter { FileManager.default.fileExists(atPath: url("\($0).\(kind).jsonl").path) }
  }
}
