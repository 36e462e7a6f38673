import DHCP
import Diagnosis
import Framing
import LLDP
import Wire

/// What a decoded payload says, for text and for the page: a summary, a line for each part, and
/// what is left over.
struct DecodedParts {
  var summary: String?
  var parts: [PartLine] = []
  var rest: [String] = []

  func write(to text: inout TextWriter) {
    if let summary { text.wrapped(summary, head: "  ") }
    for part in parts { part.write(to: &text) }
    for line in rest { text.wrapped(line, head: "  ") }
  }
}

extension DecodedFrame {
  /// What the payload says.
  func parts(_ options: DecodeOptions) -> DecodedParts {
    switch content {
    case .dhcp(let message): message.decodedParts(options)
    case .lldp(let unit): unit.decodedParts
    case .cdp(let message): message.decodedParts
    case .dhcpv6(let message): message.decodedParts(options)
    case .other: DecodedParts()
    }
  }

  /// The octets of the frame that must not be shown.
  func hiddenOctets(_ options: DecodeOptions) -> [Range<Int>] {
    let hidden = options.hiddenOctets(outsideOfOptions: packet.bytes)
    return switch content {
    case .dhcp(let message): hidden + options.hiddenOctets(in: message)
    case .dhcpv6(let message): hidden + options.hiddenOctets(in: message)
    case .lldp, .cdp, .other: hidden
    }
  }
}
