import DHCP
import Framing
import Wire

/// Option 43, which SIP phones read if it is in Avaya's layout.
enum VendorInformationRuleScenes {
  static let all: [CaptureScene] = [
    scene(
      .fires, "option43.other-vendor", "access-points",
      "option 43 is for access points (code 241); the phones pass over it, and option 242 serves them",
      [0xF1, 4] + Subnet.data.host(9).encoded,
      siteString: "HTTPSRVR=\(Site.fileServer),SIG=2"),
    scene(
      .fires, "option43.other-vendor", "marker-not-first",
      "meant for the phones, but the server put code 2 before code 1",
      server + [1, 4] + Array("6889".utf8)),
    scene(
      .nearMiss, "option43.other-vendor", "avaya", "code 1 with 6889 first: Avaya's own layout",
      [1, 4] + Array("6889".utf8) + server),
    scene(
      .fires, "option43.enterprise-number-binary", "four-octets",
      "6889 was entered as a 32-bit number: 00 00 1a e9", [1, 4, 0, 0, 0x1A, 0xE9] + server),
    scene(
      .fires, "option43.enterprise-number-binary", "two-octets",
      "6889 was entered as a 16-bit number: 1a e9", [1, 2, 0x1A, 0xE9] + server),
    scene(
      .nearMiss, "option43.enterprise-number-binary", "text-with-nul",
      "6889 as text with a final NUL, which the phones accept",
      [1, 5] + Array("6889".utf8) + [0] + server),
  ]

  private enum Outcome { case fires, nearMiss }

  /// HTTPSRVR as sub-option 2.
  private static let server: [UInt8] = {
    let text = Array(Site.fileServer.description.utf8)
    return [2, UInt8(text.count)] + text
  }()

  /// Unless told otherwise, option 242 gives the phone nothing but SIG, so that option 43 decides.
  private static func scene(
    _ outcome: Outcome, _ rule: String, _ name: String, _ shows: String, _ value: [UInt8],
    siteString: String = "SIG=2"
  ) -> CaptureScene {
    func tell(_ recording: inout Recording) {
      var server = DHCPServer(siteString: siteString)
      server.moreOptions.append((.vendorSpecificInformation, value))
      recording.startPhone(leasingFrom: server)
    }
    return outcome == .fires
      ? .fires(rule, name, shows, tell: tell) : .nearMiss(rule, name, shows, tell: tell)
  }
}
