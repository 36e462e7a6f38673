import Framing
import LLDP
import SSON
import TestSupport
import Testing
import Wire

@testable import Discovery

/// TLVs of a switch, as octets; those of the reference vectors.
enum SwitchTLV {
  static let identity = "02 07 04 02 00 00 00 00 01 04 04 05 31 2f 31 06 02 00 78"
  static let voice20 = "fe 08 00 12 bb 02 01 40 29 6e"
  static let untagged = "fe 08 00 12 bb 02 01 00 00 2e"
  static let unknown = "fe 08 00 12 bb 02 01 80 00 00"
  static let signaling20 = "fe 08 00 12 bb 02 02 40 29 a2"
  static let nameVoice20 = "fe 0e 00 80 c2 03 00 14 07 76 6f 69 63 65 32 30"
  /// VLAN 20, "Corp-Voice".
  static let nameCorpVoice = "fe 11 00 80 c2 03 00 14 0a 43 6f 72 70 2d 56 6f 69 63 65"
  static let port10 = "fe 06 00 80 c2 01 00 0a"
  static let fileServer = "fe 08 00 40 0d 06 c0 00 02 0a"
  static let callServer = "fe 08 00 40 0d 03 c0 00 02 14"
  static let notTagging = "fe 05 00 40 0d 07 02"
  /// A source on its backup, 15.4 W.
  static let backup = "fe 07 00 12 bb 04 20 00 9a"

  static func unit(_ tlvs: String...) -> LLDPDataUnit {
    LLDPDataUnit(octets(([identity] + tlvs + ["00 00"]).joined(separator: " "))[...])
  }

  static let shutdown = LLDPDataUnit(
    octets("02 07 04 02 00 00 00 00 01 04 04 05 31 2f 31 06 02 00 00 00 00")[...])
}

struct LLDPScript {
  var machine: LLDPMachine
  var log: [DecisionEntry] = []

  init(
    _ profile: PhoneProfile = .j100SIP, mode: LLDPMode? = nil,
    _ change: (inout PhoneStatus) -> Void = { _ in }
  ) {
    var status = PhoneStatus(mac: Server.mac)
    change(&status)
    machine = LLDPMachine(.init(profile: profile, mode: mode), status: status)
  }

  mutating func handle(_ input: LLDPMachine.Input, at seconds: Double) -> [LLDPMachine.Action] {
    let actions = machine.handle(input, at: second(seconds))
    log += actions.compactMap(\.entry)
    return actions.filter { $0.entry == nil }
  }

  mutating func lesson(_ tlvs: String..., at seconds: Double = 1) -> LLDPLesson? {
    let text = ([SwitchTLV.identity] + tlvs + ["00 00"]).joined(separator: " ")
    return handle(.received(LLDPDataUnit(octets(text)[...])), at: seconds).compactMap(\.lesson)
      .last
  }
}

@Suite struct LLDPMachineTests {
  static let vlan20 = VLANID(lowBitsOf: 20)

  @Test func `down, linkUp, LLDP_ENABLED 1: an advertisement at once and every 30 s`() {
    var script = LLDPScript(mode: .on)
    let unit = LLDPAdvertisement(script.machine.status, behaviour: script.machine.behaviour)
      .dataUnit
    #expect(script.handle(.linkUp, at: 0) == [.send(unit), .wake(at: second(30))])
    #expect(script.machine.state == .sending)
    #expect(script.handle(.timerFired, at: 30) == [.send(unit), .wake(at: second(60))])
  }

  @Test func `LLDP_ENABLED 2: listening, then an advertisement within 2 s`() {
    var script = LLDPScript(mode: .auto)
    #expect(script.handle(.linkUp, at: 0).isEmpty && script.machine.state == .listening)
    let actions = script.handle(.received(SwitchTLV.unit()), at: 5)
    #expect(actions == [.wake(at: second(6))] && script.machine.state == .answering)
    #expect(script.handle(.received(SwitchTLV.unit()), at: 5).isEmpty)
    #expect(script.handle(.timerFired, at: 6).last == .wake(at: second(36)))
    #expect(script.machine.state == .sending)
  }

  @Test func `LLDP_ENABLED 0: nothing is sent and nothing is learnt`() {
    var script = LLDPScript(mode: .off)
    #expect(script.handle(.linkUp, at: 0).isEmpty && script.machine.state == .silent)
    #expect(script.handle(.received(SwitchTLV.unit(SwitchTLV.voice20)), at: 1).isEmpty)
    #expect(script.handle(.timerFired, at: 2).isEmpty)
    #expect(script.handle(.shutDown, at: 3) == [.cancelTimer])
  }

