import DHCP
import Framing
import TestSupport
import Wire

/// Octets that several suites look at.
enum Samples {
  static let mac = MACAddress(lowBitsOf: 0x001B_4F11_2233)

  /// op 1, htype 1, hlen 6, hops 0, xid 3d1f0001, secs 4, broadcast flag, four addresses (only
  /// siaddr and giaddr set), chaddr; sname "boot" and file "j100" as text.
  static let header: [UInt8] =
    octets("01 01 06 00 3d 1f 00 01 00 04 80 00")
    + octets("00 00 00 00 00 00 00 00 c0 00 02 0a c0 00 02 01")
    + octets("00 1b 4f 11 22 33") + zeros(10)
    + Array("boot".utf8) + zeros(60) + Array("j100".utf8) + zeros(124)

  static let cookie = octets("63 82 53 63")

  /// Vector G1: what a phone asks first.
  static let discoverOptions = octets(
    """
    35 01 01 0c 09 41 56 42 31 31 32 32 33 33 37 08 01 03 06 07 0f 1a 2a f2 39 02 03 e8
    3c 0d 63 63 70 2e 61 76 61 79 61 2e 63 6f 6d ff
    """)

  static let discover = header + cookie + discoverOptions

  /// A value for each code that has a type, in the order of the codes.
  static let values: [(DHCPOptionCode, [UInt8])] = [
    (1, "ff ff ff 00"), (2, "ff ff f1 f0"), (3, "c0 00 02 01 c0 00 02 02"),
    (6, "c0 00 02 35"), (7, "c0 00 02 36"), (12, "41 56 42"), (13, "00 08"), (15, "61 2e 62"),
    (16, "c0 00 02 10"), (17, "2f 72"), (19, "01"), (23, "40"), (26, "05 dc"),
    (28, "c0 00 02 ff"), (33, "c6 33 64 01 c0 00 02 01"), (37, "ff"), (40, "6e"),
    (42, "c0 00 02 2a"), (43, "01 04 36 38 38 39 02 01 61 ff"), (44, "c0 00 02 2c"),
    (46, "08"), (50, "c0 00 02 65"), (51, "00 01 51 80"), (52, "00"), (53, "05"),
    (54, "c0 00 02 01"), (55, "01 03 f2"), (56, "6e 6f"), (57, "02 40"), (58, "00 00 a8 c0"),
    (59, "00 01 27 50"), (60, "63 63 70"), (61, "01 00 1b 4f 11 22 33"), (66, "74"),
    (67, "66"), (69, "c0 00 02 19"), (70, "c0 00 02 6e"), (77, "02 61 62 01 63"),
    (81, "05 00 00 01 61 02 62 63 00"), (82, "01 02 00 07 02 01 41 05 04 c0 00 02 00"),
    (114, "75"), (116, "01"), (118, "c6 33 64 00"), (119, "01 61 02 62 63 00 01 64 c0 02"),
    (120, "00 01 61 00 01 62 c0 00"), (121, "18 c6 33 64 c0 00 02 01 00 c0 00 02 02"),
    (124, "00 00 1a e9 02 61 62"), (125, "00 00 1a e9 04 f2 02 61 62"),
    (150, "c0 00 02 0a c0 00 02 0b"), (161, "68"), (176, "41 3d 31"), (242, "53 49 47 3d 32"),
    (249, "19 c6 33 64 80 c0 00 02 01"), (252, "68 00"),
  ].map { (DHCPOptionCode(rawValue: $0.0), octets($0.1)) }

  /// All of the above in one message of a server.
  static let everything = DHCPMessage(
    operation: .reply, transactionID: 0x3D1F_0001, clientMAC: mac, options: values)

  static func zeros(_ count: Int) -> [UInt8] { Array(repeating: 0, count: count) }

  /// A message of the header above with this options area.
  static func message(_ options: [UInt8]) -> DHCPMessage {
    DHCPMessage((header + cookie + options)[...])
  }

  /// The one option of a message, as it stands at octet 240: code at 240, value at 242.
  static func option(_ code: UInt8, _ value: [UInt8]) -> JoinedOption {
    let message = message([code, UInt8(value.count)] + value)
    return message.joined[0]
  }

  static func option(_ code: UInt8, _ hexadecimal: String) -> JoinedOption {
    option(code, octets(hexadecimal))
  }
}

extension JoinedOption {
  /// The error of the typed value, if it has one.
  var error: DecodeError? {
    if case .failure(let error) = typedValue { error } else { nil }
  }
}
