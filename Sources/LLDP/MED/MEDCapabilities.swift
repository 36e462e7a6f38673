public import Wire

/// Which LLDP-MED TLVs the sender supports, and what kind of device it is.
///
/// ANSI/TIA-1057 §10.2.2, subtype 1: two octets of bits, one of type. It stands before the other
/// LLDP-MED TLVs.
public struct MEDCapabilities: Hashable, Sendable {
  public var supported: Capabilities
  public var deviceType: DeviceType

  public init(_ supported: Capabilities, deviceType: DeviceType) {
    self.supported = supported
    self.deviceType = deviceType
  }
}

// MARK: - Wire format

extension MEDCapabilities: MEDPayload, FieldReadable {
  public static let subtype: UInt8 = 1
  public static let name = "LLDP-MED Capabilities"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    supported = Capabilities(rawValue: try reader.readInteger())
    deviceType = DeviceType(rawValue: try reader.readInteger())
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(supported.rawValue)
    writer.write(deviceType.rawValue)
  }

  public var fieldValue: FieldValue {
    .fields(["supported": supported.fieldValue, "deviceType": .word(deviceType.description)])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    supported = try record.required("supported", "a list of capabilities").read()
    deviceType = try record.required("deviceType", "a device type").read()
    try record.finish()
  }
}

// MARK: - Field types

extension MEDCapabilities {
  /// Bit 0 is the lowest of the two octets. Reserved bits are kept.
  public struct Capabilities: OptionSet, Hashable, Sendable, FieldDescribing, FieldReadable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public static let capabilities = Capabilities(rawValue: 1 << 0)
    public static let networkPolicy = Capabilities(rawValue: 1 << 1)
    public static let location = Capabilities(rawValue: 1 << 2)
    public static let powerSourcing = Capabilities(rawValue: 1 << 3)
    public static let poweredDevice = Capabilities(rawValue: 1 << 4)
    public static let inventory = Capabilities(rawValue: 1 << 5)

    private static let names = [
      "LLDP-MED capabilities", "network policy", "location identification",
      "extended power PSE", "extended power PD", "inventory",
    ]

    public var fieldValue: FieldValue { .bits(rawValue, names: Self.names) }

    public init(reading reader: FieldReader) throws(FieldError) {
      rawValue = try reader.bits(names: Self.names)
    }
  }

  /// Telephones are class III.
  public struct DeviceType: LLDPRegisteredNumber {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let notDefined = DeviceType(rawValue: 0)
    public static let endpointClassI = DeviceType(rawValue: 1)
    public static let endpointClassII = DeviceType(rawValue: 2)
    public static let endpointClassIII = DeviceType(rawValue: 3)
    public static let networkConnectivity = DeviceType(rawValue: 4)

    public static let names: [UInt8: String] = [
      0: "not defined", 1: "endpoint class I", 2: "endpoint class II", 3: "endpoint class III",
      4: "network connectivity",
    ]
  }
}

extension LLDPDataUnit {
  /// The first LLDP-MED Capabilities that can be read; there should be at most one.
  public var medCapabilities: MEDCapabilities? { first() }
}