  @Test func `sending, statusChanged: told at once, if it is told at all`() {
    var script = LLDPScript(mode: .on)
    _ = script.handle(.linkUp, at: 0)
    var status = script.machine.status
    status.hasCallServer = true
    #expect(script.handle(.statusChanged(status), at: 1).isEmpty)
    status.address = Server.given
    let actions = script.handle(.statusChanged(status), at: 2)
    #expect(actions.count == 2 && actions.last == .wake(at: second(32)))
    #expect(script.log.last?.isAssumed == true)
  }

  @Test func `sending, shutDown: a time to live of 0; linkDown: silence`() throws {
    var script = LLDPScript(mode: .on)
    _ = script.handle(.linkUp, at: 0)
    var other = script
    let actions = script.handle(.shutDown, at: 9)
    guard case .send(let unit) = try #require(actions.first) else {
      Issue.record("nothing is sent")
      return
    }
    #expect(unit.isShutdown && unit.hasEnd && actions.last == .cancelTimer)
    #expect(script.machine.state == .down)
    #expect(other.handle(.linkDown, at: 9) == [.cancelTimer])
    #expect(other.machine.state == .down)
  }

  @Test func `a network policy gives VLAN, priority and DSCP`() throws {
    var script = LLDPScript()
    _ = script.handle(.linkUp, at: 0)
    let told = script.lesson(SwitchTLV.voice20)
    let lesson = try #require(told)
    #expect(
      lesson.vlan
        == .init(mode: .on, vlan: Self.vlan20, source: .medPolicy, effect: .changesAtOnce))
    #expect(lesson.claims.first { $0.parameter == .dscpAudio }?.value == ["46"])
    let next = script.lesson(SwitchTLV.untagged)?.vlan
    let untagged = try #require(next)
    #expect(untagged.mode == .off && untagged.effect == .marks)
  }

  @Test func `an unknown policy says nothing; voice signaling says no VLAN on a J100`() {
    var script = LLDPScript()
    _ = script.handle(.linkUp, at: 0)
    #expect(script.lesson(SwitchTLV.unknown) == nil)
    #expect(script.lesson(SwitchTLV.signaling20)?.vlan == nil)
  }

  @Test(arguments: [(PhoneProfile.j100SIP, true), (.p96x1H323, false)])
  func `Corp-Voice names the VLAN on SIP phones and not on H.323 phones`(
    profile: PhoneProfile, isObeyed: Bool
  ) {
    var script = LLDPScript(profile)
    _ = script.handle(.linkUp, at: 0)
    #expect((script.lesson(SwitchTLV.nameCorpVoice)?.vlan != nil) == isObeyed)
    #expect(script.lesson(SwitchTLV.nameVoice20)?.vlan?.vlan == Self.vlan20)
  }

  @Test func `a VLAN name is ignored after a policy`() {
    var script = LLDPScript()
    _ = script.handle(.linkUp, at: 0)
    _ = script.lesson(SwitchTLV.untagged)
    #expect(script.lesson(SwitchTLV.nameVoice20)?.vlan == nil)
    #expect(script.log.last?.rule == .lldpPolicyFirst)
  }

  @Test func `a VLAN name is ignored by an H.323 phone that is registered in a VLAN`() {
    var script = LLDPScript(.p96x1H323) {
      $0.isRegistered = true
      $0.tagging = .vlan(VLANID(lowBitsOf: 30))
    }
    _ = script.handle(.linkUp, at: 0)
    #expect(script.lesson(SwitchTLV.nameVoice20)?.vlan == nil)
    #expect(script.log.last?.rule == .lldpRegistered)
  }

  @Test func `with a static address the VLAN and its priority are not taken`() throws {
    var script = LLDPScript {
      $0.isStatic = true
      $0.address = Server.given
    }
    _ = script.handle(.linkUp, at: 0)
    let lesson = script.lesson(SwitchTLV.voice20, SwitchTLV.port10)
    #expect(lesson?.vlan == nil && lesson?.claims.map(\.parameter) == [.phy2VLAN])
  }

  @Test(arguments: [
    (PhoneProfile.p96x1H323, false, LLDPLesson.Effect.releasesAndResets),
    (.p4600, false, .releasesAndDiscovers), (.p96x1H323, true, .resetsWhenIdle),
  ])
  func `another VLAN with an address: restart, or another address`(
    profile: PhoneProfile, isRegistered: Bool, effect: LLDPLesson.Effect
  ) {
    var script = LLDPScript(profile) {
      $0.address = Server.given
      $0.isRegistered = isRegistered
    }
    _ = script.handle(.linkUp, at: 0)
    #expect(script.lesson(SwitchTLV.nameVoice20)?.vlan?.effect == effect)
    #expect(script.log.contains { $0.rule.text == MachineRule.lldpVLANChange.text })
  }

  @Test func `servers count while none is set`() throws {
    var script = LLDPScript()
    _ = script.handle(.linkUp, at: 0)
    let told = script.lesson(SwitchTLV.fileServer, SwitchTLV.callServer)
    let lesson = try #require(told)
    #expect(Set(lesson.claims.map(\.parameter)) == [.httpServer, .tlsServer, .mcipadd])
    var status = script.machine.status
    status.hasFileServer = true
    status.hasCallServer = true
    _ = script.handle(.statusChanged(status), at: 2)
    #expect(script.lesson(SwitchTLV.fileServer, SwitchTLV.callServer) == nil)
  }

  @Test func `framing changes L2Q of the next start on H.323 phones only`() {
    var script = LLDPScript(.p96x1H323)
    _ = script.handle(.linkUp, at: 0)
    #expect(script.lesson(SwitchTLV.notTagging)?.nextMode == .off)
    var other = LLDPScript(.j100SIP)
    _ = other.handle(.linkUp, at: 0)
    #expect(other.lesson(SwitchTLV.notTagging) == nil)
  }

  @Test func `a supply on its backup makes H.323 phones save power`() {
    var script = LLDPScript(.p96x1H323)
    _ = script.handle(.linkUp, at: 0)
    #expect(script.lesson(SwitchTLV.backup)?.savesPower == true)
  }

  @Test func `a shutdown of the switch changes nothing, which is assumed`() {
    var script = LLDPScript(mode: .on)
    _ = script.handle(.linkUp, at: 0)
    #expect(script.handle(.received(SwitchTLV.shutdown), at: 1).isEmpty)
    #expect(script.log.last?.isAssumed == true)
  }

  @Test func `what a phone sends is what the guide lists, and can be read again`() throws {
    var status = PhoneStatus(mac: Server.mac)
    status.address = Server.given
    status.isRegistered = true
    status.tagging = .vlan(Self.vlan20)
    status.model = "J179D02A"
    status.fileServer = IPv4Address(192, 0, 2, 10)
    let unit = LLDPAdvertisement(status, behaviour: PhoneProfile.j100SIP.behaviour.lldp).dataUnit
    let again = LLDPDataUnit(unit.encoded[...])
    #expect(again == unit && again.framingError == nil && again.timeToLive == 120)
    let octets = unit.encoded
    for tlv in [
      "02 06 05 01 c0 00 02 65", "04 07 03 00 1b 4f 11 22 33", "0a 09 41 56 42 31 31 32 32 33 33",
      "0e 04 00 24 00 24", "fe 07 00 12 bb 01 00 33 03", SwitchTLV.fileServer,
      "fe 05 00 40 0d 07 01",
    ] {
      #expect(octets.firstRange(of: TestSupport.octets(tlv)) != nil, "\(tlv)")
    }
  }

  @Test func `no input in any order traps, and what is sent can be read again`() {
    let vectors = SwitchTLV.unit(
      SwitchTLV.voice20, SwitchTLV.nameVoice20, SwitchTLV.fileServer, SwitchTLV.backup
    ).encoded.bitFlips
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var script = LLDPScript(
        PhoneProfile.all[Int(seed) % PhoneProfile.all.count],
        mode: LLDPMode(rawValue: Int(seed % 4)))
      for step in 0..<200 {
        var status = PhoneStatus(mac: Server.mac)
        status.address = IPv4Address(rawValue: UInt32(truncatingIfNeeded: generator.next()))
        status.isRegistered = generator.next() % 2 == 0
        status.model = String(repeating: "J", count: Int(generator.next() % 40))
        let inputs: [LLDPMachine.Input] = [
          .linkUp, .timerFired, .linkDown, .shutDown, .statusChanged(status),
          .received(LLDPDataUnit(vectors[Int(generator.next() % UInt64(vectors.count))][...])),
        ]
        let actions = script.handle(
          inputs[Int(generator.next() % UInt64(inputs.count))], at: Double(step))
        for case .send(let unit) in actions {
          let again = LLDPDataUnit(unit.encoded[...])
          #expect(again.framingError == nil && again == unit && again.hasEnd)
        }
      }
    }
  }
}
