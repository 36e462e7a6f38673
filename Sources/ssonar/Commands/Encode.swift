import ArgumentParser
import Capture
import Reporting
import Wire

struct Encode: ParsableCommand {
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case pcapng, pcap, hex
  }

  static let configuration = CommandConfiguration(
    abstract: "Make frames of JSON: the opposite of decode --format json.",
    discussion: """
      Reads what decode prints (json or ndjson), one frame, or a list of frames. A field that is \
      there is taken as it stands; lengths, checksums, padding and the like are computed where \
      they are absent, so a frame can be described with little: addresses, VLANs, and the options \
      or TLVs with their values or octets. Where decode found that fields would not give the frame \
      again, it writes octets beside them (bytes, linkHeader), and these count: a field that says \
      otherwise is an error, until one of them is left out. Nothing is sent: the frames go into a \
      file.
      """)

  @Argument(help: "A file of JSON; - is standard input.")
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output: String?

  @Option(
    name: .customLong("to"),
    help: ArgumentHelp(
      "pcapng, pcap, or hex with one frame a line; pcapng if there is a file to write, else hex.",
      valueName: "format"))
  var format: Format?

  func validate() throws {
    if let format, format != .hex, output == nil, StandardOutput.isTerminal {
      throw ValidationError("--to \(format.rawValue) is not for a terminal: -o FILE, or a pipe")
    }
  }

  func run() throws {
    try reporting {
      let document = try document()
      for warning in document.warnings { StandardError.write("ssonar: \(warning)") }
      try write(document.frames.map(\.frame))
    }
  }

  private func document() throws -> FrameDocument {
    let input = try WholeFile(path: file)
    do {
      return try FrameDocument(json: input.octets)
    } catch {
      let name = file == "-" ? "standard input" : WireText(file).printable
      StandardError.write("ssonar: \(name): \(error)")
      throw ExitStatus.cannotOpen.code
    }
  }

  /// Makes the whole file before it opens one: what cannot be written leaves no half a file, and
  /// none that is emptied.
  private func write(_ frames: [CapturedFrame]) throws {
    let octets: [UInt8]
    switch format ?? (output == nil ? .hex : .pcapng) {
    case .pcapng:
      var writer = PcapngWriter()
      writer.describe(interfacesOf: frames)
      try put(frames, into: &writer)
      octets = writer.bytes
    case .pcap:
      let needsNanoseconds = frames.contains { ($0.time?.nanoseconds ?? 0) % 1000 != 0 }
      var writer = PcapWriter(resolution: needsNanoseconds ? .nanoseconds : .microseconds)
      try put(frames, into: &writer)
      octets = writer.bytes
    case .hex:
      octets = frames.flatMap { Array((Hex.string(of: $0.bytes) + "\n").utf8) }
    }
    do {
      let error = try FileDescriptor.writing(path).send(octets)
      if let error { throw CaptureError(path: path, .writeFailed(errno: error.number)) }
    } catch let error as CaptureError {
      StandardError.write("ssonar: \(error)")
      throw ExitStatus.ioFailed.code
    }
  }

  /// A frame that the format cannot hold is told with the name of the file that was to be.
  private func put(
    _ frames: [CapturedFrame], into sink: inout some FrameSink
  ) throws(CaptureError) {
    do throws(CaptureError) {
      for frame in frames { try sink.write(frame) }
      try sink.finish()
    } catch {
      throw CaptureError(path: path, error.kind, frame: error.frame)
    }
  }

  private var path: String { output ?? "-" }
}
