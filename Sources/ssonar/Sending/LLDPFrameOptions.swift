import ArgumentParser
import Framing
import LLDP
import Wire

/// What a switch port says of itself by LLDP.
struct LLDPFrameOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The switch's name.", valueName: "text"))
  var systemName = "ssonar.example.com"

  @Option(help: ArgumentHelp("The port's name.", valueName: "text"))
  var portName = "1/1"

  @Option(help: ArgumentHelp("A tagged voice policy with this VLAN, 0 to 4094.", valueName: "vlan"))
  var voiceVLAN: UInt16?

  @Option(help: ArgumentHelp("The voice policy's priority, 0 to 7.", valueName: "number"))
  var voicePriority: UInt8 = 6

  @Option(help: ArgumentHelp("Its DSCP, 0 to 63.", valueName: "number"))
  var voiceDSCP: UInt8 = 46

  @Option(help: ArgumentHelp("How long it counts; 0 says goodbye.", valueName: "seconds"))
  var timeToLive: UInt16 = 120

  func validate() throws {
    if let voiceVLAN, voiceVLAN > 4094 { throw ValidationError("'--voice-vlan': 0 to 4094") }
    if voicePriority > 7 { throw ValidationError("'--voice-priority': 0 to 7") }
    if voiceDSCP > 63 { throw ValidationError("'--voice-dscp': 0 to 63") }
    for (name, text) in [("--system-name", systemName), ("--port-name", portName)]
    where !(1...200).contains(text.utf8.count) {
      throw ValidationError("'\(name)': 1 to 200 octets")
    }
  }

  /// The octets of the data unit (IEEE 802.1AB §8.2), TLV by TLV.
  func dataUnit(from mac: MACAddress) -> [UInt8] {
    // Chassis ID: a MAC address; port ID: an interface's name.
    var octets = Self.tlv(1, [4] + mac.octets) + Self.tlv(2, [5] + portName.utf8)
    octets += Self.tlv(3, [UInt8(timeToLive >> 8), UInt8(truncatingIfNeeded: timeToLive)])
    guard timeToLive > 0 else { return octets + [0, 0] }
    octets += Self.tlv(5, Array(systemName.utf8))
    // Able to bridge, and doing so.
    octets += Self.tlv(7, [0, 4, 0, 4])
    // LLDP-MED capabilities (ANSI/TIA-1057 §10.2.2): capabilities and policy of a network device.
    octets += Self.tlv(127, [0, 0x12, 0xBB, 1, 0, 3, 4])
    if let voiceVLAN {
      let policy = MEDNetworkPolicy(
        .voice, isTagged: true, vlan: VLANID(lowBitsOf: voiceVLAN),
        priority: PriorityCodePoint(lowBitsOf: voicePriority), dscp: DSCP(lowBitsOf: voiceDSCP))
      octets += Self.tlv(127, [0, 0x12, 0xBB, 2] + policy.encoded)
    }
    return octets + [0, 0]
  }

  private static func tlv(_ type: UInt16, _ value: [UInt8]) -> [UInt8] {
    let head = type << 9 | UInt16(value.count)
    return [UInt8(head >> 8), UInt8(truncatingIfNeeded: head)] + value
  }
}
