public import Wire

/// Who made an endpoint, and what it is (H.225.0 VendorIdentifier): phones tell their firmware here.
public struct RASVendor: Hashable, Sendable {
  /// ITU-T T.35; 181 is the United States.
  public let country: UInt8
  public let `extension`: UInt8
  /// Given out by the country.
  public let manufacturer: UInt16
  public let product: WireText?
  public let version: WireText?

  /// Country 181, manufacturer 0x4156.
  public var isAvaya: Bool { country == 181 && manufacturer == 0x4156 }
}

extension RASVendor: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("country", .number(country)), .init("extension", .number(`extension`)),
      .init("manufacturer", .number(manufacturer)),
    ]
    if let product { fields.append(.init("product", .text(product))) }
    if let version { fields.append(.init("version", .text(version))) }
    return .record(fields)
  }
}
