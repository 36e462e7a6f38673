import LLDP
import Wire

extension LLDPDataUnit {
  /// The octets of a data unit described in JSON. An End TLV is put behind the others unless
  /// `hasEnd` is false.
  static func octets(reading reader: FieldReader, isMasked: Bool) throws(FieldError) -> [UInt8] {
    var record = try reader.record()
    let elements = try record.required("tlvs", "a list of TLVs").elements()
    let hasEnd = try record.optional("hasEnd")?.flag() ?? true
    let trailer = try record.optional("trailer")?.octets() ?? []
    record.ignore("error")
    try record.finish()
    var octets: [UInt8] = []
    var last: LLDPTLVType?
    for element in elements {
      let tlv = try DescribedTLV(reading: element, isMasked: isMasked)
      octets += tlv.encoded
      last = tlv.type
    }
    if hasEnd, last != .end { octets += [0, 0] }
    return octets + trailer
  }
}
