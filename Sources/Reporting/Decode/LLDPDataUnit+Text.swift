import LLDP
import Wire

extension LLDPDataUnit {
  func write(to text: inout TextWriter) {
    for tlv in tlvs { tlv.line.write(to: &text) }
    if !trailer.isEmpty {
      let shown = trailer.prefix(64)
      let more = trailer.count > shown.count ? " … (\(trailer.count) octets)" : ""
      text.wrapped(
        "trailer: \(Hex.string(of: shown, separator: " "))\(more)", head: "  ")
    }
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
