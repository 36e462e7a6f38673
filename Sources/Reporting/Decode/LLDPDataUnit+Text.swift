import LLDP
import Wire

extension LLDPDataUnit {
  func write(to text: inout TextWriter) {
    decodedParts.write(to: &text)
  }

  var decodedParts: DecodedParts {
    guard !trailer.isEmpty else { return DecodedParts(parts: tlvs.map(\.line)) }
    let shown = trailer.prefix(64)
    let more = trailer.count > shown.count ? " … (\(trailer.count) octets)" : ""
    return DecodedParts(
      parts: tlvs.map(\.line),
      rest: ["trailer: \(Hex.string(of: shown, separator: " "))\(more)"])
  }
}

extension LLDPTLV {
  fileprivate var line: PartLine {
    let number = organizational.map { "\(type.rawValue)/\($0.subtype)" } ?? "\(type.rawValue)"
    if type == .end, value.isEmpty {
      return PartLine(offset: octets.lowerBound, number: number, name: name, value: [], error: nil)
    }
    return PartLine(
      offset: octets.lowerBound, number: number, name: name, value: information,
      typed: typedValue)
  }
}
