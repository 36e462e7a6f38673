import Capture
import Reporting
import Wire

/// How the suites go from frames to JSON and back.
enum Encoding {
  static func json(_ frames: [CapturedFrame], showsSecrets: Bool = true) -> [UInt8] {
    var options = DecodeOptions()
    options.showsSecrets = showsSecrets
    var json = JSONWriter()
    for frame in frames {
      DecodedFrame(frame).write(to: &json, options: options)
      json.endLine()
    }
    return json.bytes
  }

  static func frames(_ json: String) throws -> [CapturedFrame] {
    try FrameDocument(json: Array(json.utf8)).frames.map(\.frame)
  }

  /// The only frame of `json`.
  static func frame(_ json: String) throws -> [UInt8] {
    let frames = try frames(json)
    return frames.count == 1 ? frames[0].bytes : []
  }

  /// Frames as they come back.
  static func again(_ frames: [CapturedFrame]) throws -> [CapturedFrame] {
    try FrameDocument(json: json(frames)).frames.map(\.frame)
  }

  static func error(_ json: String) -> String {
    do {
      _ = try FrameDocument(json: Array(json.utf8))
      return "no error"
    } catch {
      return error.description
    }
  }
}
