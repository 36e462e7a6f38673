@testable import Capture

/// Everything that a source gives.
struct Reading: Hashable {
  var frames: [CapturedFrame] = []
  var notes: [CaptureNote] = []

  init(_ source: some FrameSource) throws(CaptureError) {
    var source = source
    while let frame = try source.next() { frames.append(frame) }
    notes = source.notes
  }

  /// A file in memory called `site.pcap`.
  init(_ bytes: [UInt8]) throws(CaptureError) {
    try self.init(CaptureFile(bytes: bytes, name: "site.pcap"))
  }

  var kinds: [CaptureNote.Kind] { notes.map(\.kind) }
  var texts: [String] { notes.map(\.description) }
}

/// The error that opening a file with this content gives.
func openingError(_ bytes: [UInt8]) -> CaptureError? {
  do {
    _ = try CaptureFile(bytes: bytes, name: "site.pcap")
    return nil
  } catch {
    return error
  }
}
