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
        for element in area.elements {
          guard case .option(let option) = element else { continue }
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
    let isWhole = !repeatedCodes.contains(option.code)
    func write(to json: inout JSONWriter) {
      json.object { json in
        json.field("code", option.code.rawValue)
        json.field("area", option.area.rawValue)
        json.field("length", option.claimedLength)
        json.key("hex")
        json.hex(option.value.masking(hidden))
        json.field("padsBefore", pads)
        json.field("octets", option.octets)
        json.field("name", option.code.name)
        guard isWhole else { return }
        JoinedOption(option.code, pieces: [option]).writeValue(to: &json, options)
      }
    }
    guard isWhole, !option.isCut, pads == nil else { return write(to: &json) }
    json.repeating(
      .init(option.area.reading, option.code.rawValue, at: option.octets.lowerBound),
      option.value, write)
  }

  private func writeJoined(
    to json: inout JSONWriter, _ options: DecodeOptions, _ hidden: [Range<Int>]
  ) {
    guard !repeatedCodes.isEmpty else { return }
    json.array("joined") { json in
      for option in repeated {
        json.object { json in
          json.field("code", option.code.rawValue)
          json.field("length", option.value.count)
          json.key("hex")
          json.hex(option.pieces.flatMap { $0.value.masking(hidden) })
          json.field("name", option.code.name)
          option.writeValue(to: &json, options)
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
          json.field("octets", area.octets)
          json.field("end", area.end)
          let pads = area.elements.compactMap { element -> Range<Int>? in
            if case .pad(let octets) = element { octets } else { nil }
          }
          if !pads.isEmpty {
            json.array("pads") { json in
              for pad in pads {
                json.value(pad)
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
  fileprivate func writeValue(to json: inout JSONWriter, _ options: DecodeOptions) {
    if let string = options.siteString(in: self) {
      json.key("value")
      json.value(string.fieldValue(showSecrets: options.showsSecrets))
    } else {
      json.field(typedValue)
    }
  }
}

extension DHCPOptionArea.Name {
  fileprivate var reading: JSONMemory.Kind.Reading {
    switch self {
    case .options: .option
    case .file: .fileOption
    case .sname: .snameOption
    }
  }
}

extension DecodeOptions {
  /// The octets of the frame that must not be shown; values without a secret are known again.
  func hiddenOctets(in list: DHCPOptionList, _ json: inout JSONWriter) -> [Range<Int>] {
    var hidden = list.repeated.flatMap(hiddenOctets)
    for option in list.options
    where mayHoldSecrets(option.code) && !list.repeatedCodes.contains(option.code) {
      var found: [Range<Int>] = []
      let isHarmless = json.knows(.init(.harmless, option.code.rawValue, at: 0), option.value) {
        found = hiddenOctets(in: JoinedOption(option.code, pieces: [option]))
        return found.isEmpty
      }
      if !isHarmless { hidden += found }
    }
    return hidden + list.areas.flatMap { hiddenOctets(in: $0.trailer) }
  }
}
