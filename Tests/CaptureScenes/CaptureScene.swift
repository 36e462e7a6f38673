public import Capture

/// One file of `Captures/`: what it holds and what it shows.
public struct CaptureScene: Sendable {
  /// Within `Captures/`: `rules/sson.absent/fires-no-option.pcapng`.
  public let path: String
  /// A line for the index.
  public let shows: String
  public let content: Content

  public enum Content: Sendable {
    case pcapng([CapturedFrame])
    case pcap([CapturedFrame])
    /// A file that the writers of this package would not write.
    case octets([UInt8])
  }

  /// The octets of the file; an error if its format cannot hold a frame.
  public func bytes() throws(CaptureError) -> [UInt8] {
    switch content {
    case .pcapng(let frames):
      var writer = PcapngWriter()
      for frame in frames { try writer.write(frame) }
      try writer.finish()
      return writer.bytes
    case .pcap(let frames):
      var writer = PcapWriter()
      for frame in frames { try writer.write(frame) }
      try writer.finish()
      return writer.bytes
    case .octets(let octets):
      return octets
    }
  }
}

extension CaptureScene {
  /// A scene that is told by `tell`, as pcap if the path says so.
  init(_ path: String, _ shows: String, tell: (inout Recording) -> Void) {
    var recording = Recording()
    tell(&recording)
    self.path = path
    self.shows = shows
    content = path.hasSuffix(".pcap") ? .pcap(recording.frames) : .pcapng(recording.frames)
  }

  init(_ path: String, _ shows: String, octets: [UInt8]) {
    self.path = path
    self.shows = shows
    content = .octets(octets)
  }
}
