public import Wire

/// The logical link control header of an IEEE 802.3 or 802.11 frame (ISO/IEC 8802-2 §3.2), with the
/// SNAP header if it announces one.
///
/// ```text
///  0                   1                   2
///  0 1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0 1 2 3
/// +---------------+---------------+---------------+
/// |     DSAP      |     SSAP      | control, 1-2  |
/// +---------------+---------------+---------------+
/// ```
public struct LLCHeader: Hashable, Sendable {
  /// Destination service access point.
  public let dsap: UInt8
  /// Source service access point; the lowest bit tells commands from responses.
  public let ssap: UInt8
  public let control: Control
  /// Present exactly if both access points are 0xAA and the control field is 0x03.
  public let snap: SNAPHeader?

  /// Unnumbered information between two access points other than SNAP's; `nil` for those.
  public init?(dsap: UInt8, ssap: UInt8) {
    if LLCHeader.announcesSNAP(dsap, ssap, .unnumberedInformation) { return nil }
    self.dsap = dsap
    self.ssap = ssap
    control = .unnumberedInformation
    snap = nil
  }

  public init(_ snap: SNAPHeader) {
    dsap = 0xAA
    ssap = 0xAA
    control = .unnumberedInformation
    self.snap = snap
  }

  private static func announcesSNAP(_ dsap: UInt8, _ ssap: UInt8, _ control: Control) -> Bool {
    dsap == 0xAA && ssap == 0xAA && control == .unnumberedInformation
  }
}

// MARK: - Wire format

extension LLCHeader: WireCodable {
  static let name = "LLC header"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    dsap = try reader.readInteger()
    ssap = try reader.readInteger()
    control = try Control(decoding: &reader)
    let hasSNAP = LLCHeader.announcesSNAP(dsap, ssap, control)
    snap = hasSNAP ? try SNAPHeader(decoding: &reader) : nil
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(dsap)
    writer.write(ssap)
    control.encode(into: &writer)
    snap?.encode(into: &writer)
  }
}

// MARK: - Field types

extension LLCHeader {
  /// The kind of LLC frame (ISO/IEC 8802-2 §5.2): one octet if its low two bits are set, else two.
  public struct Control: WireCodable {
    /// One octet's value, or two octets, the first one highest.
    public let rawValue: UInt16
    public let isUnnumbered: Bool

    public static let unnumberedInformation = Control(rawValue: 3, isUnnumbered: true)

    private init(rawValue: UInt16, isUnnumbered: Bool) {
      self.rawValue = rawValue
      self.isUnnumbered = isUnnumbered
    }

    public init(decoding reader: inout ByteReader) throws(DecodeError) {
      let first: UInt8 = try reader.readInteger()
      if first & 3 == 3 {
        self.init(rawValue: UInt16(first), isUnnumbered: true)
      } else {
        let second: UInt8 = try reader.readInteger()
        self.init(rawValue: UInt16(first) << 8 | UInt16(second), isUnnumbered: false)
      }
    }

    public func encode(into writer: inout ByteWriter) {
      writer.write(rawValue, octets: isUnnumbered ? 1 : 2)
    }
  }
}

// MARK: - Description

extension LLCHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("dsap", .number(dsap)),
      .init("ssap", .number(ssap)),
      .init("control", .number(control.rawValue)),
    ]
    if let snap { fields.append(.init("snap", snap.fieldValue)) }
    return .record(fields)
  }
}
