import DHCP
import Framing
import SSON
import Wire

// MARK: - DHCP

extension PhoneMachine {
  mutating func received(
    _ message: DHCPMessage, _ tag: VLANTag?, from mac: MACAddress, at now: Moment
  ) -> [Action] {
    guard !message.isFromClient, message.clientMAC == configuration.mac,
      dhcp.state != .stopped
    else { return [] }
    guard tagging.accepts(tag) else {
      let heard = "\(DHCPClientMachine.name(message)), \(Tagging(tag))"
      return [entry(now, heard, "not heard: the phone is \(tagging)", .phoneOtherVLAN)]
    }
    if dhcp.wants(message) { dhcpPeer = mac }
    guard dhcp.accepts(offer: message) else {
      return perform(dhcp.handle(.received(message), at: now), at: now)
    }
    let named = settings(of: message).vlan
    return perform(vlan.handle(.offered(named), at: now), offer: message, at: now)
  }

  /// How a DHCP message wants frames to be tagged.
  private func settings(of message: DHCPMessage) -> (mode: TaggingMode?, vlan: VLANID?) {
    let claims = configuration.profile.claims(
      of: Heard(message, frame: 0), siteOption: siteOption)
    // The site-specific option comes last and wins.
    func number(_ name: SSONName) -> Int? {
      claims.last { $0.parameter == name }?.value.first.flatMap { Int($0) }
    }
    return (
      number(.l2q).flatMap { TaggingMode(rawValue: $0) }, number(.l2qVLAN).flatMap { VLANID($0) }
    )
  }

  mutating func perform(_ actions: [DHCPClientMachine.Action], at now: Moment) -> [Action] {
    // What an action sets off may set the timer anew: what this machine wants of it comes first.
    actions.timersFirst(\.isTimer).flatMap { action -> [Action] in
      switch action {
      case .send(let message, let from, let to):
        [
          .send(
            PhoneFrame(
              .dhcp(message, from: from, to: to), to: to == .broadcast ? .broadcast : dhcpPeer,
              from: configuration.mac, tag: tag))
        ]
      case .probe(let address): [arp(.request, from: .any, for: address)]
      case .configured(let lease): configured(lease, at: now)
      case .lost(_, let loss): lost(loss, at: now)
      case .wake(let time): [wake(at: time, .dhcp)]
      case .cancelTimer: cancel(.dhcp)
      case .log(let entry): [.log(entry)]
      }
    }
  }

  private mutating func configured(_ new: DHCPLease, at now: Moment) -> [Action] {
    let isNew = lease?.address != new.address
    lease = new
    let asked = new.message.map { settings(of: $0) }
    knowledge.lease =
      new.message.map {
        configuration.profile.claims(of: Heard($0, frame: 0), siteOption: siteOption)
      } ?? []
    let moves = perform(
      vlan.handle(.bound(asked?.mode, asked?.vlan), at: now), offer: nil, at: now)
    guard lease != nil else { return moves }
    var actions = moves
    if isNew {
      actions += [
        entry(now, "a new address", "announce \(new.address)", .phoneAnnounce),
        arp(.request, from: new.address, for: new.address),
      ]
    }
    return state == .addressing ? actions + checkRouters(at: now) : actions
  }

  private mutating func lost(_ loss: DHCPClientMachine.Loss, at now: Moment) -> [Action] {
    if loss == .expired {
      return restart("the end of the lease", releasing: false, .phoneExpired, at: now)
    }
    return forgetAddress(at: now)
  }

  mutating func forgetAddress(at now: Moment) -> [Action] {
    lease = nil
    knowledge.lease = []
    stopServices(at: now)
    let cancelled = [
      PhoneTimer.enrollment, .files, .registration, .router, .server, .patience,
    ].flatMap {
      cancel($0)
    }
    return cancelled + enter(.addressing)
  }
}

// MARK: - VLAN

extension PhoneMachine {
  /// - Parameter offer: the OFFER that the machine is asked about.
  mutating func perform(
    _ actions: [VLANSelectionMachine.Action], offer: DHCPMessage?, at now: Moment
  ) -> [Action] {
    actions.timersFirst(\.isTimer).flatMap { action -> [Action] in
      switch action {
      case .use(let tagging):
        use(tagging)
      case .accept:
        offer.map { perform(dhcp.handle(.received($0), at: now), at: now) } ?? []
      case .release:
        perform(dhcp.handle(.release, at: now), at: now) + releaseDHCPv6(at: now)
          + forgetAddress(at: now)
      case .startDHCP:
        startDHCP(at: now) + startDHCPv6(at: now)
      case .reuse:
        parameters.savedLease.map {
          perform(dhcp.handle(.reuse($0), at: now), at: now)
        } ?? []
      case .reset(let mode, let vlan):
        reset(mode, vlan, at: now)
      case .remember(let avoided):
        save([(SSONName.vlanList, avoided.map(\.description).joined(separator: ","))])
      case .wake(let time): [wake(at: time, .vlan)]
      case .cancelTimer: cancel(.vlan)
      case .log(let entry): [.log(entry)]
      }
    }
  }

  private mutating func startDHCP(at now: Moment) -> [Action] {
    let stopped = perform(dhcp.handle(.stop, at: now), at: now)
    // DHCPv4 never runs with IPv6 alone (J100, July 2019, p. 238).
    guard versions != .ipv6Only else { return stopped }
    return stopped
      + perform(dhcp.handle(.start(previous: parameters.address(.reuseAddress)), at: now), at: now)
  }

  private mutating func use(_ new: Tagging) -> [Action] {
    tagging = new
    return []
  }
}

extension Tagging {
  /// How a frame that arrived is tagged.
  init(_ tag: VLANTag?) {
    self = tag.map { $0.id == .none ? .priorityOnly : .vlan($0.id) } ?? .untagged
  }
}

extension DHCPClientMachine.Action {
  fileprivate var isTimer: Bool {
    switch self {
    case .wake, .cancelTimer: true
    case .send, .probe, .configured, .lost, .log: false
    }
  }
}

extension VLANSelectionMachine.Action {
  fileprivate var isTimer: Bool {
    switch self {
    case .wake, .cancelTimer: true
    case .use, .accept, .release, .startDHCP, .reuse, .reset, .remember, .log: false
    }
  }
}

extension Array {
  fileprivate func timersFirst(_ isTimer: (Element) -> Bool) -> [Element] {
    filter(isTimer) + filter { !isTimer($0) }
  }
}
