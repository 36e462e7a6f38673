import DHCP
import Foundation
import TestSupport
import Testing
import Wire

/// Messages of real captures against the decoding of a third party.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedCaptureTests {
  struct Expected: Decodable {
    struct Option: Decodable, Hashable {
      let code: Int
      let hex: String
      let `where`: String
    }

    let frame: Int
    let malformed: Bool
    let encap: Bool
    let xid: String
    let cookie: String?
    let msgtype: Int?
    let options: [Option]
  }

  static let captures: [URL] = {
    let folder = SharedFiles.folder.appending(path: "captures/public")
    let files = try? FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.lastPathComponent.hasSuffix(".pcap.dhcp.jsonl") }
      .sorted { $0.path < $1.path }
  }()

  @Test func `options are those that another decoder sees`() throws {
    var compared = 0
    for oracle in Self.captures {
      let frames = frames(ofCapture: [UInt8](try Data(contentsOf: oracle.captureFile)))
      for line in try String(contentsOf: oracle, encoding: .utf8).split(separator: "\n") {
        let expected = try JSONDecoder().decode(Expected.self, from: Data(line.utf8))
        guard !expected.malformed, !expected.encap, frames.indices.contains(expected.frame - 1),
          let message = Self.message(in: frames[expected.frame - 1])
        else { continue }
        let place = Comment("\(oracle.lastPathComponent) frame \(expected.frame)")
        #expect(
          message.header.octets(of: .transactionID).map { Hex.string(of: $0) } == expected.xid,
          place)
        #expect(message.messageType.map { Int($0.rawValue) } == expected.msgtype, place)
        let options = message.options.map {
          Expected.Option(
            code: Int($0.code.rawValue), hex: Hex.string(of: $0.value),
            where: $0.area.rawValue)
        }
        // The other decoder shows the overloaded areas where option 52 stands.
        for area in DHCPOptionArea.Name.allCases.map(\.rawValue) {
          #expect(
            options.filter { $0.where == area } == expected.options.filter { $0.where == area },
            place)
        }
        compared += 1
      }
    }
    #expect(compared > 500)
  }

  @Test func `nothing of a capture is lost and no typed value changes an octet`() throws {
    for oracle in Self.captures {
      for frame in frames(ofCapture: [UInt8](try Data(contentsOf: oracle.captureFile))) {
        guard let message = Self.message(in: frame) else { continue }
        #expect(
          message.encoded
            == Array(frame[message.header.octets.startIndex...].prefix(message.encoded.count)))
        for option in message.joined {
          guard case .success(let value as any DHCPOptionPayload) = option.typedValue else {
            continue
          }
          #expect(value.encoded == option.value)
        }
      }
    }
  }

  /// The UDP payload around the first magic cookie, as long as UDP says.
  private static func message(in frame: [UInt8]) -> DHCPMessage? {
    guard let cookie = frame.firstRange(of: Samples.cookie)?.lowerBound, cookie >= 244 else {
      return nil
    }
    let start = cookie - 236
    let length = Int(frame[start - 4]) << 8 | Int(frame[start - 3])
    guard length >= 8 else { return nil }
    return DHCPMessage(frame[start..<max(start, min(frame.count, start + length - 8))])
  }
}

extension URL {
  /// `x.pcap` beside `x.pcap.dhcp.jsonl`.
  fileprivate var captureFile: URL { deletingPathExtension().deletingPathExtension() }
}
