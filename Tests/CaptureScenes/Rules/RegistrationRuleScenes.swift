import Framing
import Wire

/// What the call server says.
enum RegistrationRuleScenes {
  static let all = silent + rejected

  /// Both files, then the call server.
  private static func fetchFiles(_ phone: inout Phone, _ recording: inout Recording) {
    recording.fetchUpgrade(for: &phone)
    recording.fetch(
      "/46xxsettings.txt", for: &phone, "200 OK", "SET MCIPADD \(Site.callServer)\r\n")
    recording.wait(.milliseconds(500))
  }

  private static let silent: [CaptureScene] = {
    let rule = "registration.no-answer"
    func findGatekeeper(times: Int, isAnswered: Bool, _ recording: inout Recording) {
      recording.startPhone(.deskphone9611h323, leasingFrom: .usualForH323) { phone, recording in
        fetchFiles(&phone, &recording)
        let port = phone.takePort()
        recording.findGatekeeper(for: phone, port: port, times: times, isAnswered: isAnswered)
        if isAnswered { recording.registerAtGatekeeper(phone, port: port, isGranted: true) }
      }
    }
    return [
      .fires(rule, "gatekeeper", "the gatekeeper does not answer four requests") {
        findGatekeeper(times: 4, isAnswered: false, &$0)
      },
      .fires(rule, "refused", "the call server's host refuses port 5060") {
        $0.startPhone(.j179) { phone, recording in
          fetchFiles(&phone, &recording)
          recording.knock(at: Site.callServer, port: 5060, from: &phone, .refused, times: 2)
        }
      },
      .nearMiss(rule, "second-answered", "the gatekeeper answers the second request") {
        findGatekeeper(times: 2, isAnswered: true, &$0)
      },
      .nearMiss(rule, "capture-ends", "one REGISTER, and the capture ends") {
        $0.startPhone(.j179) { phone, recording in
          fetchFiles(&phone, &recording)
          recording.register(&phone, [Recording.SIPAttempt()])
        }
      },
    ]
  }()

  private static let rejected: [CaptureScene] = {
    let rule = "registration.rejected"
    let challenged = Recording.SIPAttempt(
      answer: "401 Unauthorized", fields: Recording.SIPAttempt.challenge)
    func login(_ answer: String, fields: String = "") -> Recording.SIPAttempt {
      Recording.SIPAttempt(hasLogin: true, answer: answer, fields: fields)
    }
    func tell(_ attempts: [Recording.SIPAttempt], _ recording: inout Recording) {
      recording.startPhone(.j179) { phone, recording in
        fetchFiles(&phone, &recording)
        recording.register(&phone, attempts)
      }
    }
    func registerAtGatekeeper(isGranted: Bool, _ recording: inout Recording) {
      recording.startPhone(.deskphone9611h323, leasingFrom: .usualForH323) { phone, recording in
        fetchFiles(&phone, &recording)
        let port = phone.takePort()
        recording.findGatekeeper(for: phone, port: port, isAnswered: true)
        recording.registerAtGatekeeper(phone, port: port, isGranted: isGranted)
      }
    }
    return [
      .fires(rule, "wrong-password", "401 once more, to the REGISTER with the login") {
        tell(
          [challenged, login("401 Unauthorized", fields: Recording.SIPAttempt.challenge)], &$0)
      },
      .fires(rule, "forbidden", "the user may not register: 403") {
        tell([challenged, login("403 Forbidden")], &$0)
      },
      .fires(rule, "gatekeeper", "the gatekeeper does not take phones of this type") {
        registerAtGatekeeper(isGranted: false, &$0)
      },
      .nearMiss(rule, "challenged", "401 asks for the login, and with it all is well") {
        tell([challenged, login("200 OK")], &$0)
      },
      .nearMiss(rule, "stale", "the login answers a challenge that is too old by now") {
        tell(
          [challenged, login("401 Unauthorized", fields: Recording.SIPAttempt.staleChallenge)], &$0)
      },
      .nearMiss(rule, "granted", "the gatekeeper grants the registration") {
        registerAtGatekeeper(isGranted: true, &$0)
      },
    ]
  }()
}
