import Capture
import Foundation
import TestSupport

/// The captures of others, named by their paths below the folder of all captures.
enum OracleCaptures {
  static let folder = SharedFiles.folder.appending(path: "captures")

  /// Sound captures of real networks.
  static let sound = names(in: "public")
  /// Captures made to break decoders.
  static let malformed = names(in: "public/malformed")
  /// Start-ups whose truth is known, and exchanges between third-party programs.
  static let lab = names(in: "lab")
  /// One exchange of the lab in other containers.
  static let formats = names(in: "lab/formats")

  static let all = sound + malformed + lab + formats

  static func url(_ name: String) -> URL { folder.appending(path: name) }

  static func frames(_ name: String) throws -> [CapturedFrame] {
    let file = try CaptureFile(path: url(name).path)
    var frames: [CapturedFrame] = []
    while let frame = try file.next() { frames.append(frame) }
    return frames
  }

  /// The lines of what another decoder saw, `kind` being `dhcp` or `lldp`; none if it saw nothing.
  static func oracle(_ name: String, _ kind: String) throws -> [OracleReading] {
    let file = url("\(name).\(kind).jsonl")
    guard FileManager.default.fileExists(atPath: file.path) else { return [] }
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(OracleReading.self, from: Data($0.utf8))
    }
  }

  /// Sorted; none where the captures are missing.
  private static func names(in place: String) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(
      atPath: folder.appending(path: place).path)
    return (files ?? [])
      .filter { name in [".pcap", ".pcapng", ".cap"].contains { name.hasSuffix($0) } }
      .sorted().map { "\(place)/\($0)" }
  }
}
