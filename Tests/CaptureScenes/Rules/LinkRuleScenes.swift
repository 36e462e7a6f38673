import Framing

/// What the phone and the switch say of themselves, or do not.
enum LinkRuleScenes {
  static let all = silent + hostName

  private static let server = DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=2")

  private static let silent: [CaptureScene] = {
    let rule = "lldp.silent"
    func tell(seconds: Int, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.lease(&phone, from: server)
      recording.wait(.seconds(seconds))
      recording.renew(&phone, at: server)
      recording.prolong(phone, by: server)
    }
    return [
      .fires(rule, "ninety-seconds", "ninety seconds of a phone, and no LLDP from either side") {
        tell(seconds: 90, &$0)
      },
      .nearMiss(rule, "twenty-seconds", "twenty seconds without LLDP, which repeats every thirty") {
        tell(seconds: 20, &$0)
      },
      .nearMiss(rule, "phone-only", "the phone sends LLDP, no switch does") { recording in
        var phone = Phone(.j179)
        recording.advertise(phone)
        recording.lease(&phone, from: server)
        recording.wait(.seconds(90))
        recording.advertise(phone)
      },
    ]
  }()

  private static let hostName: [CaptureScene] = {
    let rule = "phone.host-name-mismatch"
    func tell(_ name: String, _ recording: inout Recording) {
      var phone = Phone(.j179)
      phone.givenName = name
      recording.comeUp(phone)
      recording.lease(&phone, from: server)
      recording.settle(phone)
    }
    return [
      .fires(rule, "other-digits", "AVB112244 at an address that ends in 11-22-33") {
        tell("AVB112244", &$0)
      },
      .fires(rule, "other-letter", "the letter of the prefix 00-07-3B at an address of 00-1B-4F") {
        tell("AVT112233", &$0)
      },
      .nearMiss(rule, "lower-case", "its own name, in lower case") { tell("avb112233", &$0) },
      .nearMiss(rule, "given-by-hand", "a name that somebody gave it") { tell("reception-1", &$0) },
    ]
  }()
}
