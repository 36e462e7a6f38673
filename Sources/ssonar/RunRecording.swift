import Capture

/// The frames of a run, as a file for other programs.
enum RunRecording {
  /// Writes a pcapng file that appears whole or not at all.
  static func write(_ frames: [CapturedFrame], to path: String) throws(CaptureError) {
    var writer = PcapngWriter()
    for frame in frames { try writer.write(frame) }
    try writer.finish()
    if let error = WrittenFile.write(writer.bytes, to: path) { throw error }
  }
}
