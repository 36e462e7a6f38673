import CDP
import DHCP
import DHCPv6
import Diagnosis
import Framing
import LLDP
import Wire

extension FrameAnatomy {
  /// The shortest Ethernet frame, without its frame check sequence (IEEE 802.3 §4.4.2).
  static let shortestEthernetFrame = 60

  /// What follows a data unit is the padding that `encode` puts there by itself.
  func isPadding(_ unit: LLDPDataUnit) -> Bool {
    packet.linkType == .ethernet && packet.bytes.count == Self.shortestEthernetFrame
      && unit.hasEnd && packet.trailer.isEmpty && unit.trailer.allSatisfy { $0 == 0 }
  }

  /// The octets of what is not decoded, what follows the payload, and the whole frame where its
  /// fields would not give it again. Whether something of it had to be hidden.
  func writeRest(
    to json: inout JSONWriter, _ content: FrameContent, _ options: DecodeOptions
  ) -> Bool {
    guard isWhole(content) else {
      var hidden = options.hiddenOctets(outsideOfOptions: packet.bytes)
      switch content {
      case .dhcp(let message): hidden += options.hiddenOctets(in: message)
      case .dhcpv6(let message): hidden += options.hiddenOctets(in: message)
      case .lldp, .cdp, .other: break
      }
      json.key("bytes")
      json.hex(packet.bytes.masking(hidden))
      return !hidden.isEmpty
    }
    var isMasked = false
    if !isModelled(content), !packet.payload.isEmpty || isDescribed(content) {
      var hidden = options.hiddenOctets(outsideOfOptions: packet.payload)
      if case .dhcpv6(let message) = content { hidden += options.hiddenOctets(in: message) }
      json.key("payload")
      json.hex(packet.payload.masking(hidden))
      isMasked = !hidden.isEmpty
    }
    if !isTrailerComputed(content) {
      let hidden = options.hiddenOctets(outsideOfOptions: packet.trailer)
      json.key("trailer")
      json.hex(packet.trailer.masking(hidden))
      isMasked = isMasked || !hidden.isEmpty
    }
    return isMasked
  }

  /// The payload is told by fields of its own.
  private func isModelled(_ content: FrameContent) -> Bool {
    switch content {
    case .dhcp, .lldp: true
    case .cdp(let message): message.isTold
    case .dhcpv6(let message): message.isTold
    case .other: false
    }
  }

  /// Fields stand beside the payload's octets for people: even no octets have to be told.
  private func isDescribed(_ content: FrameContent) -> Bool {
    switch content {
    case .cdp, .dhcpv6: true
    case .dhcp, .lldp, .other: false
    }
  }

  private func isTrailerComputed(_ content: FrameContent) -> Bool {
    let trailer = packet.trailer
    guard packet.linkType == .ethernet else { return trailer.isEmpty }
    if case .lldp(let unit) = content, isPadding(unit) { return true }
    let padding = Self.shortestEthernetFrame - (packet.bytes.count - trailer.count)
    return trailer.count == max(0, padding) && trailer.allSatisfy { $0 == 0 }
  }
}
