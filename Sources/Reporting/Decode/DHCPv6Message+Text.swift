import DHCPv6
import Framing
import SSON
import Wire

extension DHCPv6Message {
  func write(to text: inout TextWriter, _ options: DecodeOptions) {
    var summary = type?.description ?? "DHCPv6"
    if let transactionID { summary += "  transaction \(String(transactionID, radix: 16))" }
    if let hopCount { summary += "  hops \(hopCount)" }
    if let linkAddress { summary += "  link \(linkAddress)" }
    if let peerAddress { summary += "  peer \(peerAddress)" }
    if !header.isEmpty { text.wrapped(summary, head: "  ") }
    let hidden = options.hiddenOctets(in: self)
    for (depth, option) in flattened {
      let name = String(repeating: "  ", count: depth) + option.name
      let offset = option.octets.lowerBound
      let number = "\(option.code.rawValue)"
      if let string = option.siteString {
        PartLine(
          offset: offset, number: number, name: name,
          value: string.lines(showsSecrets: options.showsSecrets), error: nil
        ).write(to: &text)
      } else {
        PartLine(
          offset: offset, number: number, name: name, value: option.value.masking(hidden),
          typed: option.typedValue
        ).write(to: &text)
      }
    }
  }
}
