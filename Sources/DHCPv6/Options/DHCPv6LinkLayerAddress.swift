public import Framing
public import Wire

/// The client's link-layer address, as the relay agent next to it saw it: option 79 (RFC 6939 §4):
/// a hardware type of two octets (IANA "Hardware Types"), then the address.
public struct DHCPv6LinkLayerAddress: Hashable, Sendable {
  public var hardwareType: UInt16
  public var address: ArraySlice<UInt8>

  /// Of Ethernet.
  public init(_ mac: MACAddress) {
    hardwareType = 1
    address = mac.octets[...]
  }

  /// The address if it is one of Ethernet.
  public var mac: MACAddress? { hardwareType == 1 ? MACAddress(address) : nil }
}

// MARK: - Wire format

extension DHCPv6LinkLayerAddress: DHCPv6OptionPayload {
  public static let codes: [DHCPv6OptionCode] = [.clientLinkLayerAddress]

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    hardwareType = try reader.readInteger()
    address = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(hardwareType)
    writer.write(address)
  }

  public var fieldValue: FieldValue {
    .fields([
      "hardwareType": .number(hardwareType),
      "address": mac.map { .word($0.description) } ?? .octets(address),
    ])
  }

  /// A MAC address alone is one of Ethernet.
  public init(reading reader: FieldReader) throws(FieldError) {
    hardwareType = 1
    if reader.isText {
      address = try reader.read(MACAddress.self).octets[...]
      return
    }
    var record = try reader.record("a MAC address or an object")
    hardwareType = try record.optional("hardwareType")?.integer() ?? 1
    address = try record.required("address", "a hardware address").octets()
    try record.finish()
  }
}
