import Testing
import Wire

@testable import Discovery

@Suite struct RegistrationMachineTests {
  static func act(
    _ machine: inout RegistrationMachine, _ input: RegistrationMachine.Input, at time: Double = 0
  ) -> [RegistrationMachine.Action] {
    machine.handle(input, at: second(time)).filter { if case .log = $0 { false } else { true } }
  }

  static func started() -> RegistrationMachine {
    var machine = RegistrationMachine()
    _ = act(&machine, .start(servers: ["192.0.2.20", "192.0.2.21"], hasLogin: true))
    return machine
  }

  @Test func `idle, start: without servers nothing, without login a question`() {
    var machine = RegistrationMachine()
    #expect(Self.act(&machine, .start(servers: [], hasLogin: true)).isEmpty)
    #expect(machine.state == .noServer)
    machine = RegistrationMachine()
    #expect(Self.act(&machine, .start(servers: ["192.0.2.20"], hasLogin: false)) == [.askForLogin])
    #expect(
      Self.act(&machine, .entered, at: 5) == [
        .register(server: "192.0.2.20", withCredentials: false), .wake(at: second(37)),
      ])
  }

  @Test func `registering: 401, then 200`() {
    var machine = Self.started()
    #expect(
      Self.act(&machine, .answered(.challenged), at: 1) == [
        .register(server: "192.0.2.20", withCredentials: true), .wake(at: second(33)),
      ])
    #expect(
      Self.act(&machine, .answered(.accepted), at: 2) == [
        .registered(server: "192.0.2.20"), .cancelTimer,
      ])
    #expect(machine.state == .registered)
  }

  @Test(arguments: [[RegistrationAnswer.refused], [.challenged, .challenged]])
  func `registering: a login that is refused is asked for again`(answers: [RegistrationAnswer]) {
    var machine = Self.started()
    var actions: [RegistrationMachine.Action] = []
    for answer in answers { actions = Self.act(&machine, .answered(answer)) }
    #expect(actions == [.askForLogin, .cancelTimer] && machine.state == .entering)
  }

  @Test func `registering: the next server, then a pause, then the first`() {
    var machine = Self.started()
    #expect(
      Self.act(&machine, .timerFired, at: 32).first
        == .register(server: "192.0.2.21", withCredentials: false))
    #expect(Self.act(&machine, .answered(.unreachable), at: 33) == [.wake(at: second(93))])
    #expect(machine.state == .pausing)
    #expect(
      Self.act(&machine, .timerFired, at: 93).first
        == .register(server: "192.0.2.20", withCredentials: false))
    #expect(Self.act(&machine, .stop) == [.cancelTimer] && machine.state == .idle)
  }
}
