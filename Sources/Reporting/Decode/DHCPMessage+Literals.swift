import DHCP
import Wire

/// What the octets of a message cannot be computed from, beside its fields and options.
extension DHCPMessage {
  /// `sname` or `file` whole, where something else than zeros follows the text.
  func writeWhole(
    _ text: WireText?, _ name: String, _ octets: ArraySlice<UInt8>?, to json: inout JSONWriter
  ) {
    guard let text, let octets, !octets.dropFirst(text.octets.count).isZero else { return }
    json.field(name, hex: octets)
  }
}

extension DHCPOptionArea {
  /// How many octets of Pad stand before each option, by the place of the option.
  var padsBeforeOptions: [Int: Int] {
    var pads: [Int: Int] = [:]
    var before = 0
    for element in elements {
      switch element {
      case .pad(let octets): before = octets.count
      case .option(let option):
        if before > 0 { pads[option.octets.lowerBound] = before }
        before = 0
      case .end, .trailer, .loneCode: before = 0
      }
    }
    return pads
  }

  func writeLiterals(
    to json: inout JSONWriter, messageOctets: Int, _ hidden: [Range<Int>]
  ) {
    if end == nil { json.field("hasEnd", false) }
    let last = elements.last {
      switch $0 {
      case .pad, .option: true
      case .end, .trailer, .loneCode: false
      }
    }
    if case .pad(let octets) = last { json.field("padsBeforeEnd", octets.count) }
    if case .loneCode(let code, _) = elements.last { json.field("loneCode", code.rawValue) }
    guard !isTrailerComputed(messageOctets) else { return }
    json.key("trailer")
    json.hex(trailer.masking(hidden))
  }

  /// `encode` puts zeros up to the usual length of a message, or of the field.
  private func isTrailerComputed(_ messageOctets: Int) -> Bool {
    guard end != nil else { return true }
    guard trailer.isZero else { return false }
    if name != .options { return true }
    let before = messageOctets - trailer.count
    return messageOctets == max(before, DHCPMessage.usualMinimumLength)
  }
}

extension ArraySlice<UInt8> {
  /// There is nothing in it but zeros: asked of the long padding of each message, so none is decided
  /// by itself.
  fileprivate var isZero: Bool {
    let octets = span
    var bits: UInt8 = 0
    for index in octets.indices { bits |= octets[index] }
    return bits == 0
  }
}
