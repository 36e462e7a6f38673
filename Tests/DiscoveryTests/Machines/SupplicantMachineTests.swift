import Framing
import Services
import Testing
import Wire

@testable import Discovery

struct SupplicantScript {
  var machine: SupplicantMachine
  var log: [DecisionEntry] = []

  init(_ behaviour: SupplicantBehaviour = SupplicantBehaviour()) {
    machine = SupplicantMachine(.init(mac: Server.mac, behaviour: behaviour, seed: 5))
  }

  mutating func handle(
    _ input: SupplicantMachine.Input, at seconds: Double
  ) -> [SupplicantMachine.Action] {
    let actions = machine.handle(input, at: second(seconds))
    log += actions.compactMap { if case .log(let entry) = $0 { entry } else { nil } }
    return actions.filter { if case .log = $0 { false } else { true } }
  }

  /// The packet that is answered with, and when the machine wakes if nothing follows.
  mutating func answer(
    to request: EAPPacket, at seconds: Double
  ) throws -> (packet: EAPPacket?, rest: [SupplicantMachine.Action]) {
    let actions = handle(.received(EAPOLFrame(request)), at: seconds)
    guard case .send(let frame)? = actions.first else { return (nil, actions) }
    return (try frame.eap(), Array(actions.dropFirst()))
  }
}

@Suite struct SupplicantMachineTests {
  static let start = SupplicantMachine.Action.send(EAPOLFrame(.start))

  static func request(_ type: EAPType, _ identifier: UInt8 = 1) -> EAPPacket {
    EAPPacket(.request, identifier: identifier, type: type, data: [])
  }

  @Test func `idle, start: an EAPOL-Start, and 30 s for the answer`() {
    var script = SupplicantScript()
    #expect(script.handle(.start, at: 0) == [Self.start, .wake(at: second(30))])
    #expect(script.machine.state == .connecting)
    #expect(Self.start == .send(EAPOLFrame(version: 1, .start)))
  }

  @Test func `connecting, timerFired: three in all, then there is nobody, which is assumed`() {
    var script = SupplicantScript()
    _ = script.handle(.start, at: 0)
    #expect(script.handle(.timerFired, at: 30) == [Self.start, .wake(at: second(60))])
    #expect(script.handle(.timerFired, at: 60) == [Self.start, .wake(at: second(90))])
    #expect(script.handle(.timerFired, at: 90) == [.cancelTimer, .finished(.nobody)])
    #expect(script.machine.state == .alone && script.log.last?.isAssumed == true)
  }

  @Test func `connecting, request: the identity is the MAC address`() throws {
    var script = SupplicantScript()
    _ = script.handle(.start, at: 0)
    let (answer, rest) = try script.answer(to: Self.request(.identity, 7), at: 1)
    let expected = EAPPacket(
      .response, identifier: 7, type: .identity, data: Array("001B4F112233".utf8)[...])
    #expect(answer == expected && rest == [.wake(at: second(31))])
    #expect(script.machine.state == .authenticating)
  }

  @Test func `authenticating, request: MD5 with sixteen octets, the same for the same`() throws {
    var script = SupplicantScript()
    _ = script.handle(.start, at: 0)
    let first = try script.answer(to: Self.request(.md5, 8), at: 1).packet
    let data = try #require(first?.data)
    #expect(data.first == 16 && data.count == 17)
    let again = try script.answer(to: Self.request(.md5, 8), at: 2).packet
    let other = try script.answer(to: Self.request(.md5, 9), at: 3).packet
    #expect(again == first && other?.data != data)
  }

  @Test func `authenticating, request: TLS is acknowledged, PEAP is refused`() throws {
    var script = SupplicantScript()
    _ = script.handle(.start, at: 0)
    let tls = try script.answer(to: Self.request(.tls, 3), at: 1).packet
    #expect(tls?.type == .tls && tls?.data == [0])
    let other = try script.answer(to: Self.request(.peap, 4), at: 2).packet
    #expect(other?.wantedTypes == [.md5, .tls])
    let note = try script.answer(to: Self.request(.notification, 5), at: 3).packet
    #expect(note?.type == .notification && note?.data.isEmpty == true)
  }

  @Test func `any, success: in; held, timerFired: again after a failure`() {
    var script = SupplicantScript()
    _ = script.handle(.start, at: 0)
    var other = script
    let success = EAPOLFrame(EAPPacket(.success, identifier: 1))
    #expect(script.handle(.received(success), at: 1) == [.cancelTimer, .finished(.accepted)])
    #expect(script.machine.state == .authenticated)
    let failure = EAPOLFrame(EAPPacket(.failure, identifier: 1))
    #expect(
      other.handle(.received(failure), at: 1) == [.wake(at: second(61)), .finished(.refused)])
    #expect(other.machine.state == .held)
    #expect(other.handle(.timerFired, at: 61) == [Self.start, .wake(at: second(91))])
    #expect(other.machine.state == .connecting)
  }

  @Test func `authenticating, timerFired: it begins again`() throws {
    var script = SupplicantScript()
    _ = script.handle(.start, at: 0)
    _ = try script.answer(to: Self.request(.identity), at: 1)
    #expect(script.handle(.timerFired, at: 31) == [Self.start, .wake(at: second(61))])
  }

  @Test func `authenticated and alone, request: answered again`() throws {
    var script = SupplicantScript()
    _ = script.handle(.start, at: 0)
    _ = script.handle(.received(EAPOLFrame(EAPPacket(.success, identifier: 1))), at: 1)
    let again = try script.answer(to: Self.request(.identity, 2), at: 50).packet
    #expect(again != nil)
    var alone = SupplicantScript()
    for seconds in [0.0, 30, 60, 90] {
      _ = alone.handle(seconds == 0 ? .start : .timerFired, at: seconds)
    }
    #expect(alone.machine.state == .alone)
    let late = try alone.answer(to: Self.request(.identity, 2), at: 100).packet
    #expect(late != nil)
  }

  @Test func `any, stop: idle and deaf`() throws {
    var script = SupplicantScript()
    _ = script.handle(.start, at: 0)
    #expect(script.handle(.stop, at: 1) == [.cancelTimer] && script.machine.state == .idle)
    let answer = try script.answer(to: Self.request(.identity), at: 2).packet
    #expect(answer == nil)
  }

  @Test func `no input in any order traps, and what is sent can be read again`() throws {
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var script = SupplicantScript()
      for step in 0..<200 {
        let octets = (0..<Int(generator.next() % 24)).map { _ in
          UInt8(truncatingIfNeeded: generator.next() % 8)
        }
        let noise = (try? EAPOLFrame(octets[...])) ?? EAPOLFrame(.eap, body: octets[...])
        let inputs: [SupplicantMachine.Input] = [
          .start, .received(noise), .received(EAPOLFrame(.eap, body: octets[...])), .timerFired,
          .received(EAPOLFrame(Self.request(EAPType(rawValue: UInt8(seed % 30))))), .stop, .start,
        ]
        for action in script.handle(
          inputs[Int(generator.next() % UInt64(inputs.count))], at: Double(step))
        {
          guard case .send(let frame) = action else { continue }
          let read = try EAPOLFrame(frame.encoded[...])
          let packet = try read.eap()
          #expect(read == frame && (frame.type == .eap) == (packet != nil))
        }
      }
    }
  }
}
