public import Wire

/// A payload that counts addresses and then lists them.
///
/// The count is a claim of the sender's (CVE-2020-3120, CVE-2023-41910): reading stops where the
/// octets do, and nothing is reserved for what has not been seen.
public protocol CDPAddressListPayload: CDPPayload {
  var addresses: [CDPAddress] { get }

  init(_ addresses: [CDPAddress])
}

// MARK: - Wire format

extension CDPAddressListPayload {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count: UInt32 = try reader.readInteger()
    var addresses: [CDPAddress] = []
    while addresses.count < count { addresses.append(try CDPAddress(decoding: &reader)) }
    self.init(addresses)
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(UInt32(truncatingIfNeeded: addresses.count))
    for address in addresses { address.encode(into: &writer) }
  }

  public var fieldValue: FieldValue {
    .fields(["addresses": .list(addresses.map(\.fieldValue))])
  }

  /// A list of addresses, or an object with it under `addresses`.
  public init(reading reader: FieldReader) throws(FieldError) {
    guard reader.isRecord else {
      self.init(try reader.list())
      return
    }
    var record = try reader.record()
    let addresses = try record.required("addresses", "a list of addresses")
    try record.finish()
    self.init(try addresses.list())
  }
}
