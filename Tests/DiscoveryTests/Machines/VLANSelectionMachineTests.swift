import Framing
import Testing
import Wire

@testable import Discovery

struct VLANScript {
  var machine: VLANSelectionMachine
  var log: [DecisionEntry] = []

  init(
    _ profile: PhoneProfile = .j100SIP,
    _ change: (inout VLANSelectionMachine.Configuration) -> Void = { _ in }
  ) {
    var configuration = VLANSelectionMachine.Configuration(behaviour: profile.behaviour.vlan)
    change(&configuration)
    machine = VLANSelectionMachine(configuration)
  }

  mutating func handle(
    _ input: VLANSelectionMachine.Input, at seconds: Double
  ) -> [VLANSelectionMachine.Action] {
    let actions = machine.handle(input, at: second(seconds))
    log += actions.compactMap(\.entry)
    return actions.filter { $0.entry == nil }
  }
}

@Suite struct VLANSelectionMachineTests {
  static let vlan20 = VLANID(lowBitsOf: 20)
  static let vlan30 = VLANID(lowBitsOf: 30)

  @Test(arguments: [
    (TaggingMode.auto, 0, Tagging.untagged), (.on, 0, .priorityOnly), (.off, 0, .untagged),
    (.auto, 20, .vlan(vlan20)), (.on, 20, .vlan(vlan20)), (.off, 20, .untagged),
  ])
  func `idle, start: L2Q and L2QVLAN say how`(mode: TaggingMode, vlan: Int, tagging: Tagging) {
    var script = VLANScript {
      $0.mode = mode
      $0.vlan = VLANID(lowBitsOf: vlan)
    }
    let timer: VLANSelectionMachine.Action =
      tagging.vlan == nil ? .cancelTimer : .wake(at: second(60))
    #expect(script.handle(.start, at: 0) == [.use(tagging), .startDHCP, timer])
    #expect(script.machine.state == .testing && script.machine.tagging == tagging)
  }

  @Test func `VLANTEST=0 never ends the test`() {
    var script = VLANScript {
      $0.vlan = Self.vlan20
      $0.testSeconds = 0
    }
    #expect(script.handle(.start, at: 0).last == .cancelTimer)
    #expect(script.handle(.timerFired, at: 1000) == [.cancelTimer])
    #expect(script.machine.tagging == .vlan(Self.vlan20))
  }

  @Test(arguments: [(TaggingMode.auto, Tagging.untagged), (.on, .priorityOnly)])
  func `testing, timerFired: the VLAN is left`(mode: TaggingMode, next: Tagging) {
    var script = VLANScript {
      $0.mode = mode
      $0.vlan = Self.vlan20
    }
    _ = script.handle(.start, at: 0)
    #expect(script.handle(.timerFired, at: 60) == [.use(next), .startDHCP, .cancelTimer])
    #expect(script.machine.avoided.isEmpty)
  }

