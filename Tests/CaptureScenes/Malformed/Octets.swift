import Framing
import LLDP
import Wire

// The parts of messages in octets, for those that our encoders refuse to make.

/// The octets of a TLV; the length is what it says, whatever the value holds.
func tlv(_ type: LLDPTLVType, _ value: [UInt8], claiming length: Int? = nil) -> [UInt8] {
  let length = length ?? value.count
  return [type.rawValue << 1 | UInt8(length >> 8 & 1), UInt8(length & 0xFF)] + value
}

/// The octets of an organizationally specific TLV.
func tlv(_ oui: OUI, _ subtype: UInt8, _ information: [UInt8]) -> [UInt8] {
  tlv(.organizational, oui.octets + [subtype] + information)
}

/// The octets of an option; the length octet is what it says, whatever the value holds.
func option(_ code: UInt8, _ value: [UInt8], claiming length: UInt8? = nil) -> [UInt8] {
  [code, length ?? UInt8(truncatingIfNeeded: value.count)] + value
}

func option(_ code: UInt8, _ text: String) -> [UInt8] { option(code, Array(text.utf8)) }

/// Option 53.
let discoverType = option(53, [1])
/// Option 53, and what an ACK needs for the phone to keep it: options 54 and 51.
let acknowledgementType =
  option(53, [5]) + option(54, Subnet.data.dhcpServer.encoded) + option(51, [0, 1, 0x51, 0x80])
let end: [UInt8] = [255]

func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }

func letters(_ count: Int) -> [UInt8] {
  [UInt8](repeating: UInt8(ascii: "a"), count: count)
}
