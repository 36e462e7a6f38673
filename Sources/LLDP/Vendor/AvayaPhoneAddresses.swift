public import Framing
public import Wire

/// A phone's own address, subnet mask and router.
///
/// Avaya, 00-40-0D subtype 4: twelve octets.
public struct AvayaPhoneAddresses: Hashable, Sendable {
  public var address: IPv4Address
  public var mask: IPv4Address
  public var gateway: IPv4Address

  public init(address: IPv4Address, mask: IPv4Address, gateway: IPv4Address) {
    self.address = address
    self.mask = mask
    self.gateway = gateway
  }
}

// MARK: - Wire format

extension AvayaPhoneAddresses: AvayaPayload, FieldReadable {
  public static let subtype: UInt8 = 4
  public static let name = "Avaya IP Phone Addresses"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count = reader.remaining.count
    guard count == 12 else { throw reader.error(.length(count, expected: "12 octets")) }
    address = try IPv4Address(decoding: &reader)
    mask = try IPv4Address(decoding: &reader)
    gateway = try IPv4Address(decoding: &reader)
  }

  public func encode(into writer: inout ByteWriter) {
    address.encode(into: &writer)
    mask.encode(into: &writer)
    gateway.encode(into: &writer)
  }

  public var fieldValue: FieldValue {
    .fields([
      "address": .word(address.description),
      "mask": .word(mask.description),
      "gateway": .word(gateway.description),
    ])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    address = try record.required("address", "an IPv4 address").read()
    mask = try record.required("mask", "a subnet mask").read()
    gateway = try record.required("gateway", "an IPv4 address").read()
    try record.finish()
  }
}

extension LLDPDataUnit {
  /// The first phone addresses that can be read; there should be at most one.
  public var avayaPhoneAddresses: AvayaPhoneAddresses? { first() }
}
