import DHCP
import Framing
import SSON
import Wire

extension DHCPMessage {
  /// Returns whether something had to be hidden.
  @discardableResult
  func write(to json: inout JSONWriter, _ options: DecodeOptions) -> Bool {
    let hidden = options.hiddenOctets(in: self)
    json.object { json in
      writeHeader(to: &json, hidden)
      json.field("messageType", messageType?.rawValue)
      json.array("options") { json in
        for area in areas {
          let pads = area.padsBeforeOptions
          for option in area.options {
            write(option, to: &json, options, hidden, pads: pads[option.octets.lowerBound])
          }
        }
      }
      writeJoined(to: &json, options, hidden)
      writePadding(to: &json, hidden)
    }
    return !hidden.isEmpty
  }

  private func writeHeader(to json: inout JSONWriter, _ hidden: [Range<Int>]) {
    json.field("op", header.operation?.rawValue)
    json.field("htype", header.hardwareType?.rawValue)
    json.field("hlen", header.hardwareAddressLength)
    json.field("hops", header.hops)
    json.field("xid", header.octets(of: .transactionID).map { Hex.string(of: $0) })
    json.field("secs", header.secondsElapsed)
    json.field("flags", header.octets(of: .flags).map { Hex.string(of: $0) })
    json.field("ciaddr", header.clientAddress?.description)
    json.field("yiaddr", header.yourAddress?.description)
    json.field("siaddr", header.nextServerAddress?.description)
    json.field("giaddr", header.relayAgentAddress?.description)
    if let octets = header.clientHardwareAddress {
      let length = Int(header.hardwareAddressLength ?? 0)
      json.field("chaddr", Hex.string(of: octets.prefix(length)))
      let rest = octets.dropFirst(length)
      if rest.contains(where: { $0 != 0 }) {
        json.field("chaddrPadding", Hex.string(of: rest))
      }
    }
    if let text = serverNameText, !text.octets.isEmpty { json.field("sname", text.printable) }
    if let text = bootFileText, !text.octets.isEmpty { json.field("file", text.printable) }
    writeWholeNames(to: &json)
    if magicCookie != DHCPMessage.optionsCookie, header.isComplete {
      json.key("vendorArea")
      json.hex(vendorArea.masking(hidden))
    }
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
      json.field("name", option.code.name)
      if let joined = joinedOption(option.code), joined.pieces.count == 1 {
        joined.writeValue(to: &json, options)
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
          option.writeValue(to: &json, options)
        }
      }
    }
  }

  /// Where padding and the End of each area stand, and what follows the End.
  private func writePadding(to json: inout JSONWriter, _ hidden: [Range<Int>]) {
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
          area.writeLiterals(
            to: &json, messageOctets: BOOTPHeader.length + vendorArea.count, hidden)
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
      return
    }
    switch typedValue {
    case .success(let value):
      json.key("value")
      json.value(value.fieldValue)
    case .failure(let error): json.field("error", error.description)
    case nil: break
    }
  }
}
