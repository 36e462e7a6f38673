public import Wire

/// One vendor's part of options 124 and 125 (RFC 3925 §3 and §4):
///
/// ```text
/// +-------------------+-------------+---- ... ----+
/// | enterprise number | data length | data        |
/// |         4         |      1      |             |
/// +-------------------+-------------+---- ... ----+
/// ```
public struct VendorData: Hashable, Sendable {
  public let enterprise: EnterpriseNumber
  public let data: ArraySlice<UInt8>

  /// Returns `nil` if the data is longer than 255 octets.
  public init?(_ enterprise: EnterpriseNumber, data: ArraySlice<UInt8>) {
    guard data.count <= 255 else { return nil }
    self.enterprise = enterprise
    self.data = data
  }

  /// The data as sub-options (option 125); `nil` if it is not made of them to its last octet.
  public var subOptions: [DHCPSubOption]? {
    var reader = ByteReader(data, reading: "vendor data")
    var subOptions: [DHCPSubOption] = []
    while !reader.isAtEnd {
      guard let subOption = try? DHCPSubOption(decoding: &reader) else { return nil }
      subOptions.append(subOption)
    }
    return subOptions
  }

  /// Everything left, at least one vendor.
  static func list(from reader: inout ByteReader) throws(DecodeError) -> [VendorData] {
    guard reader.remaining.count >= 5 else {
      throw reader.error(.length(reader.remaining.count, expected: "at least 5"))
    }
    var list: [VendorData] = []
    while !reader.isAtEnd { list.append(try VendorData(decoding: &reader)) }
    return list
  }

  func record(data: FieldValue) -> FieldValue {
    var fields = [FieldValue.Field("enterprise", .number(enterprise.rawValue))]
    if let name = enterprise.name { fields.append(.init("name", .word(name))) }
    fields.append(.init("data", data))
    return .record(fields)
  }

  /// An object with `enterprise` and `data`, which `read` turns into octets.
  init(
    reading reader: FieldReader,
    _ read: (FieldReader) throws(FieldError) -> ArraySlice<UInt8>
  ) throws(FieldError) {
    var record = try reader.record("a vendor")
    let enterprise = EnterpriseNumber(
      rawValue: try record.required("enterprise", "a number").integer())
    let field = try record.required("data", "the vendor's data")
    record.ignore("name")
    try record.finish()
    guard let data = VendorData(enterprise, data: try read(field)) else {
      throw field.error(expected: "at most 255 octets")
    }
    self = data
  }
}

// MARK: - Wire format

extension VendorData: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    enterprise = EnterpriseNumber(rawValue: try reader.readInteger())
    let place = reader
    let length: UInt8 = try reader.readInteger()
    let available = reader.remaining.count
    guard Int(length) <= available else {
      throw place.error(.overrun(claimed: Int(length), available: available))
    }
    data = try reader.readBytes(Int(length))
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(enterprise.rawValue)
    writer.write(UInt8(truncatingIfNeeded: data.count))
    writer.write(data)
  }
}
