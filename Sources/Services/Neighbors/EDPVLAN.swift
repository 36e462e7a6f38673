public import Framing
public import Wire

/// A VLAN of the sending port: type 5.
public struct EDPVLAN: Hashable, Sendable {
  /// The first bit says that the sender has an address in the VLAN.
  public let flags: UInt8
  public let reserved: UInt8
  public let id: UInt16
  public let reserved2: UInt32
  public let address: IPv4Address
  public let name: WireText

  init(decoding reader: inout ByteReader) throws(DecodeError) {
    flags = try reader.readInteger()
    reserved = try reader.readInteger()
    id = try reader.readInteger()
    reserved2 = try reader.readInteger()
    address = try IPv4Address(decoding: &reader)
    name = WireText(reader.readRest().prefix { $0 != 0 })
  }

  /// `nil` if the number needs more than twelve bits.
  public var vlan: VLANID? { VLANID(Int(id)) }
}

extension EDPVLAN: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "flags": .number(flags), "id": .number(id), "address": .word(address.description),
      "name": .text(name),
    ])
  }
}
