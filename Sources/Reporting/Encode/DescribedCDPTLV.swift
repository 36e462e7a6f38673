import CDP
import Wire

/// A TLV of CDP described in JSON.
struct DescribedCDPTLV {
  private let type: CDPTLVType
  /// Of the value; may differ from what there is.
  private let length: UInt16
  private let value: [UInt8]

  /// Type and length of a TLV, which the length on the wire includes.
  private static let headerLength: UInt16 = 4

  init(reading reader: FieldReader, isMasked: Bool) throws(FieldError) {
    var record = try reader.record("a TLV")
    let type = CDPTLVType(
      rawValue: try record.required("type", "a number from 0 to 65535").integer())
    self.type = type
    value = try DescribedValue(
      of: &record, isMasked: isMasked,
      make: { (value) throws(FieldError) -> [UInt8] in
        guard let octets = try type.octets(reading: value) else {
          throw value.error(
            contradiction: "\(type.name) has no typed form: give its octets under hex")
        }
        return octets
      },
      describe: { octets in
        try? CDPTLV(type, value: octets)?.typedValue?.get().fieldValue
      }
    ).octets
    let told: UInt16? = try record.optional("length")?.integer(
      in: 0...UInt16(CDPTLV.longestValue))
    guard let length = told ?? UInt16(exactly: value.count), length <= CDPTLV.longestValue else {
      throw reader.error(
        contradiction:
          "the value has \(value.count) octets, at most \(CDPTLV.longestValue) can be told")
    }
    self.length = length
    record.ignore("octets", "name", "error")
    try record.finish()
  }

  var encoded: [UInt8] {
    var writer = ByteWriter()
    writer.write(type.rawValue)
    writer.write(length + Self.headerLength)
    writer.write(value)
    return writer.bytes
  }
}
