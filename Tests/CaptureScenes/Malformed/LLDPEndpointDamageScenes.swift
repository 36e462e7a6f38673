import Framing
import LLDP
import Wire

/// Organizationally specific TLVs (802.3, LLDP-MED, Avaya) that other decoders fell over.
enum LLDPEndpointDamageScenes {
  static let all: [CaptureScene] = [
    .malformed(
      "cve-2017-13054-maximum-frame-size-short", "an 802.3 Maximum Frame Size of one octet"
    ) { $0.advertise(octets: tlv(.ieee8023, 4, [5])) },
    .malformed(
      "lldpd-issue-420-civic-location", "a civic location whose own length exceeds its TLV"
    ) { $0.advertise(octets: tlv(.tia, 3, [2, 40, 2] + Array("DE".utf8) + [1, 2, 0x42, 0x45])) },
    .malformed(
      "b-17-civic-locations",
      "civic locations of three octets, of length 0, and with an element beyond the list"
    ) {
      $0.advertise(octets: tlv(.tia, 3, [2, 1, 2]))
      $0.advertise(octets: tlv(.tia, 3, [2, 0]))
      $0.advertise(octets: tlv(.tia, 3, [2, 6, 2] + Array("DE".utf8) + [1, 99, 0x42]))
    },
    .malformed(
      "b-20-extended-power", "LLDP-MED power of 6553.5 W, and of type power source (0)"
    ) {
      $0.advertise(octets: tlv(.tia, 4, [0x53, 0xFF, 0xFF]) + tlv(.tia, 4, [0x13, 0, 62]))
    },
    .malformed(
      "b-21-network-policies",
      "network policies of three and five octets, with VLAN 0 and 4095 tagged, and unknown"
    ) {
      $0.advertise(
        octets: tlv(.tia, 2, [1, 0x40, 0x29]) + tlv(.tia, 2, [1, 0x40, 0x29, 0x6E, 0])
          + tlv(.tia, 2, [1, 0x40, 0x01, 0x6E]) + tlv(.tia, 2, [2, 0x5F, 0xFF, 0x6E])
          + tlv(.tia, 2, [1, 0x80, 0, 0]))
    },
    .malformed(
      "b-22-avaya-addresses",
      "Avaya call servers of no, three and 36 octets, five file servers, framing 0, 3, 255, none"
    ) {
      let five = (10..<15).flatMap { Subnet.data.host($0).encoded }
      let nine = (20..<29).flatMap { Subnet.data.host($0).encoded }
      $0.advertise(
        octets: tlv(.avaya, 3, []) + tlv(.avaya, 3, [192, 0, 2]) + tlv(.avaya, 3, nine)
          + tlv(.avaya, 6, five)
          + [[0], [3], [255], []].flatMap { tlv(.avaya, 7, $0) } + tlv(.organizational, [0, 0x40]))
    },
    .malformed(
      "b-23-two-organizations",
      "Fabric Attach subtypes 11 and 12 under 00-40-0D, Avaya's phone subtypes under 00-04-0D"
    ) {
      $0.advertise(
        octets: tlv(.avaya, 11, zeros(40)) + tlv(.avaya, 12, zeros(37))
          + tlv(.fabricAttach, 6, Site.fileServer.encoded) + tlv(.fabricAttach, 7, [1]))
    },
    .malformed(
      "cve-2022-4337-auto-attach-element-short", "a Fabric Attach element TLV of two octets"
    ) { $0.advertise(octets: tlv(.fabricAttach, 11, [0, 0])) },
    .malformed(
      "cve-2022-4338-auto-attach-assignments-short",
      "Fabric Attach assignments of fewer octets than their digest alone"
    ) { $0.advertise(octets: tlv(.fabricAttach, 12, zeros(31))) },
  ]
}
