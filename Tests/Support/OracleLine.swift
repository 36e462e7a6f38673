import Foundation

/// One line of what another decoder took from a capture; `frame` counts the frames from 1. Names
/// are in lower camel case where the file joins words with underscores.
public protocol OracleLine: Decodable, Sendable {
  var frame: Int { get }
}

/// A line together with the frame it is about.
public struct OracleFrame<Line: OracleLine>: Sendable {
  /// The capture and the frame's number, for messages.
  public let place: String
  public let bytes: [UInt8]
  public let line: Line
}

extension SharedFiles {
  /// Every line of every oracle called `CAPTURE.<suffix>.jsonl`, in the order of the names.
  ///
  /// - Parameter under: the folder, below the public captures.
  public static func oracleFrames<Line: OracleLine>(
    _ suffix: String, under folder: String = "", as _: Line.Type = Line.self
  ) throws -> [OracleFrame<Line>] {
    let folder = SharedFiles.folder.appending(path: "captures/public").appending(path: folder)
    let oracles = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try oracles.filter { $0.lastPathComponent.hasSuffix(".\(suffix).jsonl") }
      .sorted { $0.path < $1.path }
      .flatMap { try read($0) }
  }

  private static func read<Line: OracleLine>(_ oracle: URL) throws -> [OracleFrame<Line>] {
    let capture = oracle.deletingPathExtension().deletingPathExtension()
    let frames = frames(ofCapture: [UInt8](try Data(contentsOf: capture)))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try String(contentsOf: oracle, encoding: .utf8).split(separator: "\n").compactMap {
      let line = try decoder.decode(Line.self, from: Data($0.utf8))
      guard frames.indices.contains(line.frame - 1) else { return nil }
      return OracleFrame(
        place: "\(capture.lastPathComponent) frame \(line.frame)", bytes: frames[line.frame - 1],
        line: line)
    }
  }
}
