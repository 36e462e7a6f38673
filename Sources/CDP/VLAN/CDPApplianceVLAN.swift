public import Framing
public import Wire

/// Which VLAN one kind of appliance is to use: three octets of an appliance VLAN reply.
public struct CDPApplianceVLAN: Hashable, Sendable {
  public var appliance: Appliance
  /// All sixteen bits.
  public var number: UInt16

  public init(_ appliance: Appliance = .phone, vlan: VLANID) {
    self.appliance = appliance
    number = vlan.rawValue
  }

  /// `nil` if ``number`` needs more than twelve bits.
  public var vlan: VLANID? { VLANID(Int(number)) }
}

// MARK: - Wire format

extension CDPApplianceVLAN: WireCodable, FieldDescribing, FieldReadable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    appliance = Appliance(rawValue: try reader.readInteger())
    number = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(appliance.rawValue)
    writer.write(number)
  }

  public var fieldValue: FieldValue {
    .fields(["appliance": .number(appliance.rawValue), "vlan": .number(number)])
  }

  /// An object with `vlan` and perhaps `appliance`, or the number of a phone's VLAN.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      appliance = .phone
      number = try reader.integer()
      return
    }
    var record = try reader.record("a VLAN")
    appliance = Appliance(
      rawValue: try record.optional("appliance")?.integer() ?? Appliance.phone.rawValue)
    number = try record.required("vlan", "a number").integer()
    try record.finish()
  }
}

// MARK: - Field types

extension CDPApplianceVLAN {
  /// A kind of appliance, in Cisco's numbers.
  public struct Appliance: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    public static let phone = Appliance(rawValue: 1)
  }
}
