import CDP
import Framing
import Wire

extension CDPMessage {
  /// The octets of a message described in JSON. Version 2 and 180 seconds are usual; the checksum
  /// is computed unless one is told that was not right before.
  static func octets(reading reader: FieldReader, isMasked: Bool) throws(FieldError) -> [UInt8] {
    var record = try reader.record()
    let version: UInt8 = try record.optional("version")?.integer() ?? 2
    let timeToLive: UInt8 = try record.optional("timeToLive")?.integer() ?? 180
    let told = try record.optional("checksum")?.octets(2...2)
    let verdict = try record.optional("checksumVerdict")?.word()
    let elements = try record.required("tlvs", "a list of TLVs").elements()
    let trailer = try record.optional("trailer")?.octets() ?? []
    record.ignore("error")
    try record.finish()
    var rest: [UInt8] = []
    for element in elements {
      rest += try DescribedCDPTLV(reading: element, isMasked: isMasked).encoded
    }
    rest += trailer
    let header = [version, timeToLive]
    if let told, verdict != ChecksumVerdict.correct.description { return header + told + rest }
    let message = CDPMessage((header + [0, 0] + rest)[...])
    guard case .wrong(let sum, _) = message.checksumVerdict else { return message.encoded }
    return header + [UInt8(sum >> 8), UInt8(truncatingIfNeeded: sum)] + rest
  }

  /// Every field of the header is there to be told.
  var isTold: Bool { checksum != nil }
}
