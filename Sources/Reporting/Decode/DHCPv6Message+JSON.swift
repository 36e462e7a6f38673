import DHCPv6
import Framing
import SSON
import Wire

extension DHCPv6Message {
  /// Returns whether something had to be hidden.
  @discardableResult
  func write(to json: inout JSONWriter, _ options: DecodeOptions) -> Bool {
    let hidden = options.hiddenOctets(in: self)
    json.object { json in
      json.field("messageType", type?.rawValue)
      json.field("name", type?.description)
      json.field("xid", transactionID.map { Hex.string(of: $0.lowOctets) })
      json.field("flags", flags.map { Hex.string(of: $0.lowOctets) })
      json.field("hopCount", hopCount)
      json.field("linkAddress", linkAddress?.description)
      json.field("peerAddress", peerAddress?.description)
      json.array("options") { json in
        for (depth, option) in flattened {
          option.write(to: &json, depth: depth, options, hidden)
        }
      }
      if !trailer.isEmpty {
        json.key("trailer")
        json.hex(trailer)
      }
    }
    return !hidden.isEmpty
  }
}

extension DHCPv6Option {
  fileprivate func write(
    to json: inout JSONWriter, depth: Int, _ options: DecodeOptions, _ hidden: [Range<Int>]
  ) {
    json.object { json in
      json.field("code", code.rawValue)
      json.field("depth", depth)
      json.field("length", claimedLength)
      json.key("hex")
      json.hex(value.masking(hidden))
      json.field("octets", octets)
      if case .vendor(let enterprise) = space { json.field("enterprise", enterprise.rawValue) }
      json.field("name", name)
      if let string = siteString {
        json.key("value")
        json.value(string.fieldValue(showSecrets: options.showsSecrets))
      } else {
        json.field(typedValue)
      }
    }
  }

  /// The site-specific string that Avaya's sub-option 242 holds.
  var siteString: SiteSpecificString? {
    guard space == .vendor(.avaya), code == .avayaSiteSpecific else { return nil }
    return SiteSpecificString(Array(value))
  }
}

extension DecodeOptions {
  /// The octets of the frame that must not be shown.
  func hiddenOctets(in message: DHCPv6Message) -> [Range<Int>] {
    guard !showsSecrets else { return [] }
    return message.avayaSiteStrings.flatMap { option in
      let start = option.value.startIndex
      return option.siteString?.secretOctets.map { $0.lowerBound + start..<$0.upperBound + start }
        ?? []
    }
  }
}

extension UInt32 {
  /// The low 24 bits, most significant first.
  fileprivate var lowOctets: [UInt8] {
    [UInt8(self >> 16 & 0xFF), UInt8(self >> 8 & 0xFF), UInt8(self & 0xFF)]
  }
}
