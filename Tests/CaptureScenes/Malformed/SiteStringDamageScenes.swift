import DHCP
import Framing
import LLDP

/// Site-specific options that other decoders hide, refuse or overrun.
enum SiteStringDamageScenes {
  static let all: [CaptureScene] = [
    string("b-01-l2qvlan", "L2QVLAN=20, which other analysers call invalid", "L2QVLAN=20"),
    string(
      "b-03-zero-inside", "a zero octet in the middle: what follows must not be hidden",
      "HTTPSRVR=\(Site.fileServer)\0,SIG=2"),
    string(
      "b-04-punctuation", "a blank after a comma, and a comma at the end",
      "HTTPSRVR=\(Site.fileServer), SIG=2,"),
    .malformed("b-05-short-strings", "option 242 of no octet, and of: = , A A= L2Q=1") {
      for text in ["", "=", ",", "A", "A=", "L2Q=1"] {
        $0.answer(options: acknowledgementType + option(242, text) + end)
      }
    },
    string(
      "b-06-many-digits", "L2QVLAN with 24 digits, which overran a scanner's buffer",
      "L2QVLAN=" + String(repeating: "9", count: 24)),
    .malformed(
      "b-07-no-zero-no-end", "option 242 fills the message to its last octet, without zero or End"
    ) {
      $0.answer(options: acknowledgementType + option(242, "SIG=2,HTTPSRVR=\(Site.fileServer)"))
    },
    .malformed(
      "b-08-split-anywhere",
      "option 242 in three pieces, cut inside a name and an address, Pad and others between"
    ) {
      $0.answer(
        options: option(242, "SIG=2,HTTPS") + acknowledgementType + option(242, "RVR=203.0")
          + [0, 0, 0] + option(242, ".113.10") + end)
    },
    .malformed(
      "escape-sequences",
      "host name, system name and option 242 with ESC, line ends, bidi marks and no UTF-8"
    ) { recording in
      let red = "\u{1B}[31mphone\u{1B}[0m\r\nsecond line"
      let bidi: [UInt8] = Array("\u{202E}txt.exe\u{2066} ".utf8) + [0xFF, 0xC3, 0x28, 0x9B, 0x07]
      recording.advertise(octets: tlv(.systemName, Array(red.utf8)) + tlv(.systemDescription, bidi))
      recording.request(
        options: discoverType + option(12, Array(red.utf8)) + option(60, bidi)
          + option(55, [1, 3, 242]) + end)
      recording.answer(
        options: acknowledgementType
          + option(242, Array("HTTPSRVR=\u{1B}]0;title\u{7}files\n,HTTPDIR=".utf8) + bidi)
          + option(15, bidi) + end)
    },
  ]

  private static func string(
    _ name: String, _ shows: String, _ siteString: String
  ) -> CaptureScene {
    .malformed(name, shows) {
      $0.answer(options: acknowledgementType + option(242, siteString) + end)
    }
  }
}
