import DHCPv6
import Framing
import Wire

extension DHCPv6ClientMachine {
  /// IAID: one for the one interface that a phone has.
  var association: UInt32 { UInt32(truncatingIfNeeded: configuration.mac.rawValue) }

  mutating func solicit(
    _ heard: String, _ rule: MachineRule, at now: Moment
  ) -> [Action] {
    enter(.soliciting)
    advertised = nil
    chosen = nil
    let delay = Duration.milliseconds(
      Int64.random(in: 0...Self.firstDelay.wholeNanoseconds / 1_000_000, using: &generator))
    beganAt = now + delay
    return [entry(now, heard, "ask for an IPv6 address", rule), .wake(at: now + delay)]
  }

  private mutating func enter(_ new: State) {
    state = new
    sent = 0
    wait = nil
    transactionID = UInt32(truncatingIfNeeded: generator.next()) & 0xFF_FFFF
  }

  mutating func stop() -> [Action] {
    state = .stopped
    lease = nil
    advertised = nil
    chosen = nil
    return [.cancelTimer]
  }

  /// The answer to a RELEASE is not waited for.
  mutating func release(at now: Moment) -> [Action] {
    guard lease != nil else { return stop() }
    enter(.stopped)
    beganAt = now
    let farewell = message(.release, at: now).map { [Action.send($0)] } ?? []
    return farewell + stop()
  }

  mutating func send(
    _ type: DHCPv6MessageType, _ times: DHCPv6Retransmission, until end: Moment? = nil,
    at now: Moment
  ) -> [Action] {
    sent += 1
    let next = times.wait(after: wait, &generator)
    wait = next
    let due = min(now + next, end ?? now + next)
    return (message(type, at: now).map { [.send($0)] } ?? []) + [.wake(at: due)]
  }

  // MARK: - Advertisements

  mutating func advertise(_ message: DHCPv6Message, at now: Moment) -> [Action] {
    guard answers(message), sent > 0 else { return [] }
    guard let offered = DHCPv6Lease(message, association: association, from: now) else {
      let reason = message.failure(of: association)?.description ?? "no address"
      return [entry(now, "ADVERTISE: \(reason)", "wait for another", .dhcpv6Refused)]
    }
    let preference = message.value(of: .preference, as: DHCPv6Preference.self)?.value ?? 0
    if let advertised, advertised.preference >= preference { return [] }
    advertised = (offered, preference)
    let log = entry(now, "ADVERTISE of \(offered.address)", "keep it", .dhcpv6Choice)
    return preference == 255 || sent > 1 ? [log] + request(offered, at: now) : [log]
  }

  mutating func request(_ offered: DHCPv6Lease, at now: Moment) -> [Action] {
    enter(.requesting)
    chosen = offered
    advertised = nil
    beganAt = now
    return [entry(now, "the best ADVERTISE", "ask for \(offered.address)", .dhcpv6Choice)]
      + send(.request, .request, at: now)
  }

  mutating func repeatRequest(at now: Moment) -> [Action] {
    if let most = DHCPv6Retransmission.request.mostMessages, sent >= most {
      return solicit("no REPLY to \(sent) REQUESTs", .dhcpv6Refused, at: now)
    }
    return send(.request, .request, at: now)
  }

  // MARK: - Replies

  mutating func reply(_ message: DHCPv6Message, at now: Moment) -> [Action] {
    guard answers(message) else { return [] }
    guard let new = DHCPv6Lease(message, association: association, from: now) else {
      let reason = message.failure(of: association)?.description ?? "no address"
      let lost = lease.map { [Action.lost($0.address)] } ?? []
      lease = nil
      return lost + solicit("REPLY: \(reason)", .dhcpv6Refused, at: now)
    }
    enter(.bound)
    lease = new
    chosen = nil
    return [
      entry(now, "REPLY", "use \(new.address)", .dhcpv6Lease),
      new.times.map { .wake(at: $0.renewal) } ?? .cancelTimer, .configured(new),
    ]
  }

  mutating func renew(at now: Moment) -> [Action] {
    guard let times = lease?.times else { return [] }
    enter(.renewing)
    beganAt = now
    return [entry(now, "T1", "ask the server to renew", .dhcpv6Renewal)]
      + send(.renew, .renew, until: times.rebinding, at: now)
  }

  mutating func keepAsking(at now: Moment) -> [Action] {
    guard let lease, let times = lease.times else { return [] }
    switch state {
    case .renewing where now < times.rebinding:
      return send(.renew, .renew, until: times.rebinding, at: now)
    case .renewing:
      enter(.rebinding)
      beganAt = now
      return [entry(now, "T2", "ask all servers", .dhcpv6Renewal)]
        + send(.rebind, .rebind, until: times.end, at: now)
    case .rebinding where now < times.end:
      return send(.rebind, .rebind, until: times.end, at: now)
    case .rebinding where configuration.isStandard:
      self.lease = nil
      return [.lost(lease.address)] + solicit("the end of the lifetime", .dhcpv6Expired, at: now)
    case .rebinding:
      state = .extended
      return [
        entry(now, "the end of the lifetime", "keep \(lease.address)", .dhcpv6Extended)
      ] + send(.rebind, .rebind, at: now)
    default:
      return send(.rebind, .rebind, at: now)
    }
  }

  /// It answers the last question of this client.
  private func answers(_ message: DHCPv6Message) -> Bool {
    message.transactionID == transactionID
      && message.value(of: .clientID, as: DHCPv6UniqueIdentifier.self)
        == DHCPv6UniqueIdentifier(configuration.mac)
  }

  func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }
}
