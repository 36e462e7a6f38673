import Testing
import Wire

@testable import Discovery

struct EnrollmentScript {
  var machine: EnrollmentMachine
  var log: [DecisionEntry] = []

  init(_ behaviour: EnrollmentBehaviour = .newer) {
    machine = EnrollmentMachine(behaviour)
  }

  mutating func handle(
    _ input: EnrollmentMachine.Input, at seconds: Double = 1
  ) -> [EnrollmentMachine.Action] {
    let actions = machine.handle(input, at: second(seconds))
    log += actions.compactMap { if case .log(let entry) = $0 { entry } else { nil } }
    return actions.filter { if case .log = $0 { false } else { true } }
  }

  /// Asked at second 0, with the local sources that name a server.
  static func asking(
    _ behaviour: EnrollmentBehaviour = .newer, local: Set<EnrollmentBehaviour.LocalSource> = []
  ) -> EnrollmentScript {
    var script = EnrollmentScript(behaviour)
    _ = script.handle(.start(local: local), at: 0)
    return script
  }
}

@Suite struct EnrollmentMachineTests {
  static let both = [EnrollmentBehaviour.older, .newer]

  @Test func `idle, start: asked for 60 s`() {
    var script = EnrollmentScript()
    #expect(
      script.handle(.start(local: [.siteOption]), at: 0)
        == [.askWhether, .wake(at: second(60))])
    #expect(script.machine.state == .asking)
  }

  // MARK: - Yes

  @Test(arguments: both)
  func `Yes, address: that server, though a local one is known`(text: EnrollmentBehaviour) {
    var script = EnrollmentScript.asking(text, local: [.siteOption, .lldp])
    #expect(script.handle(.yes) == [.cancelTimer, .contact(code: nil)])
    #expect(
      script.handle(.answered(.address("https://files.example.com")))
        == [.use("https://files.example.com")])
    #expect(script.machine.state == .connecting)
  }

  @Test(arguments: both)
  func `Yes, address, no file: entered by hand, then that server`(text: EnrollmentBehaviour) {
    var script = EnrollmentScript.asking(text, local: [.siteOption])
    _ = script.handle(.yes)
    _ = script.handle(.answered(.address("https://files.example.com")))
    #expect(script.handle(.failed) == [.cancelTimer, .askForServer])
    #expect(script.log.last?.isAssumed == false)
    #expect(script.handle(.server("192.0.2.10")) == [.use("192.0.2.10")])
    #expect(script.handle(.failed) == [.cancelTimer, .askForServer])
  }

  @Test(arguments: ["12345678", "123456789012"])
  func `Yes, none assigned, code: the service with the code, then its server`(code: String) {
    var script = EnrollmentScript.asking()
    _ = script.handle(.yes)
    #expect(script.handle(.answered(.noneAssigned)) == [.askForCode])
    #expect(script.handle(.code(code)) == [.cancelTimer, .contact(code: code)])
    #expect(script.handle(.answered(.address("files.example.com"))) == [.use("files.example.com")])
  }

  @Test(arguments: ["", "1234567", "123456789", "1234567890123", "1234567a", "１２３４５６７８"])
  func `a code of another form is not sent`(code: String) {
    var script = EnrollmentScript.asking()
    _ = script.handle(.yes)
    _ = script.handle(.answered(.noneAssigned))
    #expect(script.handle(.code(code)).isEmpty && script.machine.state == .code)
  }

  @Test func `the older text bounds no code`() {
    var script = EnrollmentScript.asking(.older)
    _ = script.handle(.yes)
    _ = script.handle(.answered(.noneAssigned))
    #expect(script.handle(.code("1234567")) == [.cancelTimer, .contact(code: "1234567")])
  }

  @Test(arguments: both)
  func `Yes, none assigned, wrong code: asked again; unreachable: by hand`(
    text: EnrollmentBehaviour
  ) {
    var script = EnrollmentScript.asking(text)
    _ = script.handle(.yes)
    _ = script.handle(.answered(.noneAssigned))
    _ = script.handle(.code("12345678"))
    #expect(script.handle(.answered(.wrongCode)) == [.askForCode])
    #expect(script.log.last?.isAssumed == true)
    _ = script.handle(.code("87654321"))
    #expect(script.handle(.answered(.unreachable)) == [.cancelTimer, .askForServer])
  }

  @Test(arguments: both)
  func `Yes, none assigned, cancelled: by hand`(text: EnrollmentBehaviour) {
    var script = EnrollmentScript.asking(text)
    _ = script.handle(.yes)
    _ = script.handle(.answered(.noneAssigned))
    #expect(script.handle(.cancel) == [.cancelTimer, .askForServer])
    #expect(script.machine.state == .manual)
  }

  @Test(arguments: both)
  func `Yes, unreachable: by hand, which is assumed`(text: EnrollmentBehaviour) {
    var script = EnrollmentScript.asking(text)
    _ = script.handle(.yes)
    #expect(script.handle(.answered(.unreachable)) == [.cancelTimer, .askForServer])
    #expect(script.log.last?.isAssumed == true)
  }

  // MARK: - No

  @Test(arguments: both)
  func `No, option 242: that server; without its file: by hand`(text: EnrollmentBehaviour) {
    var script = EnrollmentScript.asking(text, local: [.siteOption])
    #expect(script.handle(.no) == [.cancelTimer, .useLocal([.siteOption])])
    #expect(script.handle(.failed) == [.cancelTimer, .askForServer])
  }

  @Test(arguments: [EnrollmentBehaviour.LocalSource.lldp, .menu])
  func `No, a server in LLDP or the menu: the newer text takes it, the older does not`(
    source: EnrollmentBehaviour.LocalSource
  ) {
    var newer = EnrollmentScript.asking(.newer, local: [source])
    #expect(newer.handle(.no).last == .useLocal([source]))
    var older = EnrollmentScript.asking(.older, local: [source])
    #expect(older.handle(.no) == [.cancelTimer, .askForServer])
  }

  @Test func `No, nothing local: the newer text waits for LLDP, then by hand`() {
    var script = EnrollmentScript.asking(local: [.otherDHCP])
    #expect(script.handle(.no) == [.wake(at: second(31))])
    #expect(script.machine.state == .waiting)
    #expect(script.handle(.learned(local: [.otherDHCP])).isEmpty)
    var late = script
    #expect(late.handle(.learned(local: [.lldp])) == [.cancelTimer, .useLocal([.lldp])])
    #expect(script.handle(.timerFired, at: 31) == [.cancelTimer, .askForServer])
  }

  // MARK: - Timeout

  @Test(arguments: both)
  func `timeout, option 242: that server; without its file: the service`(
    text: EnrollmentBehaviour
  ) {
    var script = EnrollmentScript.asking(text, local: [.siteOption])
    #expect(
      script.handle(.timerFired, at: 60) == [.cancelTimer, .useLocal([.siteOption])])
    #expect(script.handle(.failed) == [.cancelTimer, .contact(code: nil)])
    #expect(script.handle(.answered(.address("files.example.com"))).count == 1)
    #expect(script.handle(.failed) == [.cancelTimer, .askForServer])
  }

  @Test func `timeout, LLDP: the newer text takes it, the older asks the service`() {
    var newer = EnrollmentScript.asking(.newer, local: [.lldp, .menu])
    #expect(newer.handle(.timerFired, at: 60).last == .useLocal([.lldp]))
    var older = EnrollmentScript.asking(.older, local: [.lldp])
    #expect(older.handle(.timerFired, at: 60).last == .contact(code: nil))
  }

  @Test(arguments: [
    (EnrollmentAnswer.noneAssigned, EnrollmentMachine.Action.askForCode),
    (.unreachable, .askForServer), (.address("files.example.com"), .use("files.example.com")),
  ])
  func `timeout, nothing local: the service, whatever it answers`(
    answer: EnrollmentAnswer, action: EnrollmentMachine.Action
  ) {
    var script = EnrollmentScript.asking()
    #expect(script.handle(.timerFired, at: 60) == [.wake(at: second(90))])
    #expect(script.handle(.timerFired, at: 90).last == .contact(code: nil))
    #expect(script.handle(.answered(answer)).last == action)
    #expect(script.log.last?.isAssumed == (action != .use("files.example.com")))
  }

  @Test func `any, stop: idle`() {
    var script = EnrollmentScript.asking()
    #expect(script.handle(.stop) == [.cancelTimer] && script.machine.state == .idle)
    #expect(script.handle(.yes).isEmpty)
  }

  @Test func `no input in any order traps`() {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var script = EnrollmentScript(Self.both[Int(seed % 2)])
      for step in 0..<200 {
        let inputs: [EnrollmentMachine.Input] = [
          .start(local: []), .start(local: [.siteOption]), .yes, .no, .learned(local: [.lldp]),
          .answered(.address("x")), .answered(.noneAssigned), .answered(.wrongCode),
          .answered(.unreachable), .code("12345678"), .code("x"), .cancel, .server("192.0.2.1"),
          .failed, .timerFired, .stop,
        ]
        let actions = script.handle(
          inputs[Int(generator.next() % UInt64(inputs.count))], at: Double(step))
        #expect(actions.count <= 3)
      }
    }
  }
}
