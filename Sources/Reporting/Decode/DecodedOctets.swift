import Capture
public import DHCP
public import DHCPv6
import Framing
public import LLDP
import Wire

/// Octets that somebody typed or pasted, read as what they most likely are.
public enum DecodedOctets: Sendable {
  case frame(DecodedFrame)
  case dhcp(DHCPMessage)
  /// DHCP options without a message around them.
  case options(DHCPOptionList)
  case lldp(LLDPDataUnit)
  /// Options of DHCPv6 without a message around them.
  case dhcpv6(DHCPv6Message)

  /// A DHCP message with its magic cookie, an LLDP data unit with its first TLV, a frame; then
  /// options or TLVs, if nothing is left over: whichever have more meaning. Vendor-specific
  /// information of DHCPv6 (option 17) is known by its enterprise number. `nil` for anything else.
  public init?(_ octets: [UInt8]) {
    guard let reading = Self.whole(octets) ?? Self.pieces(octets) else { return nil }
    self = reading
  }

  private static func whole(_ octets: [UInt8]) -> DecodedOctets? {
    let message = DHCPMessage(octets[...])
    if message.magicCookie == DHCPMessage.optionsCookie { return .dhcp(message) }
    let unit = LLDPDataUnit(octets[...])
    if unit.chassisID != nil, unit.tlvs.count > 2 { return .lldp(unit) }
    let frame = DecodedFrame(CapturedFrame(number: 1, time: nil, bytes: octets))
    if frame.isOurs || (octets.count >= 14 && frame.packet.network != nil) { return .frame(frame) }
    return nil
  }

  /// Options and TLVs both begin with a number and a length, and many octets can be either.
  private static func pieces(_ octets: [UInt8]) -> DecodedOctets? {
    if let message = vendorOptions(octets) { return .dhcpv6(message) }
    let unit = LLDPDataUnit(octets[...])
    let list = DHCPOptionList(octets)
    let isUnit = !unit.tlvs.isEmpty && unit.framingError == nil && unit.trailer.isEmpty
    let isList = !list.joined.isEmpty && list.framingErrors.isEmpty
    switch (isUnit, isList) {
    case (false, false): return nil
    case (true, false): return .lldp(unit)
    case (false, true): return .options(list)
    case (true, true):
      let (asUnit, asList) = (unit.doubt, list.doubt)
      // Among TLVs of an owner nobody knows, option 254 is the rarer thing.
      let prefersUnit = asUnit == asList && octets.first == 0xFE
      return prefersUnit || asUnit < asList ? .lldp(unit) : .options(list)
    }
  }

  /// Option 17 of DHCPv6 with Avaya's number, whole: as a TLV of LLDP or an option of DHCP its first
  /// octets would be an End or a Pad.
  private static func vendorOptions(_ octets: [UInt8]) -> DHCPv6Message? {
    let list = DHCPv6OptionList(octets[...])
    guard list.framingError == nil, let first = list.options.first,
      first.code == .vendorOptions,
      (try? first.payload(as: DHCPv6VendorOptions.self))?.enterprise == .avaya
    else { return nil }
    return DHCPv6Message(options: list)
  }

  public func write(to text: inout TextWriter, options: DecodeOptions = DecodeOptions()) {
    switch self {
    case .frame(let frame): frame.write(to: &text, from: nil, options: options)
    case .dhcp(let message): message.write(to: &text, options)
    case .options(let list): list.write(to: &text, options)
    case .lldp(let unit): unit.write(to: &text)
    case .dhcpv6(let message): message.decodedParts(options).write(to: &text)
    }
  }

  public func write(to json: inout JSONWriter, options: DecodeOptions = DecodeOptions()) {
    switch self {
    case .frame(let frame): frame.write(to: &json, options: options)
    case .dhcp(let message):
      json.object { json in
        json.key("dhcp")
        message.write(to: &json, options)
      }
    case .options(let list):
      json.object { json in
        json.object("dhcp") { json in
          list.writeFields(
            to: &json, options, hidden: options.hiddenOctets(in: list), messageOctets: 0)
        }
      }
    case .lldp(let unit):
      json.object { json in
        json.key("lldp")
        unit.write(to: &json)
      }
    case .dhcpv6(let message):
      json.object { json in
        json.key("dhcpv6")
        message.write(to: &json, options)
      }
    }
  }
}

// MARK: - Which reading is the better one

/// How much of a reading makes no sense: what cannot be read counts more than what nobody knows.
private struct Doubt: Comparable {
  var broken = 0
  var unknown = 0

  init(_ parts: [Result<any FieldDescribing & Sendable, DecodeError>?]) {
    for part in parts {
      switch part {
      case .success: break
      case .failure: broken += 1
      case nil: unknown += 1
      }
    }
  }

  static func < (left: Doubt, right: Doubt) -> Bool {
    (left.broken, left.unknown) < (right.broken, right.unknown)
  }
}

extension LLDPDataUnit {
  fileprivate var doubt: Doubt { Doubt(tlvs.map(\.typedValue)) }
}

extension DHCPOptionList {
  fileprivate var doubt: Doubt { Doubt(joined.map(\.typedValue)) }
}
