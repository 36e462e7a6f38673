import Services
import Testing
import Wire

@testable import Discovery

@Suite struct AuthenticatorMachineTests {
  /// Sends everything that both say to the other until neither says more.
  private func talk(
    _ machine: inout AuthenticatorMachine, _ phone: inout SupplicantScript, at seconds: Double,
    _ first: [AuthenticatorMachine.Action]
  ) -> (changes: [Bool], outcomes: [SupplicantMachine.Outcome]) {
    var toPhone = first
    var changes: [Bool] = []
    var outcomes: [SupplicantMachine.Outcome] = []
    for _ in 0..<20 where !toPhone.isEmpty {
      var next: [AuthenticatorMachine.Action] = []
      for action in toPhone {
        if case .changed(let isOpen) = action { changes.append(isOpen) }
        guard case .send(let frame) = action else { continue }
        for answer in phone.handle(.received(frame), at: seconds) {
          if case .finished(let outcome) = answer { outcomes.append(outcome) }
          guard case .send(let frame) = answer else { continue }
          next += machine.handle(.received(frame), at: second(seconds))
        }
      }
      toPhone = next
    }
    return (changes, outcomes)
  }

  private func started() -> SupplicantScript {
    var phone = SupplicantScript()
    _ = phone.handle(.start, at: 0)
    return phone
  }

  @Test(arguments: [EAPType.md5, .tls])
  func `asking to open: identity, method, success`(method: EAPType) {
    var access = SwitchPortAccess(.accept)
    access.method = method
    var machine = AuthenticatorMachine(access)
    var phone = started()
    #expect(!machine.isOpen)
    let first = machine.handle(.linkUp, at: second(0))
    #expect(first.last == .wake(at: second(30)))
    let (changes, outcomes) = talk(&machine, &phone, at: 1, first)
    #expect(machine.state == .open && machine.isOpen)
    #expect(changes == [true] && outcomes == [.accepted])
  }

  @Test func `challenging, another method is wanted: that one`() {
    var machine = AuthenticatorMachine(.init(.accept))
    var phone = SupplicantScript(SupplicantBehaviour(methods: .unconfirmed([.tls])))
    _ = phone.handle(.start, at: 0)
    let first = machine.handle(.linkUp, at: second(0))
    #expect(talk(&machine, &phone, at: 1, first).outcomes == [.accepted])
    var none = AuthenticatorMachine(.init(.accept))
    var stranger = SupplicantScript(SupplicantBehaviour(methods: .unconfirmed([])))
    _ = stranger.handle(.start, at: 0)
    let again = none.handle(.linkUp, at: second(0))
    #expect(talk(&none, &stranger, at: 1, again).outcomes == [.refused])
  }

  @Test func `challenging, refusing: a failure, and quiet for 60 s`() {
    var machine = AuthenticatorMachine(.init(.refuse))
    var phone = started()
    let first = machine.handle(.linkUp, at: second(0))
    #expect(talk(&machine, &phone, at: 1, first).outcomes == [.refused])
    #expect(machine.state == .quiet && !machine.isOpen)
    #expect(machine.handle(.received(EAPOLFrame(.start)), at: second(2)).isEmpty)
    #expect(machine.handle(.timerFired, at: second(61)).last == .wake(at: second(91)))
    #expect(machine.state == .asking)
  }

  @Test func `a phone that does not answer is asked every 30 s, and the port stays closed`() {
    var machine = AuthenticatorMachine(.init(.accept))
    _ = machine.handle(.linkUp, at: second(0))
    for seconds in [30.0, 60, 90] {
      #expect(
        machine.handle(.timerFired, at: second(seconds)).last == .wake(at: second(seconds + 30)))
    }
    #expect(!machine.isOpen)
  }

  @Test func `open, start: asked anew while the port stays open; linkDown closes it`() {
    var machine = AuthenticatorMachine(.init(.accept))
    var phone = started()
    let first = machine.handle(.linkUp, at: second(0))
    _ = talk(&machine, &phone, at: 1, first)
    let again = machine.handle(.received(EAPOLFrame(.start)), at: second(5))
    #expect(machine.isOpen && machine.state == .asking && !again.isEmpty)
    #expect(talk(&machine, &phone, at: 6, again).changes.isEmpty)
    #expect(machine.handle(.linkDown, at: second(9)) == [.changed(isOpen: false), .cancelTimer])
    #expect(machine.state == .down)
  }

  @Test func `silent: the port is open, and nothing is said`() {
    var machine = AuthenticatorMachine(.init(.silent))
    #expect(machine.isOpen && machine.handle(.linkUp, at: second(0)).isEmpty)
    #expect(machine.handle(.received(EAPOLFrame(.start)), at: second(1)).isEmpty)
  }

  @Test func `no input in any order traps`() {
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var machine = AuthenticatorMachine(.init(seed % 2 == 0 ? .accept : .refuse))
      for step in 0..<200 {
        let type = EAPType(rawValue: UInt8(generator.next() % 5))
        let packet = EAPPacket(
          .response, identifier: UInt8(generator.next() % 6), type: type,
          data: [UInt8(generator.next() % 30)])
        let inputs: [AuthenticatorMachine.Input] = [
          .linkUp, .received(EAPOLFrame(packet)), .received(EAPOLFrame(.start)),
          .received(EAPOLFrame(.logoff)), .received(EAPOLFrame(.eap, body: [1, 2, 0])),
          .timerFired, .linkDown, .linkUp, .received(EAPOLFrame(packet)),
        ]
        _ = machine.handle(
          inputs[Int(generator.next() % UInt64(inputs.count))], at: second(Double(step)))
        #expect(machine.isOpen || machine.state != .open)
      }
    }
  }
}
