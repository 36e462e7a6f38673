public import Framing
public import Wire

/// The VLAN to which untagged frames on the port belong (type 0x000A): two octets.
public struct CDPNativeVLAN: Hashable, Sendable {
  /// All sixteen bits.
  public var number: UInt16

  public init(_ vlan: VLANID) {
    number = vlan.rawValue
  }

  /// `nil` if ``number`` needs more than twelve bits.
  public var vlan: VLANID? { VLANID(Int(number)) }
}

// MARK: - Wire format

extension CDPNativeVLAN: CDPPayload {
  public static let type = CDPTLVType.nativeVLAN
  public static let name = "Native VLAN"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    number = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(number)
  }

  public var fieldValue: FieldValue { .fields(["vlan": .number(number)]) }

  /// The number, or an object with it under `vlan`.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isNumber {
      number = try reader.integer()
      return
    }
    var record = try reader.record("a number")
    number = try record.required("vlan", "a number").integer()
    try record.finish()
  }
}
