public import Framing
public import Wire

/// The name of one VLAN of the sending port.
///
/// IEEE 802.1Q-2018 §D.2.3, subtype 3; one for each VLAN. An Avaya phone looks for "voice" in it.
/// The standard's limit is 32 octets; longer names are read too.
///
/// ```text
/// +-------+-----------------+---------------+----------- ... +
/// |   0   |   VLAN ID (12)  |  length (8)   |     name       |
/// +-------+-----------------+---------------+----------- ... +
/// ```
public struct VLANName: Hashable, Sendable {
  /// The four bits in front of the VLAN, sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  public let vlan: VLANID
  /// At most 255 octets.
  public let text: WireText

  /// Returns `nil` if `text` is longer than 255 octets.
  public init?(_ vlan: VLANID, _ text: WireText) {
    guard text.octets.count <= 255 else { return nil }
    reserved = 0
    self.vlan = vlan
    self.text = text
  }
}

// MARK: - Wire format

extension VLANName: Dot1Payload, FieldReadable {
  public static let subtype: UInt8 = 3
  public static let name = "VLAN Name"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let field = try VLANField(decoding: &reader)
    reserved = field.reserved
    vlan = field.vlan
    text = WireText(try reader.readCounted())
  }

  public func encode(into writer: inout ByteWriter) {
    VLANField(reserved: reserved, vlan: vlan).encode(into: &writer)
    writer.write(UInt8(truncatingIfNeeded: text.octets.count))
    writer.write(text.octets)
  }

  public var fieldValue: FieldValue {
    .fields([
      "reserved": .number(reserved), "vlan": .number(vlan.rawValue), "name": .text(text),
    ])
  }

  public init(reading reader: FieldReader) throws(FieldError) {
    var record = try reader.record()
    reserved = try record.optional("reserved")?.integer(in: 0...15) ?? 0
    vlan = try record.required("vlan", "a VLAN").read()
    let field = try record.required("name", "a text")
    text = try field.text()
    try record.finish()
    guard text.octets.count <= 255 else {
      throw field.error(expected: "a text of at most 255 octets")
    }
  }
}

extension LLDPDataUnit {
  /// Every VLAN name, in wire order; a damaged one is an error in its place.
  public var vlanNames: [Decoded<VLANName>] { payloads() }
}
