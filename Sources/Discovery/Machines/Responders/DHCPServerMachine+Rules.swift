import DHCP
import Framing
import Wire

extension DHCPServerMachine {
  mutating func discover(_ call: Call) -> [Action] {
    guard let address = choose(for: call) else {
      return entry(call.now, call.message, "no address is free: silent", "RFC 2131 §4.3.1")
    }
    bind(
      call.client, to: address, until: call.now + configuration.offerTime, isOffer: true,
      in: call.scope)
    return answer(.offer, address, "offer \(address)", "RFC 2131 §4.3.1", call)
  }

  mutating func request(_ call: Call) -> [Action] {
    let message = call.message
    let scope = configuration.scopes[call.scope]
    let own = valid(call)
    if let server = message.serverIdentifier {
      guard server == configuration.address else {
        if own?.isOffer == true { free(call.client, in: call.scope) }
        return entry(call.now, message, "another server's: silent", "RFC 2131 §3.1")
      }
      guard let own, message.requestedAddress == own.address else {
        return refuse("not what was offered", "RFC 2131 §4.3.2", call)
      }
      return lend(own.address, call)
    }
    let current = message.header.clientAddress.flatMap { $0 == .any ? nil : $0 }
    guard let asked = message.requestedAddress ?? current else {
      return entry(call.now, message, "no address named: silent", "RFC 2131 §4.3.2")
    }
    guard scope.contains(asked) else {
      return refuse("\(asked) is of another network", "RFC 2131 §4.3.2", call)
    }
    if let own {
      return own.address == asked
        ? lend(asked, call) : refuse("\(asked) is not the client's", "RFC 2131 §4.3.2", call)
    }
    if scope.reservations[call.client] == asked { return lend(asked, call) }
    guard configuration.isAuthoritative else {
      return entry(call.now, message, "client unknown: silent", "RFC 2131 §4.3.2")
    }
    return refuse("client unknown", "RFC 2131 §4.3.2", call)
  }

  mutating func decline(_ call: Call) -> [Action] {
    guard let own = valid(call), call.message.requestedAddress == own.address else { return [] }
    free(call.client, in: call.scope)
    pools[call.scope].resting[own.address] = call.now + configuration.declineTime
    return entry(call.now, call.message, "\(own.address) rests", "RFC 2131 §4.3.3")
  }

  mutating func release(_ call: Call) -> [Action] {
    guard let own = valid(call), call.message.header.clientAddress == own.address else {
      return []
    }
    free(call.client, in: call.scope)
    return entry(call.now, call.message, "\(own.address) is free", "RFC 2131 §4.3.4")
  }

  private mutating func lend(_ address: IPv4Address, _ call: Call) -> [Action] {
    let seconds = configuration.scopes[call.scope].leaseSeconds ?? .max
    let end: Moment =
      seconds == .max
      ? Moment(nanoseconds: .max) : call.now + .seconds(Int64(seconds))
    bind(call.client, to: address, until: end, isOffer: false, in: call.scope)
    return answer(.ack, address, "lend \(address)", "RFC 2131 §4.3.2", call)
  }

  private func refuse(
    _ reason: @autoclosure () -> String, _ rule: String, _ call: Call
  ) -> [Action] {
    answer(.nak, nil, "refuse: \(reason())", rule, call)
  }
}

// MARK: - Addresses

extension DHCPServerMachine {
  /// What the client has and may still use.
  private func valid(_ call: Call) -> Binding? {
    pools[call.scope].bindings[call.client].flatMap { $0.end >= call.now ? $0 : nil }
  }

  /// Its reservation, what it had, what it asks for, or the next free one, in this order.
  private mutating func choose(for call: Call) -> IPv4Address? {
    let scope = configuration.scopes[call.scope]
    if let reserved = scope.reservations[call.client] { return reserved }
    let before = pools[call.scope].bindings[call.client]?.address
    for address in [before, call.message.requestedAddress].compactMap(\.self)
    where isFree(address, call) {
      return address
    }
    guard let pool = scope.pool else { return nil }
    if let end = pools[call.scope].isFullUntil, end >= call.now { return nil }
    let first = pool.lowerBound.rawValue
    let count = min(pool.upperBound.rawValue - first, DHCPScope.mostAddresses - 1) + 1
    for step in 0..<count {
      let offset = (pools[call.scope].cursor + step) % count
      let address = IPv4Address(rawValue: first + offset)
      if isFree(address, call) {
        pools[call.scope].cursor = (offset + 1) % count
        return address
      }
    }
    pools[call.scope].isFullUntil = pools[call.scope].nextEnd
    return nil
  }

  private func isFree(_ address: IPv4Address, _ call: Call) -> Bool {
    let index = call.scope
    guard configuration.scopes[index].pool?.contains(address) == true,
      address != configuration.address, !pools[index].reserved.contains(address)
    else { return false }
    if let rest = pools[index].resting[address], rest > call.now { return false }
    guard let owner = pools[index].owners[address], owner != call.client else { return true }
    return pools[index].bindings[owner].map { $0.end < call.now } ?? true
  }

  private mutating func bind(
    _ client: MACAddress, to address: IPv4Address, until end: Moment, isOffer: Bool, in scope: Int
  ) {
    let binding = Binding(address: address, end: end, isOffer: isOffer)
    // Most have the address already that they are given: it is theirs, and does not rest.
    if let old = pools[scope].bindings.updateValue(binding, forKey: client) {
      pools[scope].isFullUntil = nil
      if old.address == address { return }
      pools[scope].owners[old.address] = nil
    }
    if let other = pools[scope].owners.updateValue(client, forKey: address) {
      pools[scope].bindings[other] = nil
    }
    pools[scope].resting[address] = nil
  }

  private mutating func free(_ client: MACAddress, in scope: Int) {
    guard let old = pools[scope].bindings.removeValue(forKey: client) else { return }
    pools[scope].owners[old.address] = nil
    pools[scope].isFullUntil = nil
  }
}

extension DHCPServerMachine.Pool {
  /// When the first of its addresses may be free again.
  fileprivate var nextEnd: Moment {
    let ends = bindings.values.lazy.map(\.end).min()
    let rests = resting.values.min()
    return min(ends ?? Moment(nanoseconds: .max), rests ?? Moment(nanoseconds: .max))
  }
}
