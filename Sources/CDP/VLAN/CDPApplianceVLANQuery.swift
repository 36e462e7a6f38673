public import Wire

/// A phone's question for its voice VLAN (type 0x000F): one octet for the kind of appliance, then
/// octets whose meaning is not published. Phones send different lengths.
public struct CDPApplianceVLANQuery: Hashable, Sendable {
  public var appliance: CDPApplianceVLAN.Appliance
  public var request: ArraySlice<UInt8>

  public init(_ appliance: CDPApplianceVLAN.Appliance, request: ArraySlice<UInt8> = []) {
    self.appliance = appliance
    self.request = request
  }
}

// MARK: - Wire format

extension CDPApplianceVLANQuery: CDPPayload {
  public static let type = CDPTLVType.applianceVLANQuery
  public static let name = "Appliance VLAN Query"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    appliance = CDPApplianceVLAN.Appliance(rawValue: try reader.readInteger())
    request = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(appliance.rawValue)
    writer.write(request)
  }

  public var fieldValue: FieldValue {
    .fields(["appliance": .number(appliance.rawValue), "request": .octets(request)])
  }

  /// An object with `appliance` and perhaps `request`.
  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    appliance = CDPApplianceVLAN.Appliance(
      rawValue: try record.required("appliance", "a number").integer())
    request = try record.optional("request")?.octets() ?? []
    try record.finish()
  }
}
