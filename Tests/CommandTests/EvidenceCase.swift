import TestSupport
import Testing

/// A capture and what the finding of its rule must point at, in order.
struct EvidenceCase: CustomTestStringConvertible {
  let path: String
  /// A frame, and the octets within it that are meant; `nil` for all of it.
  let places: [(frame: Int, octets: [UInt8]?)]

  var testDescription: String { path }

  private init(_ path: String, _ places: (frame: Int, octets: [UInt8]?)...) {
    self.path = "rules/\(path).pcapng"
    self.places = places
  }

  private init(_ path: String, frames: [Int]) {
    self.path = "rules/\(path).pcapng"
    places = frames.map { ($0, nil) }
  }

  private static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  static let all = [
    EvidenceCase("vlan.voice-vlan-unanswered/fires-falls-back", frames: [3, 4, 5, 6, 7, 8]),
    EvidenceCase("dhcp.offer-without-lease-time/fires-no-option-51", frames: [4, 6, 8, 10]),
    EvidenceCase("dhcp.servers-disagree/fires-rogue-is-faster", frames: [4, 5]),
    EvidenceCase(
      "sson.no-file-server/fires-only-vlan-parameters",
      (6, octets("f2 20") + text("MCIPADD=203.0.113.11,VLANTEST=60"))),
    EvidenceCase(
      "dhcp.mask-too-long/fires-64-octets",
      (4, octets("01 40") + [UInt8](repeating: 0xFF, count: 64)),
      (6, octets("01 40") + [UInt8](repeating: 0xFF, count: 64))),
    EvidenceCase("sson.absent/fires-nothing-names-a-server", frames: [6]),
    EvidenceCase("sson.file-server-from-siaddr/fires-own-address", (6, octets("c0000202"))),
    EvidenceCase(
      "sson.entered-as-address/fires-four-octets", (6, octets("f2 04 cb00710a"))),
    EvidenceCase(
      "sson.entered-as-hex/fires-digits",
      (
        6,
        octets("f2 36") + text("48545450535256523d3230332e302e3131332e31302c5349473d32")
      )),
    EvidenceCase(
      "sson.other-number-requested/fires-phone-set-to-200",
      (6, octets("f2 1b") + text("HTTPSRVR=203.0.113.10,SIG=2"))),
    EvidenceCase(
      "sson.quoted-whole/fires-quotes-of-the-server", (6, text("\"")), (6, text("\""))),
    EvidenceCase("sson.escaped-comma/fires-backslash", (6, text("\\,"))),
    EvidenceCase(
      "sson.blank-around-separator/fires-after-commas", (6, text(" ")), (6, text(" "))),
    EvidenceCase(
      "sson.unquoted-list/fires-two-file-servers",
      (6, text("HTTPSRVR=203.0.113.10,203.0.113.11"))),
    EvidenceCase("sson.unknown-name/fires-misspelt", (6, text("HTPSRVR"))),
    EvidenceCase("sson.value-out-of-range/fires-l2qvlan-4095", (6, text("L2QVLAN=4095"))),
    EvidenceCase(
      "option43.enterprise-number-binary/fires-two-octets",
      (6, octets("2b 12 01 02 1ae9 02 0c") + text("203.0.113.10"))),
    EvidenceCase("option43.other-vendor/fires-access-points", (6, octets("2b 06 f1 04 c0000209"))),
    EvidenceCase("lldp-med.policy-unknown/fires-voice", (1, octets("fe08 0012bb 02 01 80002e"))),
    EvidenceCase(
      "lldp-med.policy-untagged/fires-dhcp-wants-a-tag",
      (1, octets("fe08 0012bb 02 01 00282e")), (6, text("L2Q=1"))),
    EvidenceCase(
      "lldp-med.vlan-differs-from-site-option/fires-vlan-20-and-30",
      (1, octets("fe08 0012bb 02 01 40296e")), (6, text("L2QVLAN=30"))),
    EvidenceCase(
      "lldp-med.vlan-without-tag/fires-vlan-20", (1, octets("fe08 0012bb 02 01 00282e"))),
    EvidenceCase(
      "lldp-med.signaling-only/fires-h323", (1, octets("fe08 0012bb 02 02 40296e"))),
    EvidenceCase(
      "lldp.vlan-name-not-voice/fires-voip",
      (1, octets("fe0b 0080c2 03 0014 04") + text("VoIP"))),
    EvidenceCase(
      "lldp.pc-port-vlan/fires-phy2vlan-11",
      (1, octets("fe06 0080c2 01 000a")), (6, text("PHY2VLAN=11"))),
    EvidenceCase(
      "lldp.file-server-ignored/fires-option-242-wins",
      (1, octets("fe08 00400d 06 cb00710b")), (6, nil)),
    EvidenceCase("vlan.scope-names-another/fires-l2qvlan-30", (11, text("L2QVLAN=30"))),
    EvidenceCase(
      "vlan.ping-pong/fires-twice", (6, text("L2QVLAN=20")), (16, text("L2QVLAN=20"))),
    EvidenceCase(
      "phone.host-name-mismatch/fires-other-digits", (5, octets("0c 09") + text("AVB112244"))),
    EvidenceCase(
      "dhcp.router-outside-subnet/fires-copied-scope",
      (6, octets("03 04 c6336401")), (6, octets("01 04 ffffff00"))),
    EvidenceCase(
      "dhcp.renewal-times-exceed-lease/fires-t2-too-large",
      (6, octets("3b 04 0002a300")), (6, octets("33 04 00015180"))),
    EvidenceCase("dhcp.short-lease/fires-an-hour", (6, octets("33 04 00000e10"))),
    EvidenceCase(
      "dhcp.broadcast-flag-changed/fires-set-by-the-server",
      (4, octets("8000")), (6, octets("8000"))),
    EvidenceCase("dhcp.address-declined/fires-after-the-offer", frames: [5]),
    EvidenceCase("dhcp.refusal-loop/fires-four-times", frames: [6, 10, 14, 18]),
    EvidenceCase("sson.empty/fires-no-octets", (6, octets("f2 00"))),
    EvidenceCase("sson.single-pair/fires-l2q", (6, octets("f2 05") + text("L2Q=1"))),
    EvidenceCase(
      "sson.option-66-instead/fires-option-66", (6, octets("42 0c") + text("203.0.113.10"))),
    EvidenceCase("dhcp.address-declined/fires-only-arp", frames: [7, 8]),
    EvidenceCase("dhcp.address-reused/fires-no-server", frames: [3, 4, 5, 6, 7, 10, 12]),
    EvidenceCase("link.authentication-failed/fires-wrong-password", frames: Array(3...14)),
    EvidenceCase("link.authenticator-silent/fires-three-starts", frames: [3, 4, 5]),
    EvidenceCase(
      "server.gateway-silent/fires-wrong-address",
      (6, octets("03 04 c00002fe")), (9, nil), (10, nil), (11, nil), (12, nil), (13, nil)),
    EvidenceCase("server.name-not-resolved/fires-no-such-name", frames: [11, 12, 13, 14]),
    EvidenceCase("server.no-connection/fires-refused", frames: [11, 12, 13, 14]),
    EvidenceCase("server.certificate-refused/fires-unknown-authority", frames: [14, 15, 16]),
    EvidenceCase("server.clock-wrong/fires-valid-and-expired", frames: [15, 16, 17, 11]),
    EvidenceCase("server.des-preferred/fires-user-said-yes", frames: [6, 11, 13]),
    EvidenceCase("server.first-boot-pause/fires-a-minute", frames: [6, 11]),
    EvidenceCase("download.file-missing/fires-settings-file", frames: [22, 23]),
    EvidenceCase("download.cut-short/fires-reset", frames: [22, 23]),
    EvidenceCase("download.settings-flawed/fires-misspelt-keyword", frames: [22, 23]),
    EvidenceCase(
      "download.large-segments-lost/fires-settings-file", frames: [19, 24, 25, 26, 27]),
    EvidenceCase("registration.rejected/fires-gatekeeper", frames: [30]),
  ]
}
