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

  // MARK: - One TLV each

  /// VLAN 20 by protocol, supported and enabled.
  static let portAndProtocolVLAN = octets("fe070080c202 06 0014")
  /// IEEE 802.1X, version 1.
  static let protocolIdentity = octets("fe080080c204 03 888e01")
  static let usageDigest = octets("fe080080c205 1a2b3c4d")
  static let managementVID = octets("fe060080c206 0064")
  /// An aggregation port, in use, part of interface 41.
  static let linkAggregation = octets("fe090080c207 07 00000029")
  static let congestionNotification = octets("fe060080c208 28 20")
  /// Willing, credit-based shaper, four classes; each priority in the class of its number.
  static let etsConfiguration = octets(
    "fe190080c209 c4 01234567 0a141e2800000000 02020202 00 01 ff 03")
  /// Everything in class 0.
  static let etsRecommendation = octets(
    "fe190080c20a 00 00000000 6400000000000000 0200000000000000")
  /// Willing, four classes, priorities 3 and 5; a reserved bit is set.
  static let priorityFlowControl = octets("fe060080c20b 94 28")
  /// FCoE with priority 3, iSCSI with priority 4.
  static let applicationPriority = octets("fe0b0080c20c 00 618906 820cbc")
  static let virtualBridging = octets("fe090080c20d 03 05 6f 54 34")

  /// A switch supplies over the signal pairs, class 3.
  static let powerAF = octets("fe0700120f02 07 01 04")
  /// The same for a class 4 device that asks for 25.5 W and gets 20.0 W.
  static let powerAT = octets("fe0c00120f02 0f 01 05 13 00ff 00c8")
  /// A type 4 switch and a single-signature device of class 8.
  static let powerBT = octets(
    "fe1d00120f02 0f 01 05 13 0258 024e 0064 00c8 012c 0190 9ff8 02 0384 06 740082")
  static let deprecatedLinkAggregation = octets("fe0900120f03 01 00000000")
  static let frameSize = octets("fe0600120f04 05f2")
  static let energy = octets("fe0e00120f05 0011 0012 0013 0014 0015")

  /// 38.89868 N with 18 bits, 77.03723 W with 18 bits, 15 meters with all 30, WGS 84.
  static let coordinates = octets("fe150012bb03 01 484dcc1fc9 4b65ecf030 1780000f00 01")
  /// 42, Example, CA, US.
  static let civicAddress = octets(
    "fe1a0012bb03 02 14 02 5553 0102 4341 0307 4578616d706c65 1302 3432")
  static let emergencyNumber = octets("fe0f0012bb03 03 35353530313030313233")

  static let digest = [UInt8](repeating: 0xAA, count: 32)
  /// A phone that is managed in VLAN 20 and sends untagged frames too.
  static let fabricAttachElement =
    octets("fe3200040d0b") + digest + octets("2a0014 00 020000000001 20000000")
  /// VLAN 20 to service 1000 pending, VLAN 30 to service 1001 accepted.
  static let fabricAttachAssignments =
    octets("fe2e00040d0c") + digest + octets("1014 0003e8 201e 0003e9")

  static let profinetDelays = octets("fe18000ecf01 000000e9 00000000 00000078 00000000 0000000a")
  static let profinetPortStatus = octets("fe08000ecf02 0002 3004")
  static let profinetChassisMAC = octets("fe0a000ecf05 020000000001")
  static let usageDescription = octets("fe1d00005e01") + Array("https://example.com/phone".utf8)
}

/// The data unit whose octets are written as hexadecimal digits.
func unit(_ text: String) -> LLDPDataUnit {
  LLDPDataUnit(octets(text)[...])
}

/// A TLV with its header, for values of any length.
func tlv(_ type: Int, _ value: [UInt8]) -> [UInt8] {
  [UInt8(type << 1 | value.count >> 8), UInt8(value.count & 0xFF)] + value
}
