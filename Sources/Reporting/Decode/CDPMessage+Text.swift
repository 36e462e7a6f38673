import CDP
import Wire

extension CDPMessage {
  func write(to text: inout TextWriter) {
    var summary = "version \(version.map(String.init) ?? "?")"
    if let timeToLive { summary += "  time to live \(timeToLive) s" }
    if let checksumVerdict { summary += "  checksum \(checksumVerdict)" }
    text.wrapped(summary, head: "  ")
    for tlv in tlvs {
      PartLine(
        offset: tlv.octets.lowerBound, number: "\(tlv.type.rawValue)", name: tlv.name,
        value: tlv.value, typed: tlv.typedValue
      ).write(to: &text)
    }
  }
}
