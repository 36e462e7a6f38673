import CDP
import DHCP
import DHCPv6
import Diagnosis
import Framing
import LLDP
import SSON
import Wire

/// Asks the laws of a codec of everything that can be read in a frame:
///
/// 1. taking apart is total: nothing here throws;
/// 2. nothing is lost: what is written is what was read;
/// 3. meaning fails in its place: an error stands at octets of the part it is about;
/// 4. every bit has a field: a typed value gives its octets back;
/// 5. encoding cannot fail.
struct CodecLawsCheck {
  /// What does not hold, in words; the first few are enough.
  private(set) var broken: [String] = []
  /// How many typed values were read and written again.
  private(set) var payloads = 0

  private var bytes: [UInt8] = []

  mutating func check(_ bytes: [UInt8], linkType: LinkType, originalLength: Int? = nil) {
    self.bytes = bytes
    let packet = Packet(bytes[...], linkType: linkType, originalLength: originalLength)
    expect(packet.payload.indices.clamped(to: bytes.indices) == packet.payload.indices, "payload")
    if let error = packet.error { expect((0...bytes.count).contains(error.offset), "\(error)") }
    if linkType == .ethernet { checkEthernet() }
    switch FrameContent(packet) {
    case .dhcp(let message): check(message, packet.payload)
    case .lldp(let unit): check(unit, packet.payload)
    case .cdp(let message): check(message, packet.payload)
    case .dhcpv6(let message): check(message, packet.payload)
    case .other: break
    }
  }

  private mutating func expect(_ holds: Bool, _ law: @autoclosure () -> String) {
    if !holds, broken.count < 8 { broken.append("\(law()) of \(Hex.string(of: bytes))") }
  }

  private mutating func checkEthernet() {
    do {
      let frame = try EthernetFrame(whole: bytes[...], reading: EthernetFrame.name)
      expect(frame.encoded == bytes, "EthernetFrame.encoded")
    } catch {
      expect((0...bytes.count).contains(error.offset), "\(error)")
    }
  }
}

// MARK: - DHCP

extension CodecLawsCheck {
  private mutating func check(_ message: DHCPMessage, _ payload: ArraySlice<UInt8>) {
    expect(message.encoded.elementsEqual(payload), "DHCPMessage.encoded")
    for area in message.areas {
      expect(area.encoded.elementsEqual(bytes[area.octets]), "encoded of area \(area.name)")
    }
    for option in message.options {
      expect(
        [option.code.rawValue, option.claimedLength] + option.value == Array(bytes[option.octets]),
        "octets of option \(option.code)")
    }
    for option in message.joined { check(option) }
  }

  private mutating func check(_ option: JoinedOption) {
    let count = option.value.count
    expect(
      option.frameOctets(of: 0..<count).flatMap { bytes[$0] } == option.value,
      "joined octets of option \(option.code)")
    for index in [0, count / 2, count - 1] where option.value.indices.contains(index) {
      expect(
        option.frameOffset(ofJoined: index).map { bytes[$0] } == option.value[index],
        "joined offset \(index) of option \(option.code)")
    }
    expect(option.frameOffset(ofJoined: count) == nil, "offset past option \(option.code)")
    if let type = DHCPOptionRegistry.payloadType(of: option.code) { check(option, as: type) }
    if option.code == .avayaSiteSpecific || option.code == .avayaSiteSpecific4600
      || option.code.isSiteSpecific
    {
      checkString(in: option)
    }
  }

  private mutating func check<Payload: DHCPOptionPayload>(
    _ option: JoinedOption, as _: Payload.Type
  ) {
    do {
      let payload: Payload = try option.payload()
      payloads += 1
      expect(payload.encoded == option.value, "encoded of option \(option.code)")
    } catch {
      // An error may stand behind the last octet, where the missing one would be.
      let isInside = option.frameOctets.contains {
        ($0.lowerBound...$0.upperBound).contains(error.offset)
      }
      expect(isInside, "\(error)")
    }
  }

  private mutating func checkString(in option: JoinedOption) {
    let string = SiteSpecificString(option.value)
    payloads += 1
    expect(string.encoded == option.value, "SiteSpecificString.encoded")
    for assignment in string.assignments {
      let inFrame = option.frameOctets(of: assignment.nameOctets).flatMap { bytes[$0] }
      expect(inFrame == Array(assignment.name.octets), "octets of name \(assignment.name)")
      let value = option.frameOctets(of: assignment.valueOctets).flatMap { bytes[$0] }
      expect(value == Array(assignment.value.octets), "octets of the value of \(assignment.name)")
    }
  }
}

// MARK: - LLDP

extension CodecLawsCheck {
  private mutating func check(_ unit: LLDPDataUnit, _ payload: ArraySlice<UInt8>) {
    expect(unit.encoded.elementsEqual(payload), "LLDPDataUnit.encoded")
    var end = payload.startIndex
    for tlv in unit.tlvs {
      expect(tlv.octets.lowerBound == end, "beginning of TLV \(tlv.name)")
      end = tlv.octets.upperBound
      expect(tlv.value.elementsEqual(bytes[tlv.octets].dropFirst(2)), "octets of \(tlv.name)")
      switch tlv.typedValue {
      case .success(let value as any LLDPPayload):
        payloads += 1
        expect(encoded(value) == tlv, "encoded of \(tlv.name)")
      case .failure(let error):
        expect((tlv.octets.lowerBound...end).contains(error.offset), "\(error)")
      case .success, nil: break
      }
    }
    expect(unit.trailer.isEmpty || unit.trailer.startIndex == end, "trailer of the data unit")
  }

  private func encoded<Payload: LLDPPayload>(_ payload: Payload) -> LLDPTLV { LLDPTLV(payload) }
}

// MARK: - CDP and DHCPv6

extension CodecLawsCheck {
  private mutating func check(_ message: CDPMessage, _ payload: ArraySlice<UInt8>) {
    expect(message.encoded.elementsEqual(payload), "CDPMessage.encoded")
    for tlv in message.tlvs {
      expect(tlv.value.elementsEqual(bytes[tlv.octets].dropFirst(4)), "octets of \(tlv.name)")
      switch tlv.typedValue {
      case .success(let value as any CDPPayload):
        payloads += 1
        expect(value.encoded.elementsEqual(tlv.value), "encoded of \(tlv.name)")
      case .failure(let error):
        let place = tlv.octets.lowerBound...tlv.octets.upperBound
        expect(place.contains(error.offset), "\(error)")
      case .success, nil: break
      }
    }
  }

  private mutating func check(_ message: DHCPv6Message, _ payload: ArraySlice<UInt8>) {
    expect(message.encoded.elementsEqual(payload), "DHCPv6Message.encoded")
    for (_, option) in message.flattened {
      expect(
        option.value.elementsEqual(bytes[option.octets].dropFirst(4)), "octets of \(option.name)")
      switch option.typedValue {
      case .success(let value as any DHCPv6OptionPayload):
        payloads += 1
        expect(value.encoded.elementsEqual(option.value), "encoded of \(option.name)")
      case .failure(let error):
        let place = option.octets.lowerBound...option.octets.upperBound
        expect(place.contains(error.offset), "\(error)")
      case .success, nil: break
      }
    }
  }
}
