import DHCP
import SSON
import Wire

extension DHCPOptionList {
  /// The fields `options`, `joined` and `areas` of an object.
  ///
  /// `messageOctets`: the length of the message around them, by which `encode` pads.
  /// `hidden`: the octets of the frame that must not be shown.
  func writeFields(
    to json: inout JSONWriter, _ options: DecodeOptions, hidden: [Range<Int>], messageOctets: Int
  ) {
    json.array("options") { json in
      for area in areas {
        let pads = area.padsBeforeOptions
        for option in area.options {
          write(option, to: &json, options, hidden, pads: pads[option.octets.lowerBound])
        }
      }
    }
    writeJoined(to: &json, options, hidden)
    writeAreas(to: &json, messageOctets: messageOctets, hidden)
  }

  private func write(
    _ option: DHCPOption, to json: inout JSONWriter, _ options: DecodeOptions,
    _ hidden: [Range<Int>], pads: Int?
  ) {
    json.object { json in
      json.field("code", option.code.rawValue)
      json.field("area", option.area.rawValue)
      json.field("length", option.claimedLength)
      json.key("hex")
      json.hex(option.value.masking(hidden))
      json.field("padsBefore", pads)
      json.field("octets", [option.octets.lowerBound, option.octets.upperBound])
      guard let joined = joined.first(where: { $0.code == option.code }), joined.pieces.count == 1
      else {
        json.field("name", option.code.name)
        return
      }
      json.repeating(UInt16(option.code.rawValue), joined.value) { json in
        json.field("name", option.code.name)
        return joined.writeValue(to: &json, options)
      }
    }
  }

  /// Options that stand in several instances, joined (RFC 3396).
  private func writeJoined(
    to json: inout JSONWriter, _ options: DecodeOptions, _ hidden: [Range<Int>]
  ) {
    let split = joined.filter { $0.pieces.count > 1 }
    guard !split.isEmpty else { return }
    json.array("joined") { json in
      for option in split {
        json.object { json in
          json.field("code", option.code.rawValue)
          json.field("length", option.value.count)
          json.key("hex")
          json.hex(option.pieces.flatMap { $0.value.masking(hidden) })
          json.field("name", option.code.name)
          _ = option.writeValue(to: &json, options)
        }
      }
    }
  }

  /// Where padding and the End of each area stand, and what follows the End.
  private func writeAreas(
    to json: inout JSONWriter, messageOctets: Int, _ hidden: [Range<Int>]
  ) {
    json.array("areas") { json in
      for area in areas {
        json.object { json in
          json.field("area", area.name.rawValue)
          json.field("octets", [area.octets.lowerBound, area.octets.upperBound])
          json.field("end", area.end)
          let pads = area.elements.compactMap { element -> Range<Int>? in
            if case .pad(let octets) = element { octets } else { nil }
          }
          if !pads.isEmpty {
            json.array("pads") { json in
              for pad in pads {
                json.value([pad.lowerBound, pad.upperBound])
              }
            }
          }
          area.writeLiterals(to: &json, messageOctets: messageOctets, hidden)
          json.field("error", area.framingError?.description)
        }
      }
    }
  }
}

extension JoinedOption {
  /// Returns whether the octets of the option decide alone what is written: an error tells where in
  /// the frame it is.
  fileprivate func writeValue(to json: inout JSONWriter, _ options: DecodeOptions) -> Bool {
    if let string = options.siteString(in: self) {
      json.key("value")
      json.value(string.fieldValue(showSecrets: options.showsSecrets))
      return true
    }
    let typedValue = typedValue
    json.field(typedValue)
    if case .failure = typedValue { return false }
    return true
  }
}
