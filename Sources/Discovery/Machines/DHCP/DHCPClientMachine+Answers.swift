import DHCP
import Framing
import Wire

extension DHCPClientMachine {
  /// An answer to what the client sent last.
  func wants(_ message: DHCPMessage) -> Bool {
    message.header.operation == .reply && message.header.transactionID == transactionID
      && message.clientMAC == configuration.mac
  }

  /// The client waits for an OFFER, and would take this one.
  func accepts(offer message: DHCPMessage) -> Bool {
    state == .selecting && wants(message) && message.messageType == .offer
      && (message.leaseTime != nil || !configuration.behaviour.requiresLeaseTime.value)
      && DHCPOffer(message) != nil
  }

  /// The address that the client uses or is about to: nobody else may have it.
  var claimedAddress: IPv4Address? {
    switch state {
    case .stopped, .initial, .selecting, .rebooting: nil
    case .requesting, .checking, .bound, .renewing, .rebinding, .extended:
      candidate?.address ?? lease?.address ?? offer?.address
    }
  }

  mutating func answer(_ message: DHCPMessage, at now: Moment) -> [Action] {
    guard wants(message) else {
      return [entry(now, Self.name(message), "not for this phone", .dhcpForeign)]
    }
    switch (state, message.messageType) {
    case (.selecting, .offer?): return take(message, at: now)
    case (.selecting, _): return []
    case (_, .ack?): return acknowledge(message, at: now)
    case (_, .nak?): return refused(message, at: now)
    default: return []
    }
  }

  mutating func take(_ message: DHCPMessage, at now: Moment) -> [Action] {
    let behaviour = configuration.behaviour
    let name = Self.name(message)
    if behaviour.requiresLeaseTime.value, message.leaseTime == nil {
      let rule = MachineRule.dhcpNeedsLease.supported(behaviour.requiresLeaseTime.confidence)
      return [entry(now, name, "ignore it", rule)]
    }
    guard let offer = DHCPOffer(message) else {
      return [entry(now, name, "ignore it", .dhcpUsableOffer)]
    }
    self.offer = offer
    state = .requesting
    attempts = 0
    let probe: [Action] =
      behaviour.addressCheck.value == .afterOffer ? [.probe(offer.address)] : []
    return [entry(now, name, "ask for \(offer.address)", .dhcpFirstOffer)] + probe
      + sendRequest(at: now)
  }

  mutating func acknowledge(_ message: DHCPMessage, at now: Moment) -> [Action] {
    guard let granted = read(message) else {
      return [entry(now, Self.name(message), "ignore it", .dhcpUsableOffer)]
    }
    var actions = [
      entry(now, Self.name(message), "take \(granted.lease.address)", .dhcpAcknowledged)
    ]
    if granted.isCorrected {
      let corrects = configuration.behaviour.correctsTimers
      actions.append(
        entry(
          now, "T1 or T2 does not fit the lease", corrects.value ? "use the defaults" : "cut them",
          .dhcpLeaseTimers.supported(corrects.confidence)))
    }
    candidate = granted.lease
    let isNew = state == .requesting || state == .rebooting || state == .extended
    if isNew, configuration.behaviour.addressCheck.value == .afterAcknowledgement {
      state = .checking
      return actions + [.probe(granted.lease.address), .wake(at: now + Self.checkTime)]
    }
    return actions + finishCheck(at: now)
  }

  func read(_ message: DHCPMessage) -> (lease: DHCPLease, isCorrected: Bool)? {
    let given = message.header.yourAddress.flatMap { $0 == .any ? nil : $0 }
    guard let address = given ?? lease?.address, address != .broadcast else { return nil }
    // A server that leaves option 51 out of the ACK means what it offered, or the lease there is.
    let seconds: UInt32
    if let told = message.leaseTime ?? offer?.leaseSeconds {
      seconds = told
    } else if let times = lease?.times, lease?.message?.leaseTime == nil {
      seconds = UInt32(clamping: (times.end - requestedAt).components.seconds)
    } else if let told = lease?.message?.leaseTime {
      seconds = told
    } else {
      seconds = .max
    }
    guard seconds > 0 else { return nil }
    let (times, isCorrected) = DHCPLease.Times.read(
      message, seconds: seconds, from: requestedAt,
      correcting: configuration.behaviour.correctsTimers.value)
    let server = message.serverIdentifier ?? offer?.server ?? lease?.server
    return (DHCPLease(message, address: address, server: server, times: times), isCorrected)
  }

  mutating func finishCheck(at now: Moment) -> [Action] {
    guard let granted = candidate else { return [] }
    state = .bound
    lease = granted
    candidate = nil
    offer = nil
    // An address without a server cannot be renewed with it: all are asked at T2.
    guard let times = granted.times else { return [.configured(granted), .cancelTimer] }
    guard granted.server != nil else {
      state = .renewing
      return [.configured(granted), .wake(at: times.rebinding)]
    }
    return [.configured(granted), .wake(at: times.renewal)]
  }

  mutating func refused(_ message: DHCPMessage, at now: Moment) -> [Action] {
    var actions = [
      entry(now, Self.name(message), "begin again", .dhcpRefused),
      entry(now, Self.name(message), "wait a second", .dhcpPause),
    ]
    if let lease { actions.append(.lost(lease.address, .refused)) }
    return actions + begin(after: Self.pauseAfterRefusal, at: now)
  }

  mutating func giveUpAddress(at now: Moment) -> [Action] {
    let isAsked = state == .requesting || state == .checking || state == .bound
    let address = candidate?.address ?? lease?.address ?? offer?.address
    guard let address else { return [] }
    let server = candidate?.server ?? lease?.server ?? offer?.server
    var actions: [Action] = [
      entry(
        now, "somebody else has \(address)", isAsked ? "decline it" : "give it up",
        isAsked ? .dhcpDeclined : .dhcpOwnAddressAnswered)
    ]
    if isAsked, let server { actions.append(decline(address, of: server)) }
    if let lease { actions.append(.lost(lease.address, .conflict)) }
    return actions + begin(after: Self.pauseAfterConflict, at: now)
  }

  mutating func nextTransaction() -> UInt32 {
    UInt32(truncatingIfNeeded: generator.next())
  }

  func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }

  static func name(_ message: DHCPMessage) -> String {
    let sender = message.serverIdentifier.map { " from \($0)" } ?? ""
    return (message.messageType?.description ?? "BOOTP reply") + sender
  }
}
