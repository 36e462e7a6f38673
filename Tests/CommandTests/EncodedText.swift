import Capture
import Reporting

/// One frame written in JSON.
struct EncodedText {
  let frame: [UInt8]?

  init(_ json: String) {
    frame = try? FrameDocument(json: Array(json.utf8)).frames.first?.frame.bytes
  }
}
