public import Wire

/// What the client is, in the terms of one or more vendors: option 124 (RFC 3925 §3).
public struct VendorIdentifyingClass: Hashable, Sendable {
  public let classes: [VendorData]

  /// Returns `nil` for no vendor at all, which the option cannot say.
  public init?(_ classes: [VendorData]) {
    guard !classes.isEmpty else { return nil }
    self.classes = classes
  }
}

// MARK: - Wire format

extension VendorIdentifyingClass: DHCPOptionPayload {
  public static let codes: [DHCPOptionCode] = [.vendorIdentifyingClass]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    classes = try VendorData.list(from: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    for data in classes { data.encode(into: &writer) }
  }

  public var fieldValue: FieldValue {
    .list(classes.map { $0.record(data: .text($0.data)) })
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var classes: [VendorData] = []
    for element in try reader.elements() {
      classes.append(
        try VendorData(reading: element) { data throws(FieldError) in try data.text().octets })
    }
    guard let option = VendorIdentifyingClass(classes) else {
      throw reader.error(expected: "at least one vendor")
    }
    self = option
  }
}
