public import Wire

/// What the sender can be, and which of that is switched on.
///
/// IEEE 802.1AB-2016 §8.5.8, type 7: two maps of sixteen bits. An Avaya phone offers bridge and
/// telephone; bridge is enabled while its PC port is on, telephone while it is registered.
public struct SystemCapabilities: Hashable, Sendable {
  public var available: Capabilities
  public var enabled: Capabilities

  public init(available: Capabilities, enabled: Capabilities) {
    self.available = available
    self.enabled = enabled
  }
}

// MARK: - Wire format

extension SystemCapabilities: LLDPPayload, FieldReadable {
  public static let kind = LLDPTLVKind.basic(.systemCapabilities)
  public static let name = "System Capabilities"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    available = Capabilities(rawValue: try reader.readInteger())
    enabled = Capabilities(rawValue: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(available.rawValue)
    writer.write(enabled.rawValue)
  }

  public var fieldValue: FieldValue {
    .fields(["available": available.fieldValue, "enabled": enabled.fieldValue])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    available = try record.required("available", "a list of capabilities").read()
    enabled = try record.required("enabled", "a list of capabilities").read()
    try record.finish()
  }
}

// MARK: - Field types

extension SystemCapabilities {
  /// Table 8-4; bit 0 is the lowest of the two octets. Reserved bits are kept.
  public struct Capabilities: OptionSet, Hashable, Sendable, FieldDescribing, FieldReadable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let other = Capabilities(rawValue: 1 << 0)
    public static let repeater = Capabilities(rawValue: 1 << 1)
    public static let bridge = Capabilities(rawValue: 1 << 2)
    public static let accessPoint = Capabilities(rawValue: 1 << 3)
    public static let router = Capabilities(rawValue: 1 << 4)
    public static let telephone = Capabilities(rawValue: 1 << 5)
    public static let cableDevice = Capabilities(rawValue: 1 << 6)
    public static let stationOnly = Capabilities(rawValue: 1 << 7)
    public static let customerVLANComponent = Capabilities(rawValue: 1 << 8)
    public static let serviceVLANComponent = Capabilities(rawValue: 1 << 9)
    public static let twoPortRelay = Capabilities(rawValue: 1 << 10)

    private static let names = [
      "other", "repeater", "bridge", "access point", "router", "telephone",
      "DOCSIS cable device", "station only", "C-VLAN component", "S-VLAN component",
      "two-port MAC relay",
    ]

    public var fieldValue: FieldValue { .bits(rawValue, names: Self.names) }

    public init(reading reader: FieldReader) throws(FieldError) {
      rawValue = try reader.bits(names: Self.names)
    }
  }
}

extension LLDPDataUnit {
  /// The first System Capabilities that can be read.
  public var systemCapabilities: SystemCapabilities? { first() }
}
