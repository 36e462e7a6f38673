import DHCP
import Framing
import Wire

extension DHCPClientMachine {
  mutating func discover(again: Bool, at now: Moment) -> [Action] {
    if again {
      attempts += 1
    } else {
      attempts = 0
      transactionID = nextTransaction()
      offer = nil
    }
    state = .selecting
    secondsOfDiscover = seconds(at: now)
    let wait = retransmissionWait(after: attempts)
    return [
      entry(now, again ? "no OFFER" : "no address", "DISCOVER", .dhcpRetransmission),
      discover(at: now), .wake(at: now + wait),
    ]
  }

  /// RFC 2131 §4.1: 4 s doubled each time up to 64 s, each a random second more or less.
  mutating func retransmissionWait(after attempt: Int) -> Duration {
    let base = Int64(4 << min(attempt, 4)) * 1000
    return .milliseconds(base + Int64.random(in: -1000...1000, using: &generator))
  }

  mutating func sendRequest(at now: Moment) -> [Action] {
    requestedAt = now
    let wait = retransmissionWait(after: attempts)
    attempts += 1
    if let offer { return [request(offer), .wake(at: now + wait)] }
    return [request(known: previous ?? .any, at: now), .wake(at: now + wait)]
  }

  mutating func repeatRequest(at now: Moment) -> [Action] {
    if attempts < Self.mostRequests {
      return [entry(now, "no answer", "REQUEST again", .dhcpRequestRepeats)]
        + sendRequest(at: now)
    }
    let log = entry(now, "no answer", "begin again", .dhcpRequestRepeats)
    return [log] + discover(again: false, at: now)
  }

  mutating func renew(at now: Moment) -> [Action] {
    guard let lease, let times = lease.times, let server = lease.server else { return [] }
    state = .renewing
    beganAt = now
    transactionID = nextTransaction()
    requestedAt = now
    return [
      entry(now, "T1", "REQUEST to \(server)", .dhcpRenewal), extend(lease, to: server, at: now),
      .wake(at: nextRenewal(until: times.rebinding, at: now)),
    ]
  }

  mutating func keepAsking(at now: Moment) -> [Action] {
    guard let lease, let times = lease.times else { return [] }
    if now >= times.end { return expire(lease, at: now) }
    requestedAt = now
    if state == .renewing, now < times.rebinding, let server = lease.server {
      return [
        entry(now, "no answer", "REQUEST to \(server) again", .dhcpRenewal),
        extend(lease, to: server, at: now),
        .wake(at: nextRenewal(until: times.rebinding, at: now)),
      ]
    }
    let heard = state == .renewing ? "T2" : "no answer"
    state = .rebinding
    return [
      entry(now, heard, "REQUEST to all", .dhcpRebinding),
      extend(lease, to: .broadcast, at: now), .wake(at: nextRenewal(until: times.end, at: now)),
    ]
  }

  /// Half of the time that is left, but a minute at least.
  func nextRenewal(until end: Moment, at now: Moment) -> Moment {
    min(end, now + max(Self.shortestRenewalWait, (end - now) / 2))
  }

  mutating func expire(_ lease: DHCPLease, at now: Moment) -> [Action] {
    guard configuration.isStandard else {
      state = .extended
      let rule = MachineRule.dhcpExtended.supported(
        configuration.behaviour.extendedRebinding.confidence)
      return [entry(now, "end of the lease", "keep \(lease.address)", rule)]
        + askOnceMore(at: now)
    }
    return [
      entry(now, "end of the lease", "give \(lease.address) up", .dhcpExpired),
      .lost(lease.address, .expired),
    ] + begin(after: Self.pauseAfterRefusal, at: now)
  }

  mutating func askOnceMore(at now: Moment) -> [Action] {
    guard let lease else { return [] }
    let behaviour = configuration.behaviour.extendedRebinding.value
    let wake = Action.wake(at: now + behaviour.interval)
    switch behaviour {
    case .asks:
      transactionID = nextTransaction()
      requestedAt = now
      return [extend(lease, to: .broadcast, at: now), wake]
    case .watchesAddress:
      return [.probe(lease.address), wake]
    }
  }

  mutating func reuse(_ saved: DHCPLease, at now: Moment) -> [Action] {
    state = .extended
    lease = saved
    candidate = nil
    offer = nil
    return [
      entry(now, "no usable answer", "use \(saved.address) again", .dhcpReuse), .configured(saved),
    ] + askOnceMore(at: now)
  }
}
