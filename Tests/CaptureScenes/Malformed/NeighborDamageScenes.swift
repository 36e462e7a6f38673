import Wire

/// Messages of CDP and DHCPv6 that other decoders fell over.
enum NeighborDamageScenes {
  static let all: [CaptureScene] = [
    .malformed(
      "cve-2020-3110-cdp-port-id", "a Port ID of CDP far longer than any interface's name"
    ) { $0.announce(tlvs: part(3, letters(1000))) },
    .malformed(
      "cve-2020-3118-cdp-conversion-characters", "a device ID of printf conversions: %n%s%x"
    ) { $0.announce(tlvs: part(1, Array("%n%s%x".utf8))) },
    .malformed(
      "cve-2020-3119-cdp-power-list", "a request for 300 powers, where a few were expected"
    ) { $0.announce(tlvs: part(0x19, [0, 1, 0, 2] + [UInt8](repeating: 1, count: 1200))) },
    .malformed(
      "cve-2020-3120-cdp-address-count",
      "2^32 - 1 addresses by their count, then an address length beyond the TLV"
    ) {
      let host = Subnet.data.host(4).encoded
      $0.announce(
        tlvs: part(2, [255, 255, 255, 255, 1, 1, 0xCC, 0, 4] + host)
          + part(0x16, [0, 0, 0, 1, 1, 1, 0xCC, 255, 255] + host) + part(1, Array("sw1".utf8)))
    },
    .malformed(
      "cve-2017-13017-dhcpv6-option-past-the-end",
      "DNS servers of 32 octets by their length, of which 16 are there"
    ) {
      $0.answer6(
        reply + [0, 23, 0, 32] + Recording.server6.encoded, to: Phone(.j179))
    },
    .malformed(
      "cve-2017-14493-dhcpv6-link-layer-address",
      "a relayed link-layer address of 300 octets (option 79)"
    ) {
      let header: [UInt8] =
        [12, 0] + Recording.relay6.encoded + Recording.phoneLinkLocal.encoded
      $0.relay6(header + part(79, [0, 1] + letters(300), countsHeader: false))
    },
    .malformed(
      "cve-2026-49868-dhcpv6-vendor-sub-option",
      "a sub-option 242 of Avaya's whose length is 255 where 5 octets are left"
    ) {
      let value: [UInt8] = [0, 0, 0x1A, 0xE9, 0, 242, 0, 255] + Array("SIG=2".utf8)
      $0.answer6(reply + part(17, value, countsHeader: false), to: Phone(.j179))
    },
  ]

  /// A reply without options.
  private static let reply: [UInt8] = [7, 0x3D, 0, 1]

  /// Two octets of number and two of length, of which CDP counts the header and DHCPv6 does not.
  private static func part(
    _ number: UInt8, _ value: [UInt8], countsHeader: Bool = true
  ) -> [UInt8] {
    let length = value.count + (countsHeader ? 4 : 0)
    return [0, number, UInt8(length >> 8), UInt8(length & 0xFF)] + value
  }
}
