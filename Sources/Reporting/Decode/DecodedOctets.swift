import Capture
public import DHCP
import Framing
public import LLDP
import Wire

/// Octets that somebody typed or pasted, read as what they most likely are.
public enum DecodedOctets: Sendable {
  case frame(DecodedFrame)
  case dhcp(DHCPMessage)
  /// DHCP options without a message around them.
  case options(DHCPMessage)
  case lldp(LLDPDataUnit)

  /// The first reading that leaves nothing over: a DHCP message with its magic cookie, an LLDP
  /// data unit with its first TLV, a frame, options, TLVs. `nil` if none does.
  public init?(_ octets: [UInt8]) {
    let message = DHCPMessage(octets[...])
    if message.magicCookie == DHCPMessage.optionsCookie {
      self = .dhcp(message)
      return
    }
    let unit = LLDPDataUnit(octets[...])
    if unit.chassisID != nil, unit.tlvs.count > 2 {
      self = .lldp(unit)
      return
    }
    let frame = DecodedFrame(CapturedFrame(number: 1, time: nil, bytes: octets))
    if frame.isOurs || (octets.count >= 14 && frame.packet.network != nil) {
      self = .frame(frame)
      return
    }
    if unit.framingError == nil, unit.trailer.isEmpty, octets[0] >= 0xFE || unit.tlvs.count > 1 {
      self = .lldp(unit)
      return
    }
    let options = Self.message(around: octets)
    if options.framingErrors.isEmpty, !options.joined.isEmpty {
      self = .options(options)
      return
    }
    if !unit.tlvs.isEmpty, unit.framingError == nil, unit.trailer.isEmpty {
      self = .lldp(unit)
      return
    }
    return nil
  }

  /// A message with a header of zeros, so that the options have a place; offsets count from the
  /// first octet given.
  private static func message(around options: [UInt8]) -> DHCPMessage {
    var writer = ByteWriter()
    writer.write(repeatElement(0, count: BOOTPHeader.length))
    writer.write(DHCPMessage.optionsCookie)
    writer.write(options)
    return DHCPMessage(writer.bytes[...])
  }

  public func write(to text: inout TextWriter, options: DecodeOptions = DecodeOptions()) {
    switch self {
    case .frame(let frame): frame.write(to: &text, from: nil, options: options)
    case .dhcp(let message): message.write(to: &text, options)
    case .options(let message): message.writeOptions(to: &text, options)
    case .lldp(let unit): unit.write(to: &text)
    }
  }

  public func write(to json: inout JSONWriter, options: DecodeOptions = DecodeOptions()) {
    switch self {
    case .frame(let frame): frame.write(to: &json, options: options)
    case .dhcp(let message), .options(let message):
      json.object { json in
        json.key("dhcp")
        message.write(to: &json, options)
      }
    case .lldp(let unit):
      json.object { json in
        json.key("lldp")
        unit.write(to: &json)
      }
    }
  }
}
