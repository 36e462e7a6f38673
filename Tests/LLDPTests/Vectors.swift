import LLDP
import TestSupport

/// Data units and TLVs with documentation addresses, and how to read them.
enum Vectors {
  /// What a phone could send: registered, its PC port on, VLAN 20.
  static let phone = octets(
    """
    02060501c0000265040703001b4f112233060200780a094156423131323233330e0400240024\
    fe070012bb01003303fe080012bb020140296efe0b00400d0100000000000000fe0800400d03c0000214\
    fe1000400d04c0000265ffffff00c0000201fe0800400d06c000020afe0500400d07010000
    """)

  /// What a switch could send to it.
  static let voiceSwitch = octets(
    """
    0207040200000000010404\
    05312f3106020078fe070012bb01000f04fe080012bb020140296efe060080c201000a\
    fe0e0080c203001407766f6963653230fe0800400d05c000021e\
    fe1400400d06c000020ac000020bc000020cc000020dfe0c00400d03c0000214c0000215\
    fe0500400d07020000
    """)

  /// Chassis ID, Port ID and Time To Live, without an End.
  static let mandatory = octets("02060501c00002650407 03001b4f11223306020078")
}

/// The data unit whose octets are written as hexadecimal digits.
func unit(_ text: String) -> LLDPDataUnit {
  LLDPDataUnit(octets(text)[...])
}

/// A TLV with its header, for values of any length.
func tlv(_ type: Int, _ value: [UInt8]) -> [UInt8] {
  [UInt8(type << 1 | value.count >> 8), UInt8(value.count & 0xFF)] + value
}
