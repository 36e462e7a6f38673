import DHCPv6
import Framing
import SSON
import Wire

/// DHCPv6 beside DHCPv4 or alone: section 2.9 of the facts about the phones.
extension PhoneMachine {
  var ipv6: IPv6Behaviour? { configuration.profile.behaviour.ipv6 }

  /// For which versions the phone asks DHCP.
  var versions: IPv6Behaviour.Versions {
    guard let ipv6 else { return .ipv4Only }
    let isOn = parameters.number(.ipv6Status).map { $0 != 0 } ?? ipv6.isOn.value
    guard isOn else { return .ipv4Only }
    return parameters.number(.dhcpVersions).flatMap { .init(rawValue: $0) } ?? ipv6.versions.value
  }

  mutating func startDHCPv6(at now: Moment) -> [Action] {
    guard versions != .ipv4Only else { return [] }
    let stopped = perform(dhcpv6.handle(.stop, at: now), at: now)
    lease6 = nil
    knowledge.lease6 = []
    let decided = versions == .both ? "ask DHCPv4 and DHCPv6" : "ask DHCPv6 alone"
    return stopped + [entry(now, "IPV6STAT, DHCPSTAT", decided, .dhcpv6Runs)]
      + perform(dhcpv6.handle(.start, at: now), at: now)
  }

  mutating func releaseDHCPv6(at now: Moment) -> [Action] {
    lease6 = nil
    knowledge.lease6 = []
    return perform(dhcpv6.handle(.release, at: now), at: now)
  }

  mutating func received(
    _ message: DHCPv6Message, _ tag: VLANTag?, at now: Moment
  ) -> [Action] {
    guard tagging.accepts(tag) else { return [] }
    return perform(dhcpv6.handle(.received(message), at: now), at: now)
  }

  mutating func perform(_ actions: [DHCPv6ClientMachine.Action], at now: Moment) -> [Action] {
    actions.flatMap { action -> [Action] in
      switch action {
      case .send(let message):
        [
          .send(
            PhoneFrame(
              .dhcpv6(message, from: configuration.mac.linkLocal, to: .allDHCPServers),
              to: IPv6Address.allDHCPServers.groupMAC, from: configuration.mac, tag: tag))
        ]
      case .configured(let new): configured(new, at: now)
      case .lost: lostIPv6(at: now)
      case .wake(let time): [wake(at: time, .dhcpv6)]
      case .cancelTimer: cancel(.dhcpv6)
      case .log(let entry): [.log(entry)]
      }
    }
  }

  private mutating func configured(_ new: DHCPv6Lease, at now: Moment) -> [Action] {
    lease6 = new
    knowledge.lease6 = configuration.profile.claims(of: Heard(new.message, frame: 0))
    var actions: [Action] = []
    if knowledge.areBothStringsThere {
      actions.append(
        entry(
          now, "two site-specific strings", "that of IPv\(knowledge.preferredVersion.rawValue)",
          .dhcpv6Preference.supported(
            parameters[.dualPreference] == nil ? .unconfirmed : .confirmed)))
    }
    if state == .addressing, versions == .ipv6Only {
      // Nothing else will end the test of the VLAN.
      actions += perform(vlan.handle(.offered(nil), at: now), offer: nil, at: now)
      actions += perform(vlan.handle(.bound(nil, nil), at: now), offer: nil, at: now)
      return actions
        + [entry(now, "an IPv6 address alone", "look for servers", .dhcpv6NoRouter)]
        + enter(.routerCheck) + discoverServers(at: now)
    }
    if timers[.patience] != nil {
      return actions + cancel(.patience) + discoverServers(at: now)
    }
    actions += enroll(.learned(local: knowledge.localSources), at: now)
    if state == .serverWait, !knowledge.fileServers().isEmpty {
      actions += cancel(.server) + discoverServers(at: now)
    }
    return actions
  }

  private mutating func lostIPv6(at now: Moment) -> [Action] {
    lease6 = nil
    knowledge.lease6 = []
    return versions == .ipv6Only ? forgetAddress(at: now) : []
  }

  /// DHCPv6 still asks, and its string is the one that would count.
  mutating func waitsForDHCPv6(at now: Moment) -> [Action]? {
    guard versions == .both, let ipv6, lease6 == nil, knowledge.preferredVersion == .ipv6,
      ipv6.patience.value > .zero, hasWaitedForDHCPv6 == false
    else { return nil }
    hasWaitedForDHCPv6 = true
    return [
      entry(
        now, "no REPLY of DHCPv6 so far", "wait for it",
        .dhcpv6Patience.supported(ipv6.patience.confidence)),
      wake(at: now + ipv6.patience.value, .patience),
    ]
  }

  /// What the settings file says of IPv6 is kept for the next start.
  mutating func keepFileVersions(at now: Moment) -> [Action] {
    guard ipv6 != nil, !knowledge.versionsOfFile.isEmpty else { return [] }
    let saved = save(knowledge.versionsOfFile, origin: .settingsFile)
    guard !saved.isEmpty else { return [] }
    let names = knowledge.versionsOfFile.map(\.0.printable).joined(separator: ", ")
    return [entry(now, "the settings file: \(names)", "keep it", .dhcpv6NextStart)] + saved
  }
}
