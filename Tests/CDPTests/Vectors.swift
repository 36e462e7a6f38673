import CDP
import Framing
import TestSupport
import Wire

/// Messages with documentation addresses, and how to read them.
enum Vectors {
  /// What an access switch could send to a phone: every type that this module reads, in order.
  static let everything = message(everyTLV)

  static let everyTLV: [UInt8] = [
    text(1, "sw1.example.com"),
    tlv(2, "00000002 01 01 cc 0004 c0000201 02 08 aaaa0300000086dd 0010" + ipv6),
    text(3, "FastEthernet0/1"), tlv(4, "00000028"), text(5, "Version 1\nof 2"),
    text(6, "cisco WS-C3560-24PS"), tlv(7, "c6336400 18 c6336480 19"),
    tlv(8, "00000c 0112 00000000"), text(9, "lab"), tlv(0x0A, "0001"), tlv(0x0B, "01"),
    tlv(0x0E, "01 000a"), tlv(0x0F, "20 020001"), tlv(0x10, "189c"), tlv(0x11, "000005dc"),
    tlv(0x12, "00"), tlv(0x13, "03"), text(0x14, "sw1"),
    tlv(0x15, "06 0a 2b06010401 09 01 840c 00"),
    tlv(0x16, "00000001 01 01 cc 0004 c0000201"), tlv(0x17, "00 68616c6c"),
    tlv(0x18, "01"), tlv(0x19, "0001 0002 00001f40 00003c8c"),
    tlv(0x1A, "0001 0000 ffffffff"), tlv(0x1F, "09"),
  ].flatMap { $0 }

  private static let ipv6 = "20010db8000000000000000000000001"

  /// A message of version 2 with these octets for TLVs and the right checksum.
  static func message(_ tlvs: [UInt8]) -> [UInt8] {
    let unsummed = CDPMessage(([2, 180, 0, 0] + tlvs)[...])
    guard case .wrong(let expected, _)? = unsummed.checksumVerdict else { return unsummed.encoded }
    return [2, 180, UInt8(expected >> 8), UInt8(expected & 0xFF)] + tlvs
  }

  /// A TLV with its header.
  static func tlv(_ type: UInt8, _ value: [UInt8]) -> [UInt8] {
    [0, type, UInt8((value.count + 4) >> 8), UInt8((value.count + 4) & 0xFF)] + value
  }

  static func tlv(_ type: UInt8, _ hexadecimal: String) -> [UInt8] {
    tlv(type, octets(hexadecimal))
  }

  static func text(_ type: UInt8, _ text: String) -> [UInt8] {
    tlv(type, Array(text.utf8))
  }

  /// The only TLV of a message: its header stands at octet 4, its value at octet 8.
  static func only(_ type: UInt8, _ value: [UInt8]) -> CDPTLV {
    CDPMessage(message(tlv(type, value))[...]).tlvs[0]
  }

  static func only(_ type: UInt8, _ hexadecimal: String) -> CDPTLV {
    only(type, octets(hexadecimal))
  }
}

extension CDPTLV {
  /// The error of the typed value, if it has one.
  var error: DecodeError? {
    if case .failure(let error) = typedValue { error } else { nil }
  }
}
