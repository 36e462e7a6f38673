import Framing
import SSON
import Testing
import Wire

@testable import Discovery

/// An arrow of the phones' state machines, walked by a whole phone in a scripted network.
///
/// The list of all walks is the table of what is tested: by section of the facts about the
/// phones, state and arrow.
struct ArrowWalk: CustomTestStringConvertible, Sendable {
  let state: String
  let arrow: String
  let walk: @Sendable () throws -> Void

  init(_ state: String, _ arrow: String, _ walk: @escaping @Sendable () throws -> Void) {
    self.state = state
    self.arrow = arrow
    self.walk = walk
  }

  var testDescription: String { "\(state): \(arrow)" }
}

@Suite struct ArrowTests {
  @Test(arguments: ArrowWalk.boot)
  func `section 1.2, the whole start`(walk: ArrowWalk) throws { try walk.walk() }

  @Test(arguments: ArrowWalk.enrollmentOfBothTexts)
  func `section 1.3 and B3, the enrollment service`(walk: ArrowWalk) throws { try walk.walk() }

  @Test(arguments: ArrowWalk.vlanTest)
  func `B1, the test of the VLAN`(walk: ArrowWalk) throws { try walk.walk() }

  @Test(arguments: ArrowWalk.lease)
  func `B1, the lease`(walk: ArrowWalk) throws { try walk.walk() }

  @Test(arguments: ArrowWalk.reuse)
  func `B2, reuse of address and settings`(walk: ArrowWalk) throws { try walk.walk() }

  @Test(arguments: ArrowWalk.download)
  func `B4, server contact and download`(walk: ArrowWalk) throws { try walk.walk() }

  @Test func `no arrow stands twice`() {
    let all = [
      ArrowWalk.boot, ArrowWalk.enrollmentOfBothTexts, ArrowWalk.vlanTest, ArrowWalk.lease,
      ArrowWalk.reuse, ArrowWalk.download,
    ].flatMap { $0.map(\.testDescription) }
    #expect(Set(all).count == all.count && all.count >= 70)
  }
}

extension ArrowWalk {
  static let vlan20 = Tagging.vlan(VLANID(lowBitsOf: 20))
  static let voiceAddress = IPv4Address(198, 51, 100, 7)

  /// VLAN 20 answers too, and every family finds its upgrade file.
  static func network(
    _ profile: PhoneProfile = .j100SIP, parameters: [(SSONName, String)] = [],
    siteString: String? = "HTTPSRVR=192.0.2.10",
    _ change: (inout PhoneMachine.Configuration) -> Void = { _ in }
  ) throws -> ScriptedNetwork {
    var world = try PhoneMachineTests.network(
      profile, parameters: parameters, siteString: siteString, change)
    world.scopes[20] = .init(siteString: siteString, address: voiceAddress)
    world.files["http://192.0.2.10/\(profile.upgradeFile.value)"] = "GET 46xxsettings.txt\n"
    world.files[PhoneMachineTests.settings] =
      PhoneMachineTests.controller + "SET MCIPADD 192.0.2.20\n"
    return world
  }

  /// Says that a state was left for another.
  static func expect(
    _ world: ScriptedNetwork, goes from: PhoneState, to next: PhoneState,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let pairs = zip(world.states, world.states.dropFirst())
    #expect(
      pairs.contains { $0 == (from, next) }, "\(world.states)", sourceLocation: sourceLocation)
  }
}
