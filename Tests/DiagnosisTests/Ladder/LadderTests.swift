import Framing
import Testing
import Wire

@testable import Diagnosis

@Suite struct LadderTests {
  static let phone = LadderParty(.phone, mac: Scene.phone)
  static let files = LadderParty(.fileServer, name: "files")

  static func stamp(_ number: Int, _ seconds: Double = 0) -> FrameStamp {
    FrameStamp(number, at: Moment(nanoseconds: Int64(seconds * 1e9)))
  }

  static func step(
    _ number: Int, _ seconds: Double = 0, _ summary: String = "GET", to party: LadderParty = files
  ) -> LadderStep {
    LadderStep(stamp(number, seconds), .http, from: phone, to: party, summary: summary)
  }

  @Test func `steps stand in the order of their frames`() {
    let ladder = Ladder(of: Self.phone, steps: [Self.step(9, 2, "b"), Self.step(3, 1, "a")])
    #expect(ladder.steps.map(\.frame.number) == [3, 9])
    #expect(ladder.parties == [Self.phone, Self.files])
  }

  @Test func `what is said again in a row is one step`() throws {
    let steps = (1...7).map { Self.step($0, Double($0)) } + [Self.step(8, 8, "PUT")]
    let ladder = Ladder(of: Self.phone, steps: steps)
    #expect(ladder.steps.map(\.repetitions) == [7, 1])
    let first = try #require(ladder.steps.first)
    #expect(first.frames.map(\.number) == Array(1...7))
    #expect(first.last.number == 7)
  }

  @Test func `another VLAN or another receiver is another step`() {
    let tagged = LadderStep(
      Self.stamp(2), .http, from: Self.phone, to: Self.files,
      vlanTags: [VLANTag(VLANID(lowBitsOf: 20))], summary: "GET")
    let elsewhere = Self.step(3, to: LadderParty(.callServer))
    let ladder = Ladder(of: Self.phone, steps: [Self.step(1), tagged, elsewhere])
    #expect(ladder.steps.count == 3)
    #expect(ladder.steps.map(\.vlan.rawValue) == [0, 20, 0])
  }

  @Test func `the wait before a step counts from the end of the one before`() {
    let ladder = Ladder(
      of: Self.phone,
      steps: [Self.step(1, 0), Self.step(2, 4), Self.step(3, 62, "PUT")])
    #expect(ladder.wait(before: 0) == nil)
    #expect(ladder.wait(before: 1) == .seconds(58))
    #expect(ladder.wait(before: 2) == nil)
  }

  @Test func `a background repetition does not hide a wait`() {
    let background = LadderStep(
      Self.stamp(1), last: Self.stamp(9, 90), repetitions: 4, .lldp, from: Self.files,
      to: Self.phone, summary: "LLDP")
    let ladder = Ladder(of: Self.phone, steps: [background, Self.step(2, 30)])
    #expect(ladder.wait(before: 1) == .seconds(30))
  }

  @Test func `a long ladder keeps its beginning and its end`() {
    let steps = (1...1000).map { Self.step($0, 0, "\($0)") }
    let ladder = Ladder(of: Self.phone, steps: steps)
    #expect(ladder.steps.count == Ladder.mostSteps)
    #expect(ladder.omitted == 1000 - Ladder.mostSteps)
    #expect(ladder.steps.first?.frame.number == 1)
    #expect(ladder.steps.last?.frame.number == 1000)
  }

  @Test func `too many parties share the last lane`() {
    let servers = (0..<30).map { LadderParty(.fileServer, name: "server \($0)") }
    let ladder = Ladder(
      of: Self.phone,
      steps: servers.enumerated().map { Self.step($0.offset + 1, to: $0.element) })
    #expect(ladder.parties.count == Ladder.mostParties)
    #expect(ladder.parties.first == Self.phone)
    #expect(ladder.parties.last?.name == "22 others")
    #expect(ladder.lane(of: servers[29]) == Ladder.mostParties - 1)
    #expect(ladder.lane(of: servers[0]) == 1)
  }

  @Test func `lanes go from the phone over the switch to the servers, the silent one last`() {
    let order: [LadderParty] = [
      LadderParty(.callServer, name: "c"), LadderParty(.dhcpServer),
      LadderParty(.dhcpServer, address: .v4(Scene.dhcpServer)), LadderParty(.networkSwitch),
    ]
    let ladder = Ladder(
      of: Self.phone, steps: order.enumerated().map { Self.step($0.offset + 1, to: $0.element) })
    #expect(
      ladder.parties.map(\.role) == [.phone, .networkSwitch, .dhcpServer, .dhcpServer, .callServer])
    #expect(ladder.parties.map(\.isUnseen) == [false, true, false, true, true])
  }

  @Test func `a ladder may be empty`() {
    let ladder = Ladder(of: Self.phone, steps: [])
    #expect(ladder.parties == [Self.phone])
    #expect(ladder.steps.isEmpty)
    #expect(ladder.lane(of: Self.files) == 0)
  }
}
