public import Wire

/// Settings in the terms of one or more vendors: option 125 (RFC 3925 §4).
public struct VendorIdentifyingInformation: Hashable, Sendable {
  public let vendors: [VendorData]

  /// Returns `nil` for no vendor at all, which the option cannot say.
  public init?(_ vendors: [VendorData]) {
    guard !vendors.isEmpty else { return nil }
    self.vendors = vendors
  }

  /// The sub-options for one vendor; `nil` if the vendor is absent or they cannot be read.
  public func subOptions(of enterprise: EnterpriseNumber) -> [DHCPSubOption]? {
    vendors.first { $0.enterprise == enterprise }?.subOptions
  }
}

// MARK: - Wire format

extension VendorIdentifyingInformation: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.vendorIdentifyingInformation]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    vendors = try VendorData.list(from: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    for data in vendors { data.encode(into: &writer) }
  }

  public var fieldValue: FieldValue {
    .list(
      vendors.map { vendor in
        guard let subOptions = vendor.subOptions else {
          return vendor.record(data: .octets(vendor.data))
        }
        return vendor.record(
          data: .list(
            subOptions.map {
              .fields(["code": .number($0.code), "value": .octets($0.value)])
            }))
      })
  }

  /// The data of a vendor is a list of sub-options, or octets.
  public init(reading reader: FieldReader) throws(FieldError) {
    var vendors: [VendorData] = []
    for element in try reader.elements() {
      vendors.append(
        try VendorData(reading: element) { data throws(FieldError) in
          guard data.isList else { return try data.octets() }
          return try data.list(of: DHCPSubOption.self).flatMap(\.encoded)[...]
        })
    }
    guard let option = VendorIdentifyingInformation(vendors) else {
      throw reader.error(expected: "at least one vendor")
    }
    self = option
  }
}
