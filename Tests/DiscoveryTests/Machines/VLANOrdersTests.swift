import Framing
import SSON
import Testing
import Wire

@testable import Discovery

/// What a settings file says of the VLAN, and the check before a restart.
@Suite struct VLANOrdersTests {
  static let vlan20 = VLANID(lowBitsOf: 20)
  static let vlan30 = VLANID(lowBitsOf: 30)

  /// Settled in VLAN 20, which L2QVLAN named.
  static func settled(
    _ profile: PhoneProfile = .j100SIP,
    _ change: (inout VLANSelectionMachine.Configuration) -> Void = { _ in }
  ) -> VLANScript {
    var script = VLANScript(profile) {
      $0.vlan = vlan20
      change(&$0)
    }
    _ = script.handle(.start, at: 0)
    _ = script.handle(.offered(nil), at: 1)
    _ = script.handle(.bound(nil, nil), at: 2)
    return script
  }

  @Test(arguments: PhoneProfile.all.filter { $0.family != .deskphone4600 })
  func `settled, ordered: another VLAN is kept for a restart, which is assumed`(
    profile: PhoneProfile
  ) {
    var script = Self.settled(profile)
    let actions = script.handle(.ordered(.on, Self.vlan30), at: 3)
    #expect(actions.last == .reset(.on, Self.vlan30))
    #expect(script.machine.tagging == .vlan(Self.vlan20))
    #expect(script.log.contains { $0.rule.text == MachineRule.vlanFromFile.text && $0.isAssumed })
  }

  @Test func `settled, ordered: a 4600 asks in the other VLAN without a restart`() {
    var script = Self.settled(.p4600)
    #expect(
      script.handle(.ordered(.on, Self.vlan30), at: 3) == [
        .release, .use(.vlan(Self.vlan30)), .startDHCP, .wake(at: second(63)),
      ])
    _ = script.handle(.offered(Self.vlan20), at: 4)
    #expect(script.handle(.bound(.on, Self.vlan20), at: 5).isEmpty)
    #expect(script.machine.tagging == .vlan(Self.vlan30))
  }

  @Test func `settled, ordered: the VLAN in use, VLAN 0 and L2Q alone change nothing`() {
    var script = Self.settled()
    #expect(script.handle(.ordered(.on, Self.vlan20), at: 3).isEmpty)
    #expect(script.handle(.ordered(nil, VLANID.none), at: 4).isEmpty)
    #expect(script.handle(.ordered(.on, nil), at: 5).isEmpty)
    var untagged = VLANScript()
    _ = untagged.handle(.start, at: 0)
    _ = untagged.handle(.bound(nil, nil), at: 1)
    #expect(untagged.handle(.ordered(.on, nil), at: 2).isEmpty)
    #expect(untagged.log.last?.rule == .vlanModeLater)
  }

  @Test func `settled, ordered: L2Q=2 leads out of the VLAN`() {
    var script = Self.settled()
    #expect(script.handle(.ordered(.off, nil), at: 3) == [.reset(.off, nil)])
  }

  @Test func `settled, ordered: a VLAN of LLDP stays`() {
    var script = Self.settled()
    _ = script.handle(.learned(.on, Self.vlan20), at: 3)
    #expect(script.handle(.ordered(.on, Self.vlan30), at: 4).isEmpty)
    #expect(script.log.last?.rule == .vlanFromLLDP)
  }

  @Test func `settled, ordered: a VLAN that was silent is not tried again, which is assumed`() {
    var script = VLANScript { $0.vlan = Self.vlan30 }
    _ = script.handle(.start, at: 0)
    _ = script.handle(.timerFired, at: 60)
    _ = script.handle(.offered(nil), at: 61)
    _ = script.handle(.bound(nil, nil), at: 62)
    #expect(script.handle(.ordered(.auto, Self.vlan30), at: 63).isEmpty)
    #expect(script.log.last?.isAssumed == true)
  }

  @Test func `settled, ordered: a VLAN on VLANLIST is not tried by a 96x1 SIP`() {
    var script = Self.settled(.p96x1SIP) { $0.avoided = [Self.vlan30] }
    #expect(script.handle(.ordered(.on, Self.vlan30), at: 3).isEmpty)
    #expect(script.log.last?.rule == .vlanList)
  }

  @Test func `the check before a reset: a 96x1 SIP puts the VLAN in use on VLANLIST`() {
    var script = Self.settled(.p96x1SIP)
    #expect(
      script.handle(.ordered(.on, Self.vlan30), at: 3) == [
        .remember(avoided: [Self.vlan20]), .reset(.on, Self.vlan30),
      ])
    #expect(script.log.last?.isAssumed == false)
    #expect(script.handle(.resetting, at: 4).isEmpty)
    var other = Self.settled(.j100SIP)
    #expect(other.handle(.resetting, at: 3).isEmpty)
    var untagged = VLANScript(.p96x1SIP)
    _ = untagged.handle(.start, at: 0)
    #expect(untagged.handle(.resetting, at: 1).isEmpty)
  }

  @Test func `start, bound: DHCP does not change a VLAN that was kept of a file`() {
    var script = VLANScript {
      $0.vlan = Self.vlan30
      $0.isSetByFile = true
    }
    _ = script.handle(.start, at: 0)
    _ = script.handle(.offered(Self.vlan20), at: 1)
    #expect(script.handle(.bound(.on, Self.vlan20), at: 2).isEmpty)
    #expect(script.log.last?.rule == .vlanKeptOfFile)
  }

  @Test func `a VLAN of a file that is silent is left, and DHCP counts again`() {
    var script = VLANScript {
      $0.vlan = Self.vlan30
      $0.isSetByFile = true
    }
    _ = script.handle(.start, at: 0)
    _ = script.handle(.timerFired, at: 60)
    _ = script.handle(.offered(Self.vlan20), at: 61)
    #expect(script.handle(.bound(.on, Self.vlan20), at: 62).contains(.use(.vlan(Self.vlan20))))
  }
}
