public import Wire

/// What requests and responses have in common: fields, a body, and the frames they came in.
public struct HTTPContent: Hashable, Sendable {
  public let version: HTTPVersion
  /// In wire order; see ``HTTPField`` for what is left out.
  public let fields: [HTTPField]
  /// The beginning of the body, chunks joined: up to the reader's limit and up to the first gap.
  public let body: [UInt8]
  /// Octets of the body that came, kept or not.
  public let bodyOctets: Int
  /// The message came to its end and nothing was missing.
  public let isComplete: Bool
  /// Of the first octet and of the last.
  public let frames: ClosedRange<Int>
  public let notes: [HTTPNote]

  /// The value of the first field of that name.
  public subscript(_ name: String) -> WireText? {
    fields.first { $0.isNamed(name) }?.value
  }

  public var contentType: WireText? { self["Content-Type"] }

  /// What the sender said, if it is a length.
  public var contentLength: Int? {
    self["Content-Length"].flatMap { HTTPFraming.length($0.octets) }
  }

  var fieldValues: [FieldValue.Field] {
    var values: [FieldValue.Field] = [
      .init("fields", .list(fields.map(\.fieldValue))),
      .init("bodyOctets", .number(bodyOctets)),
      .init("complete", .flag(isComplete)),
      .init("firstFrame", .number(frames.lowerBound)),
      .init("lastFrame", .number(frames.upperBound)),
    ]
    if !notes.isEmpty { values.append(.init("notes", .list(notes.map { .word($0.description) }))) }
    return values
  }
}
