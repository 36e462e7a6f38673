public import Framing
public import Wire

/// A list of IPv4 addresses: four octets each, at least one. How many a phone takes is another
/// question; as many as fit into a TLV are read.
public protocol AvayaAddressListPayload: AvayaPayload, FieldReadable {
  /// In wire order, 1 to 126.
  var addresses: [IPv4Address] { get }

  /// Returns `nil` if there is no address or there are more than 126.
  init?(_ addresses: [IPv4Address])
}

extension AvayaAddressListPayload {
  static func canCarry(_ addresses: [IPv4Address]) -> Bool {
    (1...kind.capacity / 4).contains(addresses.count)
  }

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let start = reader
    let count = start.remaining.count
    var addresses: [IPv4Address] = []
    if count.isMultiple(of: 4) {
      while !reader.isAtEnd { addresses.append(try IPv4Address(decoding: &reader)) }
    }
    guard let payload = Self(addresses) else {
      throw start.error(.length(count, expected: "4 octets for each address, at least one"))
    }
    self = payload
  }

  public func encode(into writer: inout ByteWriter) {
    for address in addresses { address.encode(into: &writer) }
  }

  public var fieldValue: FieldValue {
    .fields(["addresses": .list(addresses.map { .word($0.description) })])
  }

  /// An object with `addresses`, or the list alone.
  public init(reading reader: FieldReader) throws(FieldError) {
    var field = reader
    if reader.isRecord {
      var record = try reader.record()
      field = try record.required("addresses", "a list of IPv4 addresses")
      try record.finish()
    }
    guard let payload = Self(try field.list()) else {
      throw field.error(expected: "1 to \(Self.kind.capacity / 4) IPv4 addresses")
    }
    self = payload
  }
}
