import Framing
import Wire

extension SimulatedNetwork {
  /// Runs until every phone is operational, nothing more happens, or the scenario's time is over.
  ///
  /// - Parameters:
  ///   - limit: instead of the scenario's own.
  ///   - record: told of everything that happens to a phone, in order.
  public mutating func run(
    for limit: Duration? = nil, record: (SimulatedEntry) throws -> Void
  ) rethrows -> SimulationResult {
    isWatched = true
    return try carryOut(for: limit, record)
  }

  /// The same for those who want to know the end only.
  public mutating func run(for limit: Duration? = nil) -> SimulationResult {
    isWatched = false
    return carryOut(for: limit) { _ in }
  }

  private mutating func carryOut(
    for limit: Duration?, _ record: (SimulatedEntry) throws -> Void
  ) rethrows -> SimulationResult {
    let begin = start
    var end = begin + (limit ?? scenario.limit)
    let mostSteps = (phones.count + 1) * Self.mostStepsPerPhone
    var now = begin
    var isOver = false
    while remaining > 0 || scenario.afterwards > .zero {
      guard let next = queue.nextTime else {
        isOver = true
        break
      }
      guard next <= end, steps < mostSteps, let (time, event) = queue.removeFirst() else { break }
      steps += 1
      now = time
      let before = remaining
      try happen(event, at: time, since: begin, record)
      if before > 0, remaining == 0 { end = min(end, now + scenario.afterwards) }
    }
    return SimulationResult(
      phones: phones.map { $0.result(isOver: isOver) }, waits: phones.map(\.waited),
      duration: now - begin, framesOfPhones: statistics.framesOfPhones,
      framesOfNetwork: statistics.framesOfNetwork, lostFrames: statistics.lostFrames,
      discovers: statistics.discovers)
  }

  private mutating func happen(
    _ event: Event, at now: Moment, since begin: Moment, _ record: (SimulatedEntry) throws -> Void
  ) rethrows {
    switch event {
    case .input(let index, let input):
      if case .linkUp = input { perform(lab.linkUp(port: index, at: now), at: now) }
      try hear(input, index, nil, at: now, record)
    case .note(let index, let text):
      try tell(.note(text), index, nil, at: now, record)
    case .toPhone(let index, let octets):
      guard let input = PhoneMachine.Input(Packet(octets[...], linkType: .ethernet)) else { return }
      try hear(input, index, octets, at: now, record)
    case .timer(let index):
      guard phones[index].wake == now else { return }
      phones[index].wake = nil
      guard let timer = phones[index].machine.nextTimer, timer.at <= now else {
        schedule(index)
        return
      }
      try handle(.timerFired(timer.timer), index, at: now, record)
    case .toNetwork(let port, let octets):
      let packet = Packet(octets[...], linkType: .ethernet)
      let before = lab.tally.discovers
      pass(packet, octets, from: port, at: now)
      perform(lab.handle(packet, port: port, at: now), at: now)
      if lab.tally.discovers > before { statistics.countDiscover(at: now - begin) }
    case .timerOfLab:
      guard wakeOfLab == now else { return }
      wakeOfLab = nil
      perform(lab.timerFired(at: now), at: now)
    }
  }

  /// What goes from phone to phone: frames to one of them, and ARP for an address of one.
  private mutating func pass(
    _ packet: Packet, _ octets: [UInt8], from port: Int, at now: Moment
  ) {
    var target: Int?
    if let destination = packet.destination, !destination.isGroup {
      target = portsByMAC[destination]
    } else if case .arp(let message)? = packet.network, let asked = message.targetAddress {
      target = portsByAddress[asked]
    }
    guard let target, target != port, lab.isOpen(port: port), lab.isOpen(port: target) else {
      return
    }
    sendToPhone(target, octets, after: .zero, at: now)
  }

  private mutating func perform(_ actions: [LabNetwork.Action], at now: Moment) {
    for action in actions {
      switch action {
      case .send(let octets, let port, let delay):
        statistics.framesOfNetwork += 1
        sendToPhone(port, octets, after: delay, at: now)
      case .log(let entry):
        if isWatched { queue.insert(.note(entry.port, "\(entry)"), at: now) }
      case .wake: break
      }
    }
    guard let next = lab.nextTimer, wakeOfLab.map({ next < $0 }) ?? true else { return }
    let time = max(next, now)
    wakeOfLab = time
    queue.insert(.timerOfLab, at: time)
  }

