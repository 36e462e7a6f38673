import DHCPv6
import Framing
import SSON
import Wire

extension DHCPv6Message {
  func decodedParts(_ options: DecodeOptions) -> DecodedParts {
    var summary = type?.description ?? "DHCPv6"
    if let transactionID { summary += "  transaction \(String(transactionID, radix: 16))" }
    if let hopCount { summary += "  hops \(hopCount)" }
    if let linkAddress { summary += "  link \(linkAddress)" }
    if let peerAddress { summary += "  peer \(peerAddress)" }
    let hidden = options.hiddenOctets(in: self)
    let parts = flattened.map { depth, option in
      let name = String(repeating: "  ", count: depth) + option.name
      let offset = option.octets.lowerBound
      let number = "\(option.code.rawValue)"
      if let string = option.siteString {
        return PartLine(
          offset: offset, number: number, name: name,
          value: string.lines(showsSecrets: options.showsSecrets), error: nil)
      }
      return PartLine(
        offset: offset, number: number, name: name, value: option.value.masking(hidden),
        typed: option.typedValue)
    }
    return DecodedParts(summary: header.isEmpty ? nil : summary, parts: parts)
  }
}
