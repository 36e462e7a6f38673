import Framing
import SSON
import Testing
import Wire

@testable import Discovery

/// A world without anybody in it, or with what a test puts there.
private struct EmptyWorld: PhoneWorld {
  var unknown: String?
  var enrollment: EnrollmentService?

  func nextEvent(after moment: Moment?) -> (at: Moment, input: PhoneMachine.Input)? { nil }

  mutating func answers(to action: PhoneMachine.Action, at now: Moment) -> [WorldAnswer] {
    switch action {
    case .send: unknown.map { [WorldAnswer(.unknown($0), after: .seconds(1))] } ?? []
    case .contactEnrollment(let code):
      enrollment.map { [WorldAnswer(.heard(.enrollment($0.answer(code: code))))] } ?? []
    default: []
    }
  }
}

@Suite struct PhoneRunTests {
  private static let mac = MACAddress(lowBitsOf: 0x001B_4F11_2233)
  private static let start = Moment(nanoseconds: 1_000_000_000)

  private func configuration(static address: Bool) throws -> PhoneMachine.Configuration {
    let profile = try #require(PhoneProfile.of(.j100SIP))
    var configuration = PhoneMachine.Configuration(profile: profile, mac: Self.mac)
    guard address else { return configuration }
    for (name, value) in [
      ("USE_DHCP", "0"), ("IPADD", "192.0.2.33"), ("NETMASK", "255.255.255.0"),
      ("ROUTER", "192.0.2.1"),
    ] {
      try configuration.parameters.set(SSONName(name), to: value)
    }
    return configuration
  }

  @Test func `nobody answers: the time is over and the phone still asks`() throws {
    var run = PhoneRun(try configuration(static: false), in: EmptyWorld(), from: Self.start)
    var discovers = 0
    let result = run.run(for: .seconds(300)) { entry in
      if case .did(.send(let frame)) = entry.event, case .dhcp = frame.content { discovers += 1 }
    }
    #expect(result.ending == .timeOver)
    #expect(result.state == .addressing)
    #expect(result.vlan == nil)
    // After 4, 8, 16, 32 and then every 64 seconds.
    #expect((7...9).contains(discovers))
  }

  @Test func `what the world cannot say ends the run`() throws {
    let world = EmptyWorld(unknown: "nobody knows")
    var run = PhoneRun(try configuration(static: false), in: world, from: Self.start)
    #expect(run.run(for: .seconds(300)) { _ in }.ending == .unanswerable("nobody knows"))
  }

  @Test func `a phone with an address and no server waits for its user`() throws {
    var run = PhoneRun(try configuration(static: true), in: EmptyWorld(), from: Self.start)
    let result = run.run(for: .seconds(3600)) { _ in }
    #expect(result.ending == .waitsForUser(.fileServer))
    #expect(result.address == IPv4Address(192, 0, 2, 33))
    #expect(result.vlan == 0)
  }

  @Test func `the user's server is asked`() throws {
    var script = UserScript()
    script.fileServer = "192.0.2.9"
    var run = PhoneRun(
      try configuration(static: true), in: EmptyWorld(), user: script, from: Self.start)
    let result = run.run(for: .seconds(3600)) { _ in }
    #expect(result.requests == ["http://192.0.2.9/J100Supgrade.txt"])
  }

  @Test func `the same phone in the same world does the same`() throws {
    func frames(seed: UInt64) throws -> [[UInt8]] {
      var configuration = try configuration(static: false)
      configuration.seed = seed
      var run = PhoneRun(configuration, in: EmptyWorld(), from: Self.start)
      var frames: [[UInt8]] = []
      _ = run.run(for: .seconds(600)) { entry in entry.frame.map { frames.append($0) } }
      return frames
    }
    #expect(try frames(seed: 7) == frames(seed: 7))
    #expect(try frames(seed: 7) != frames(seed: 8))
  }

  @Test(arguments: [
    ("VLAN=0", nil), ("VLAN=20", "0"), ("ADDRESS=192.0.2.33", nil), ("STATE=manual entry", nil),
    ("STATE=operational", "manual entry"), ("HTTPSRVR=", nil), ("HTTPSRVR=192.0.2.9", "none"),
    ("FILE=", nil), ("FILE=J100Supgrade.txt", "none"),
  ])
  func `an expectation names what is there instead`(text: String, found: String?) throws {
    var run = PhoneRun(try configuration(static: true), in: EmptyWorld(), from: Self.start)
    let result = run.run(for: .seconds(3600)) { _ in }
    #expect(try #require(RunExpectation(text)).difference(from: result) == found)
  }

  @Test(arguments: ["VLAN", "=20", "COLOUR=red", ""])
  func `what is no expectation is none`(text: String) {
    #expect(RunExpectation(text) == nil)
  }
}
