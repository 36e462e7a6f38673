import CDP
import Wire

extension CDPMessage {
  var decodedParts: DecodedParts {
    var summary = "version \(version.map(String.init) ?? "?")"
    if let timeToLive { summary += "  time to live \(timeToLive) s" }
    if let checksumVerdict { summary += "  checksum \(checksumVerdict)" }
    return DecodedParts(
      summary: summary,
      parts: tlvs.map { tlv in
        PartLine(
          offset: tlv.octets.lowerBound, number: "\(tlv.type.rawValue)", name: tlv.name,
          value: tlv.value, typed: tlv.typedValue)
      })
  }
}
