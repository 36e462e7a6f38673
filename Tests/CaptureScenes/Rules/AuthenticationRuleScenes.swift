import Framing
import Services

/// 802.1X between the phone and its switch port.
enum AuthenticationRuleScenes {
  static let all = failed + silent

  /// Start, who is there, and a password.
  private static func logIn(_ phone: Phone, isRight: Bool, _ recording: inout Recording) {
    recording.startAuthentication(phone)
    recording.challenge(phone, .identity, identifier: 1)
    recording.respond(phone, .identity, identifier: 1)
    recording.challenge(phone, .md5, identifier: 2)
    recording.respond(phone, .md5, identifier: 2)
    recording.conclude(phone, isSuccess: isRight, identifier: 2)
  }

  private static func goOn(_ phone: inout Phone, _ recording: inout Recording) {
    recording.wait(.milliseconds(500))
    recording.lease(&phone, from: .usual)
    recording.settle(phone)
    recording.provision(&phone)
  }

  private static let failed: [CaptureScene] = {
    let rule = "link.authentication-failed"
    return [
      .fires(rule, "wrong-password", "the switch asks for a password and refuses what it gets") {
        recording in
        let phone = Phone(.j179)
        recording.comeUp(phone)
        logIn(phone, isRight: false, &recording)
        recording.wait(.seconds(60))
        logIn(phone, isRight: false, &recording)
      },
      .fires(rule, "phone-never-answers", "the switch asks three times who is there") { recording in
        let phone = Phone(.j179)
        recording.comeUp(phone)
        for _ in 0..<3 {
          recording.challenge(phone, .identity, identifier: 1)
          recording.wait(.seconds(30))
        }
        recording.advertise(phone)
      },
      .fires(
        rule, "let-in-by-mac",
        "the phone answers nothing and fails; the port lets it in all the same"
      ) { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        recording.challenge(phone, .identity, identifier: 1)
        recording.wait(.seconds(30))
        recording.conclude(phone, isSuccess: false, identifier: 1)
        goOn(&phone, &recording)
      },
      .nearMiss(rule, "right-password", "the switch accepts the password, and the phone goes on") {
        recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        logIn(phone, isRight: true, &recording)
        goOn(&phone, &recording)
      },
      .nearMiss(rule, "second-attempt", "the first password is wrong, the second right") {
        recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        logIn(phone, isRight: false, &recording)
        recording.wait(.seconds(60))
        logIn(phone, isRight: true, &recording)
        goOn(&phone, &recording)
      },
    ]
  }()

  private static let silent: [CaptureScene] = {
    let rule = "link.authenticator-silent"
    func tell(starts: Int, _ recording: inout Recording) {
      var phone = Phone(.j179)
      recording.comeUp(phone)
      for _ in 0..<starts {
        recording.startAuthentication(phone)
        recording.wait(.seconds(30))
      }
      goOn(&phone, &recording)
    }
    return [
      .fires(rule, "three-starts", "three EAPOL-Starts in a minute, then the phone does without") {
        tell(starts: 3, &$0)
      },
      .nearMiss(rule, "one-start", "one EAPOL-Start, then the phone does without") {
        tell(starts: 1, &$0)
      },
      .nearMiss(rule, "second-answered", "the switch answers the second EAPOL-Start") { recording in
        var phone = Phone(.j179)
        recording.comeUp(phone)
        recording.startAuthentication(phone)
        recording.wait(.seconds(30))
        logIn(phone, isRight: true, &recording)
        goOn(&phone, &recording)
      },
    ]
  }()
}
