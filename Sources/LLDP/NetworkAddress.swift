public import Framing
public import Wire

/// A network address with the number of its family in front, as Chassis ID, Port ID and
/// Management Address carry it (IEEE 802.1AB-2016 §8.5.2, §8.5.9).
public struct NetworkAddress: Hashable, Sendable {
  public let family: AddressFamily
  /// At least one octet; four for IPv4, sixteen for IPv6.
  public let octets: ArraySlice<UInt8>

  /// Returns `nil` if the address is empty or its length does not fit the family.
  public init?(_ family: AddressFamily, octets: ArraySlice<UInt8>) {
    guard !octets.isEmpty, octets.count == Self.length(of: family) ?? octets.count else {
      return nil
    }
    self.family = family
    self.octets = octets
  }

  public init(_ address: IPv4Address) {
    family = .ipv4
    octets = address.encoded[...]
  }

  /// The address if it is one of IPv4.
  public var ipv4: IPv4Address? {
    guard family == .ipv4 else { return nil }
    return try? IPv4Address(whole: octets, reading: "IPv4 address")
  }

  private static func length(of family: AddressFamily) -> Int? {
    switch family {
    case .ipv4: 4
    case .ipv6: 16
    default: nil
    }
  }
}

// MARK: - Wire format

extension NetworkAddress: WireCodable {
  /// The family, then everything that is left.
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    family = AddressFamily(rawValue: try reader.readInteger())
    let available = reader.remaining.count
    guard available > 0 else { throw reader.error(.truncated(needed: 1, available: 0)) }
    if let length = Self.length(of: family), length != available {
      throw reader.error(.length(available, expected: "\(length) octets for \(family)"))
    }
    octets = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(family.rawValue)
    writer.write(octets)
  }
}

extension NetworkAddress: CustomStringConvertible {
  /// The address as people write it, or its octets.
  public var description: String {
    if let ipv4 { return ipv4.description }
    if family == .ipv6, let text = IPv6Text.text(of: octets) { return text }
    return Hex.string(of: octets, separator: ":")
  }
}

extension NetworkAddress: FieldDescribing, FieldReadable {
  public var fieldValue: FieldValue {
    .fields(["family": .word(family.description), "address": .word(description)])
  }

  /// An object with `family` and `address`; an IP address alone says its family.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isText {
      switch try reader.read(IPAddress.self) {
      case .v4(let address): self.init(address)
      case .v6(let address): self.init(unchecked: .ipv6, octets: address.encoded[...])
      }
      return
    }
    var record = try reader.record("an IP address or an object")
    let family: AddressFamily = try record.required("family", "an address family").read()
    let address = try record.required("address", "an address")
    try record.finish()
    try self.init(family, reading: address)
  }

  /// The text of an address of `family`; octets in hexadecimal for families without a text form.
  init(_ family: AddressFamily, reading reader: FieldReader) throws(FieldError) {
    let octets: ArraySlice<UInt8> =
      switch family {
      case .ipv4: try reader.read(IPv4Address.self).encoded[...]
      case .ipv6: try reader.read(IPv6Address.self).encoded[...]
      default: try reader.octets(1...Int.max)
      }
    self.init(unchecked: family, octets: octets)
  }

  private init(unchecked family: AddressFamily, octets: ArraySlice<UInt8>) {
    self.family = family
    self.octets = octets
  }
}
