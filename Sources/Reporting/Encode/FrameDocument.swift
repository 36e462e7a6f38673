import Capture
import Diagnosis
public import Wire

/// The frames of a document in JSON: what `decode` prints, one frame, or a list of frames.
public struct FrameDocument: Sendable {
  public private(set) var frames: [EncodedFrame] = []

  /// Reads JSON. Several values one after the other, as in NDJSON, are one document; errors then
  /// tell the line in which theirs begins.
  public init(json octets: [UInt8]) throws(FieldError) {
    var json = JSONReader(octets)
    var isFirst = true
    while !json.reachesEnd() {
      let line = json.line
      guard let value = try json.next() else { break }
      let isOnly = isFirst && json.reachesEnd()
      try add(FieldReader(value, at: isOnly ? .whole : .root("line \(line):")))
      isFirst = false
    }
    if isFirst { throw FieldError(.whole, .missing("JSON")) }
  }

  private mutating func add(_ reader: FieldReader) throws(FieldError) {
    for frame in try Self.frames(in: reader) {
      frames.append(try EncodedFrame(reading: frame, position: frames.count + 1))
    }
  }

  private static func frames(in reader: FieldReader) throws(FieldError) -> [FieldReader] {
    if reader.isList { return try reader.elements() }
    var record = try reader.record("a frame, a list of frames, or what decode prints")
    guard record.has("frames") else { return [reader] }
    let frames = try record.required("frames", "a list of frames").elements()
    if let schema = record.optional("schema") {
      _ = try schema.integer(in: DiagnosisReport.schema...DiagnosisReport.schema)
    }
    record.ignore("file", "notes")
    try record.finish()
    return frames
  }

  /// A line for each frame in which asterisks stand in the place of secrets.
  public var warnings: [String] {
    frames.filter(\.isMasked).map {
      "frame \($0.frame.number): its secrets were masked when it was decoded, "
        + "so asterisks are written (decode --show-secrets keeps them)"
    }
  }
}