  private mutating func sendToPhone(
    _ port: Int, _ octets: [UInt8], after delay: Duration, at now: Moment
  ) {
    let arrivals = scenario.link.arrivals(&generator)
    if arrivals.isEmpty { lose(port, "a frame to the phone", at: now) }
    for arrival in arrivals { queue.insert(.toPhone(port, octets), at: now + delay + arrival) }
  }

  private mutating func lose(_ index: Int, _ what: String, at now: Moment) {
    statistics.lostFrames += 1
    if isWatched { queue.insert(.note(index, "\(what) gets lost on the link"), at: now) }
  }

  // MARK: - Phones

  private mutating func hear(
    _ input: PhoneMachine.Input, _ index: Int, _ frame: [UInt8]?, at now: Moment,
    _ record: (SimulatedEntry) throws -> Void
  ) rethrows {
    try tell(.heard(input), index, frame, at: now, record)
    try handle(input, index, at: now, record)
  }

  private func tell(
    _ event: RunEntry.Event, _ index: Int, _ frame: [UInt8]?, at now: Moment,
    _ record: (SimulatedEntry) throws -> Void
  ) rethrows {
    guard isWatched else { return }
    try record(
      SimulatedEntry(
        phone: index, entry: RunEntry(now, event), frame: frame,
        standing: PhoneStanding(phones[index].machine)))
  }

  private mutating func handle(
    _ input: PhoneMachine.Input, _ index: Int, at now: Moment,
    _ record: (SimulatedEntry) throws -> Void
  ) rethrows {
    for action in phones[index].machine.handle(input, at: now) {
      var frame: [UInt8]?
      if case .send(let sent) = action { frame = sent.octets }
      if action.isTold { try tell(.did(action), index, frame, at: now, record) }
      carryOut(action, frame, index, at: now)
    }
    let address = phones[index].machine.lease?.address
    if address != phones[index].address {
      if let old = phones[index].address, portsByAddress[old] == index { portsByAddress[old] = nil }
      if let address { portsByAddress[address] = index }
      phones[index].address = address
    }
    schedule(index)
  }

  private mutating func carryOut(
    _ action: PhoneMachine.Action, _ frame: [UInt8]?, _ index: Int, at now: Moment
  ) {
    switch action {
    case .send:
      guard let frame else { return }
      statistics.framesOfPhones += 1
      let arrivals = scenario.link.arrivals(&generator)
      if arrivals.isEmpty { lose(index, "a frame of the phone", at: now) }
      for arrival in arrivals { queue.insert(.toNetwork(index, frame), at: now + arrival) }
    case .resolve, .fetch, .register, .contactEnrollment:
      if case .fetch(let request) = action, !phones[index].requests.contains(request.url) {
        phones[index].requests.append(request.url)
      }
      guard lab.isOpen(port: index) else {
        queue.insert(.note(index, "the port passes nothing on: it waits for 802.1X"), at: now)
        return
      }
      let standing = PhoneStanding(phones[index].machine)
      for answer in services.answers(to: action, of: standing) {
        let event: Event =
          switch answer.consequence {
          case .heard(let input): .input(index, input)
          case .note(let text), .unknown(let text): .note(index, text)
          }
        queue.insert(event, at: now + answer.delay)
      }
    case .prompt(let prompt):
      phones[index].asked = prompt
      guard let key = phones[index].user.key(for: prompt) else { return }
      queue.insert(.input(index, .pressed(key)), at: now + UserScript.reactionTime)
    case .entered(let state):
      if state != .manualEntry && state != .enrollment { phones[index].asked = nil }
      if state == .operational, phones[index].isDone == nil {
        phones[index].isDone = now
        remaining -= 1
      }
    case .wake, .cancel, .save, .log: break
    }
  }

  /// Looks at the phone again when its next timer is due.
  private mutating func schedule(_ index: Int) {
    guard let next = phones[index].machine.nextTimer?.at, next != phones[index].wake else { return }
    phones[index].wake = next
    queue.insert(.timer(index), at: next)
  }
}
