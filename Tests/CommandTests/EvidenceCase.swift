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
  ]
}
