import Framing
import LLDP
import Wire

/// Data units whose framing or whose basic TLVs other decoders fell over.
enum LLDPDamageScenes {
  static let all: [CaptureScene] = vulnerabilities + habits

  private static let vulnerabilities: [CaptureScene] = [
    .malformed(
      "cve-2017-12997-organizational-tlv-of-511-octets",
      "an 802.1 TLV longer than an eight-bit counter can count"
    ) {
      $0.advertise(
        octets: tlv(.ieee8021, 3, [0, 20, 7] + Array("voice20".utf8) + zeros(497))
          + tlv(.ieee8021, 1, [0, 10]))
    },
    .malformed(
      "cve-2017-13027-management-address-beyond-tlv",
      "an address length and an OID length that reach beyond the TLV"
    ) {
      $0.advertise(
        octets: tlv(.managementAddress, [30, 1] + Subnet.data.host(4).encoded)
          + tlv(
            .managementAddress, [5, 1] + Subnet.data.host(4).encoded + [2, 0, 0, 0, 1, 80, 1, 3]))
    },
    .malformed(
      "cve-2015-8011-management-address-of-200-octets",
      "a management address larger than any buffer for one, but inside its TLV"
    ) {
      $0.advertise(
        octets: tlv(.managementAddress, [200, 6] + zeros(199) + [2, 0, 0, 0, 1, 0]))
    },
    .malformed(
      "cve-2020-27827-text-tlvs-repeated",
      "port description, system name and system description, each three times"
    ) {
      let texts = (1...3).flatMap { number in
        [LLDPTLVType.portDescription, .systemName, .systemDescription].flatMap {
          tlv($0, Array("copy \(number)".utf8))
        }
      }
      $0.advertise(octets: texts)
    },
    .malformed(
      "cve-2026-46433-tagged-frame-of-full-size",
      "a data unit that fills a tagged frame of 1518 octets to the last"
    ) {
      let used = Recording.lldpBeginning.count + 2
      let text = tlv(.systemDescription, letters(498))
      $0.advertise(
        octets: text + text + tlv(.systemDescription, letters(1500 - used - 2 * text.count - 2)),
        tags: [Site.voiceTag])
    },
    .malformed(
      "cve-2018-0175-conversion-characters", "a system name of printf conversions: %n%s%x"
    ) {
      $0.advertise(octets: tlv(.systemName, Array("%n%s%x%99999d".utf8)))
    },
    .malformed(
      "cve-2011-1640-many-management-addresses", "a hundred management addresses in one data unit"
    ) {
      $0.advertise(
        octets: (0..<100).flatMap {
          tlv(.managementAddress, [5, 1] + Subnet.data.host($0).encoded + [2, 0, 0, 0, 1, 0])
        })
    },
    .malformed(
      "lldpd-1.0.22-management-address-of-no-octets", "the length of the address is 0"
    ) {
      $0.advertise(octets: tlv(.managementAddress, [0, 2, 0, 0, 0, 1, 0, 0, 0]))
    },
  ]

  private static let habits: [CaptureScene] = [
    .malformed(
      "b-16-management-address-lengths", "address lengths of 1 (a family alone), 32, 249 and 255"
    ) {
      for length in [1, 32, 249, 255] {
        $0.advertise(
          octets: tlv(
            .managementAddress,
            [UInt8(length), 1] + zeros(min(length - 1, 60)) + [2, 0, 0, 0, 1, 0]))
      }
    },
    .malformed(
      "b-24-framing",
      "no End; End with a length; octets after End; Chassis ID last; two Chassis IDs; two TTLs"
    ) {
      let name = tlv(.systemName, Array("sw".utf8))
      let beginning = Recording.lldpBeginning
      let chassis = tlv(.chassisID, [4] + Site.accessSwitch.octets)
      $0.advertise(octets: name, hasEnd: false)
      $0.advertise(octets: name + tlv(.end, [1, 2]), hasEnd: false)
      $0.advertise(octets: name + [0, 0] + name, hasEnd: false)
      $0.advertise(payload: beginning.dropFirst(chassis.count) + chassis + [0, 0])
      $0.advertise(payload: chassis + beginning + [0, 0])
      $0.advertise(octets: tlv(.timeToLive, [0, 20]))
      $0.advertise(octets: [0x0A], hasEnd: false)
    },
    .malformed("b-25-shutdown-and-return", "a time to live of 0 takes all back; then a new one") {
      $0.advertise(SwitchPort.voicePolicy)
      $0.wait(.seconds(3))
      let shutdown = Array(Recording.lldpBeginning.dropLast(2)) + [0, 0, 0, 0]
      $0.advertise(payload: shutdown)
      $0.wait(.seconds(3))
      $0.advertise(SwitchPort.voicePolicy)
    },
    .malformed(
      "b-26-tagged-data-units", "data units with a tag, with two, and with a priority tag"
    ) {
      let service = VLANTag(VLANID(lowBitsOf: 300), type: .serviceVLAN)
      for tags in [[Site.voiceTag], [service, Site.voiceTag], [VLANTag(.none)]] {
        $0.advertise(octets: [], tags: tags)
      }
    },
    .malformed(
      "b-27-one-bad-frame",
      "a start-up that works, with a data unit in its middle whose second TLV has no end"
    ) { recording in
      var phone = Phone(.j179)
      recording.comeUp(phone)
      recording.advertise(payload: tlv(.chassisID, [4, 2]) + tlv(.portID, [5], claiming: 400))
      recording.lease(
        &phone, from: DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=2"))
      recording.settle(phone)
    },
  ]
}
