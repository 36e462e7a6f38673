import Framing
import Wire

/// Two octets with a VLAN in the low twelve bits, as most TLVs of IEEE 802.1 carry it
/// (IEEE 802.1Q-2018 §D.2).
struct VLANField: WireCodable {
  /// The four bits in front, sent as zero.
  let reserved: UInt8
  let vlan: VLANID

  init(reserved: UInt8, vlan: VLANID) {
    self.reserved = reserved & 0xF
    self.vlan = vlan
  }

  init(decoding reader: inout ByteReader) throws(DecodeError) {
    let bits: UInt16 = try reader.readInteger()
    self.init(reserved: UInt8(bits >> 12), vlan: VLANID(lowBitsOf: bits))
  }

  func encode(into writer: inout ByteWriter) {
    writer.write(UInt16(reserved) << 12 | vlan.rawValue)
  }
}