  @Test func `96x1 SIP puts the VLAN on VLANLIST`() {
    var script = VLANScript(.p96x1SIP) { $0.vlan = Self.vlan20 }
    _ = script.handle(.start, at: 0)
    #expect(
      script.handle(.timerFired, at: 60) == [
        .remember(avoided: [Self.vlan20]), .use(.untagged), .startDHCP, .cancelTimer,
      ])
  }

  @Test func `testing, offered: the test is over`() {
    var script = VLANScript { $0.vlan = Self.vlan20 }
    _ = script.handle(.start, at: 0)
    #expect(script.handle(.offered(Self.vlan20), at: 3) == [.accept, .cancelTimer])
    #expect(script.handle(.bound(.on, Self.vlan20), at: 4).isEmpty)
    #expect(script.machine.state == .settled)
    #expect(script.handle(.offered(nil), at: 5) == [.accept])
  }

  @Test func `testing, bound: another VLAN is asked in`() {
    var script = VLANScript()
    _ = script.handle(.start, at: 0)
    _ = script.handle(.offered(Self.vlan20), at: 1)
    #expect(
      script.handle(.bound(.on, Self.vlan20), at: 2) == [
        .release, .use(.vlan(Self.vlan20)), .startDHCP, .wake(at: second(62)),
      ])
    _ = script.handle(.offered(Self.vlan20), at: 3)
    #expect(script.handle(.bound(.on, Self.vlan20), at: 4).isEmpty)
    #expect(
      script.handle(.bound(nil, Self.vlan30), at: 9).dropFirst().first
        == .use(.vlan(Self.vlan30)))
  }

  @Test func `L2Q=2 in the ACK names no VLAN to go to`() {
    var script = VLANScript()
    _ = script.handle(.start, at: 0)
    #expect(script.handle(.bound(.off, Self.vlan20), at: 2).isEmpty)
    #expect(script.machine.state == .settled && script.machine.tagging == .untagged)
    #expect(script.log.last?.isAssumed == true)
  }

  @Test(arguments: [true, false])
  func `after the fallback a silent VLAN is tried again, or not before a reset`(again: Bool) {
    var script = VLANScript(.p96x1H323) {
      $0.vlan = Self.vlan20
      if !again { $0.behaviour.afterFallback = .unconfirmed(.needsReset) }
    }
    _ = script.handle(.start, at: 0)
    _ = script.handle(.timerFired, at: 60)
    _ = script.handle(.offered(Self.vlan20), at: 61)
    let actions = script.handle(.bound(nil, Self.vlan20), at: 62)
    #expect(
      actions
        == (again
          ? [.release, .use(.vlan(Self.vlan20)), .startDHCP, .wake(at: second(122))] : []))
    #expect(script.log.last?.isAssumed == !again)
  }

  @Test func `a VLAN on VLANLIST is not tried; without saved data the phone stays`() {
    var script = VLANScript(.p96x1SIP) { $0.avoided = [Self.vlan20] }
    _ = script.handle(.start, at: 0)
    #expect(script.handle(.offered(Self.vlan20), at: 1) == [.accept, .cancelTimer])
    #expect(script.handle(.bound(nil, Self.vlan20), at: 2).isEmpty)
    #expect(script.machine.tagging == .untagged)
  }

  @Test func `a VLAN on VLANLIST in an OFFER leads to the saved address`() {
    var script = VLANScript(.p96x1SIP) {
      $0.avoided = [Self.vlan20]
      $0.reuseSeconds = 60
      $0.savedTagging = .vlan(Self.vlan30)
    }
    #expect(script.handle(.start, at: 0).last == .wake(at: second(60)))
    #expect(
      script.handle(.offered(Self.vlan20), at: 1) == [
        .use(.vlan(Self.vlan30)), .reuse, .cancelTimer,
      ])
    #expect(script.machine.state == .reusing)
    #expect(script.handle(.offered(nil), at: 2) == [.accept])
    #expect(script.handle(.bound(nil, nil), at: 3).isEmpty)
    #expect(script.machine.state == .settled)
  }

  @Test func `no OFFER within REUSETIME leads to the saved address`() {
    var script = VLANScript(.p96x1SIP) {
      $0.vlan = Self.vlan20
      $0.testSeconds = 30
      $0.reuseSeconds = 60
      $0.savedTagging = .untagged
    }
    #expect(script.handle(.start, at: 0).last == .wake(at: second(30)))
    #expect(script.handle(.timerFired, at: 30).last == .wake(at: second(60)))
    #expect(script.handle(.timerFired, at: 60) == [.use(.untagged), .reuse, .cancelTimer])
  }

  @Test func `families that save no address do not reuse one`() {
    var script = VLANScript(.j100SIP) {
      $0.reuseSeconds = 60
      $0.savedTagging = .untagged
    }
    #expect(script.handle(.start, at: 0).last == .cancelTimer)
  }

  @Test func `learned: LLDP changes the VLAN, and DHCP does not change it again`() {
    var script = VLANScript()
    _ = script.handle(.start, at: 0)
    #expect(
      script.handle(.learned(.on, Self.vlan20), at: 1) == [
        .use(.vlan(Self.vlan20)), .startDHCP, .wake(at: second(61)),
      ])
    #expect(script.handle(.learned(.on, Self.vlan20), at: 2).isEmpty)
    _ = script.handle(.offered(Self.vlan30), at: 3)
    #expect(script.handle(.bound(.on, Self.vlan30), at: 4).isEmpty)
    #expect(script.machine.tagging == .vlan(Self.vlan20))
    #expect(script.handle(.learned(.off, .none), at: 5).first == .release)
  }

  @Test(arguments: [true, false])
  func `a silent VLAN that LLDP names again is tried or not, which is assumed`(again: Bool) {
    var script = VLANScript {
      if again { $0.behaviour.afterFallbackByLLDP = .unconfirmed(.triesAgain) }
    }
    _ = script.handle(.start, at: 0)
    _ = script.handle(.learned(.on, Self.vlan20), at: 1)
    _ = script.handle(.timerFired, at: 61)
    #expect(script.machine.tagging == .priorityOnly)
    #expect(script.handle(.learned(.on, Self.vlan20), at: 62).isEmpty == !again)
    #expect(script.log.last?.isAssumed == !again)
  }

  @Test func `any, stop: idle`() {
    var script = VLANScript()
    _ = script.handle(.start, at: 0)
    #expect(script.handle(.stop, at: 1) == [.cancelTimer])
    #expect(script.machine.state == .idle)
    #expect(script.handle(.offered(nil), at: 2).isEmpty)
  }

  @Test func `no input in any order traps, and VLANLIST stays bounded`() {
    for seed in 0..<50 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var script = VLANScript(PhoneProfile.all[Int(seed) % PhoneProfile.all.count]) {
        $0.reuseSeconds = Int(seed % 3) * 20
        $0.savedTagging = seed % 2 == 0 ? nil : .priorityOnly
        $0.vlan = VLANID(lowBitsOf: seed)
      }
      for step in 0..<300 {
        let vlan = VLANID(lowBitsOf: generator.next() % 40)
        let mode = TaggingMode(rawValue: Int(generator.next() % 3))
        let inputs: [VLANSelectionMachine.Input] = [
          .start, .offered(vlan), .offered(nil), .bound(mode, vlan), .timerFired, .timerFired,
          .learned(mode ?? .auto, vlan), .stop, .start, .bound(mode, vlan),
        ]
        _ = script.handle(
          inputs[Int(generator.next() % UInt64(inputs.count))], at: Double(step) * 30)
        #expect(script.machine.avoided.count <= VLANSelectionMachine.mostAvoided)
      }
    }
  }
}
