public import Wire

/// Whether a phone tags its frames; from a switch, how it is to begin at its next start.
///
/// Avaya, 00-40-0D subtype 7: one octet.
public struct AvayaFraming: Hashable, Sendable {
  public var mode: Mode

  public init(_ mode: Mode) {
    self.mode = mode
  }
}

// MARK: - Wire format

extension AvayaFraming: AvayaPayload, FieldReadable {
  public static let subtype: UInt8 = 7
  public static let name = "Avaya 802.1Q Framing"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count = reader.remaining.count
    guard count == 1 else { throw reader.error(.length(count, expected: "1 octet")) }
    mode = Mode(rawValue: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(mode.rawValue)
  }

  public var fieldValue: FieldValue { .fields(["mode": .word(mode.description)]) }

  /// An object with `mode`, or the mode alone.
  public init(reading reader: FieldReader) throws(FieldError) {
    var field = reader
    if reader.isRecord {
      var record = try reader.record()
      field = try record.required("mode", "a mode")
      try record.finish()
    }
    mode = try field.read()
  }
}

// MARK: - Field types

extension AvayaFraming {
  public struct Mode: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let tagging = Mode(rawValue: 1)
    public static let notTagging = Mode(rawValue: 2)
    /// Sent by switches only.
    public static let auto = Mode(rawValue: 3)

    public static let names: [UInt8: String] = [1: "tagging", 2: "not tagging", 3: "auto"]
  }
}

extension LLDPDataUnit {
  /// The first 802.1Q framing TLV that can be read; there should be at most one.
  public var avayaFraming: AvayaFraming? { first() }
}
