import Framing
import LLDP
import Wire

/// A TLV described in JSON.
struct DescribedTLV {
  let type: LLDPTLVType
  /// Nine bits; may differ from the length of the value.
  let length: UInt16
  let value: [UInt8]

  var encoded: [UInt8] {
    let header = UInt16(type.rawValue) << 9 | length
    return [UInt8(header >> 8), UInt8(truncatingIfNeeded: header)] + value
  }

  init(reading reader: FieldReader, isMasked: Bool) throws(FieldError) {
    var record = try reader.record("a TLV")
    let oui: OUI? = try record.optional("oui")
    let subtype: UInt8? = try record.optional("subtype")?.integer()
    let number = try record.optional("type")?.integer(UInt8.self, in: 0...127)
    guard let type = number ?? (oui == nil ? nil : LLDPTLVType.organizational.rawValue) else {
      throw FieldError(.member("type", of: reader.path), .missing("a number from 0 to 127"))
    }
    self.type = LLDPTLVType(lowBitsOf: type)
    let kind = try Self.kind(self.type, oui, subtype, at: reader.path)
    value = try Self.value(of: &record, kind, isMasked: isMasked)
    let told: UInt16? = try record.optional("length")?.integer(in: 0...511)
    guard let length = told ?? UInt16(exactly: value.count), length <= 511 else {
      throw reader.error(
        contradiction: "the value has \(value.count) octets, at most 511 can be told")
    }
    self.length = length
    record.ignore("octets", "name", "error")
    try record.finish()
    if oui != nil || subtype != nil { try checkOwner(oui, subtype, at: reader) }
  }

  private static func kind(
    _ type: LLDPTLVType, _ oui: OUI?, _ subtype: UInt8?, at path: FieldPath
  ) throws(FieldError) -> LLDPTLVKind? {
    guard type == .organizational else { return .basic(type) }
    guard let oui else { return nil }
    guard let subtype else {
      throw FieldError(.member("subtype", of: path), .missing("a number from 0 to 255"))
    }
    return .organizational(oui, subtype: subtype)
  }

  private static func value(
    of record: inout FieldRecordReader, _ kind: LLDPTLVKind?, isMasked: Bool
  ) throws(FieldError) -> [UInt8] {
    if kind == .basic(.end), !record.has("hex"), !record.has("value") { return [] }
    return try DescribedValue(
      of: &record, isMasked: isMasked,
      make: { (value) throws(FieldError) -> [UInt8] in
        guard let kind, let information = try kind.information(reading: value) else {
          throw value.error(
            contradiction:
              "\(kind?.name ?? "this TLV") has no typed form: give its octets under hex")
        }
        guard case .organizational(let oui, let subtype) = kind else { return information }
        return oui.octets + [subtype] + information
      },
      describe: { octets in
        guard let tlv = LLDPTLV(kind?.type ?? .organizational, value: octets) else { return nil }
        return try? tlv.typedValue?.get().fieldValue
      }
    ).octets
  }

  /// Owner and subtype stand in the value too.
  private func checkOwner(
    _ oui: OUI?, _ subtype: UInt8?, at reader: FieldReader
  ) throws(FieldError) {
    let found = LLDPTLV(type, value: value)?.organizational
    guard found?.oui == oui, found?.subtype == subtype else {
      throw reader.error(contradiction: "oui and subtype are not those that hex begins with")
    }
  }
}
