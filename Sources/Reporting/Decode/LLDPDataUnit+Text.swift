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
    let raw = [FieldValue.octets(information).inlineText]
    let number = organizational.map { "\(type.rawValue)/\($0.subtype)" } ?? "\(type.rawValue)"
    let (value, error): ([String], DecodeError?) =
      switch typedValue {
      case .success(let payload): (type == .end ? [] : payload.fieldValue.lines, nil)
      case .failure(let error): (raw, error)
      case nil: (raw, nil)
      }
    return PartLine(
      offset: octets.lowerBound, number: number, name: name, value: value, error: error)
  }
}
