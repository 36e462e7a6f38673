import DHCPv6
import TestSupport
import Wire

/// Messages with documentation addresses, and how to read them.
enum Vectors {
  /// `HTTPSRVR=2001:db8::10,SIG=2` for Avaya's phones, as an option 17 (39 octets).
  static let siteOption = octets(
    """
    00 11 00 23 00 00 1a e9 00 f2 00 1b 48 54 54 50 53 52 56 52 3d 32 30 30 31 3a 64 62 38 3a \
    3a 31 30 2c 53 49 47 3d 32
    """)

  static let address = "20010db8000000000000000000000010"

  /// A value for each option that has a type, in the order of the codes; the first four carry
  /// others.
  static let values: [(UInt16, String)] = [
    (3, "00000001 00000e10 00001518 0005 0018 \(address) 00000e10 00001518"),
    (4, "00000001 0005 0026 \(address) 00000e10 00001518 000d 000a 0002 66756c6c2e2e2e2e"),
    (25, "00000001 00000000 ffffffff 001a 0019 00000e10 00001518 30 \(address)"),
    (17, "00001ae9 00f2 0005 5349473d32 0001 0000"),
    (1, "0001 0001 2f0b7c00 001b4f5a0102"), (2, "0002 00001ae9 0102"),
    (53, "0004 00112233445566778899aabbccddeeff"),
    (6, "0017 0018 0011"), (7, "ff"), (8, "0064"), (12, address), (13, "0000 6f6b"),
    (14, ""), (15, "0003 616263"), (16, "00001ae9 0004 4a313739"), (18, "476930"), (19, "05"),
    (20, ""), (21, "03 736970 00"), (22, address), (23, address + address),
    (24, "07 6578616d706c65 03 636f6d 00"), (31, address), (32, "00015180"),
    (37, "00000009 0102"), (38, "6c696e65"), (39, "01 03 6a3137"), (41, "45"), (43, "0009"),
    (56, "0001 0010 \(address) 0003 0005 03 6e7470 00"), (59, "68747470"), (60, "0001 61"),
    (79, "0001 001b4f5a0102"), (80, address), (82, "00000e10"), (112, "68747470"),
    (136, "0002 6161"), (138, "00000001 00000000 00000000"), (148, ""), (200, "0102"),
  ]

  static let options: [UInt8] = values.flatMap { option($0.0, octets($0.1)) }

  /// Of a server, through two relay agents, with everything above in it.
  static let relayed: [UInt8] =
    relayHeader + option(18, "4769312f30") + option(9, relayHeader + option(9, reply + options))

  static let reply = octets("07 123456")

  static let relayHeader = octets("0d 01 \(address) fe80000000000000021b4ffffe5a0102")

  /// An option with its header.
  static func option(_ code: UInt16, _ value: [UInt8]) -> [UInt8] {
    [UInt8(code >> 8), UInt8(code & 0xFF), UInt8(value.count >> 8), UInt8(value.count & 0xFF)]
      + value
  }

  static func option(_ code: UInt16, _ hexadecimal: String) -> [UInt8] {
    option(code, octets(hexadecimal))
  }

  /// The only option of a reply: its header stands at octet 4, its value at octet 8.
  static func only(_ code: UInt16, _ hexadecimal: String) -> DHCPv6Option {
    DHCPv6Message((reply + option(code, hexadecimal))[...]).options[0]
  }
}

extension DHCPv6Option {
  /// The error of the typed value, if it has one.
  var error: DecodeError? {
    if case .failure(let error) = typedValue { error } else { nil }
  }

  var typedFields: FieldValue? {
    if case .success(let value) = typedValue { value.fieldValue } else { nil }
  }
}
