import Framing
import Testing

@testable import CaptureScenes
@testable import Diagnosis

@Suite struct RegistrationAttemptTests {
  private typealias Attempt = Recording.SIPAttempt

  private func attempts(_ sent: [Recording.SIPAttempt]) throws -> [RegistrationAttempt] {
    try Recording.activity { phone, recording in
      recording.register(&phone, sent)
    }.registrations.elements
  }

  @Test func `a challenge and a login`() throws {
    let attempts = try attempts([
      Attempt(answer: "401 Unauthorized", fields: Attempt.challenge),
      Attempt(hasLogin: true, answer: "200 OK"),
    ])
    #expect(attempts.map(\.signalling) == [.sip, .sip])
    #expect(attempts.map(\.request) == ["REGISTER", "REGISTER"])
    #expect(attempts.map(\.server.port) == [5060, 5060])
    #expect(attempts.map(\.hasLogin) == [false, true])
    #expect(attempts.map(\.asked.numbers) == [[14], [16]])
    #expect(attempts.map { $0.answers.map(\.status) } == [[401], [200]])
    #expect(attempts.map { $0.answers.map(\.text) } == [["Unauthorized"], ["OK"]])
    #expect(attempts.map { $0.answers.map(\.frame.number) } == [[15], [17]])
  }

  @Test func `a challenge that is too old`() throws {
    let attempts = try attempts([
      Attempt(hasLogin: true, answer: "401 Unauthorized", fields: Attempt.staleChallenge)
    ])
    #expect(attempts.map { $0.answers.map(\.isStale) } == [[true]])
  }

  @Test func `a provisional answer is not the last word`() throws {
    let attempts = try attempts([Attempt(answer: "100 Trying"), Attempt()])
    #expect(attempts.map(\.answers.count) == [0, 0])
  }

  @Test func `a gatekeeper that is asked again, confirms and rejects`() throws {
    let attempts = try Recording.activity { phone, recording in
      let port = phone.takePort()
      recording.findGatekeeper(for: phone, port: port, times: 3, isAnswered: true)
      recording.registerAtGatekeeper(phone, port: port, isGranted: false)
    }.registrations.elements
    #expect(attempts.map(\.signalling) == [.h323, .h323])
    #expect(attempts.map(\.request) == ["gatekeeperRequest", "registrationRequest"])
    #expect(attempts.map(\.asked.numbers) == [[11, 12, 13], [15]])
    #expect(
      attempts.map { $0.answers.map(\.text) } == [
        ["gatekeeperConfirm"], ["registrationReject: invalidTerminalType"],
      ])
    #expect(attempts.map { $0.answers.map(\.status) } == [[200], [403]])
  }

  @Test func `of many answers the first are kept`() throws {
    let attempts = try Recording.activity { phone, recording in
      let port = phone.takePort()
      for _ in 0..<20 { recording.findGatekeeper(for: phone, port: port, isAnswered: true) }
    }.registrations.elements
    #expect(attempts.map(\.asked.count) == [20])
    #expect(attempts.map(\.answers.count) == [RegistrationAttempt.mostAnswers])
  }
}
