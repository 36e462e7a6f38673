import SSON
import Settings
import Wire

extension FileServerMachine {
  /// Goes on with the next file, or comes to the end.
  mutating func nextFile(at now: Moment) -> [Action] {
    guard !wanted.isEmpty, outcomes.count < Self.mostFiles else { return finish(at: now) }
    let next = wanted.removeFirst()
    current = next
    attempts = 0
    let (offered, logs) = servers(for: next, at: now)
    candidates = offered
    guard let first = offered.first else {
      return logs + giveUp("no server for \(next.name)", at: now)
    }
    let rule: MachineRule =
      switch next.kind {
      case .upgrade: .fileUpgrade
      case .settings: .fileNext
      case .software: .fileSoftware
      case .certificate, .language: .fileNext
      }
    let log = entry(
      now, "\(next.kind.rawValue) file", "get \(next.name) from \(first.host)",
      next.isSure ? rule : rule.supported(.unconfirmed))
    return logs + [log] + ask(first, at: now)
  }

  /// The servers that give files of this kind, in order.
  private func servers(
    for file: Wanted, at now: Moment
  ) -> (servers: [FileServer], logs: [Action]) {
    if file.name.contains("://") {
      return (FileServer(address: file.name).map { [$0] } ?? [], [])
    }
    let isUpgrade = file.kind == .upgrade
    let kind = isUpgrade ? FileRequest.Kind.settings : file.kind
    var offered = servers
    var logs: [Action] = []
    if behaviour.onlyByHTTP.value.contains(kind) {
      offered.removeAll { $0.scheme == .https }
      logs.append(
        entry(
          now, "\(file.kind.rawValue) file", "not by HTTPS",
          .fileTransport.supported(behaviour.onlyByHTTP.confidence)))
    } else if behaviour.onlyByTLS.value.contains(kind),
      offered.contains(where: { $0.scheme == .https })
    {
      offered.removeAll { $0.scheme == .http }
    }
    return (offered, logs)
  }

  private mutating func ask(_ server: FileServer, at now: Moment) -> [Action] {
    attempts += 1
    guard server.hasName else { return fetch(at: nil, now) }
    state = .resolving
    return [
      entry(now, "\(server.host) is a name", "look it up", .fileName),
      .resolve(name: server.host), .wake(at: now + behaviour.answerTime.value),
    ]
  }

  mutating func fetch(at address: String?, _ now: Moment) -> [Action] {
    guard let current, let server = candidates.first else { return [] }
    state = .fetching
    let request = FileRequest(current.kind, current.name, from: server, at: address)
    self.request = request
    return [.fetch(request), .wake(at: now + behaviour.answerTime.value)]
  }

  /// After an attempt that gave nothing: the same again, the next server, or without the file.
  mutating func nextServer(
    _ heard: String, mayRepeat: Bool, at now: Moment
  ) -> [Action] {
    guard let current, let server = candidates.first else { return [] }
    if mayRepeat, attempts < behaviour.attempts.value {
      let rule = MachineRule.fileAgain.supported(behaviour.attempts.confidence)
      return [entry(now, heard, "ask \(server.host) again", rule)] + ask(server, at: now)
    }
    candidates.removeFirst()
    attempts = 0
    guard let next = candidates.first else { return giveUp(heard, at: now) }
    let log = entry(now, heard, "ask \(next.host) for \(current.name)", .fileNextServer)
    return [log] + ask(next, at: now)
  }

  private mutating func giveUp(_ heard: String, at now: Moment) -> [Action] {
    guard let current else { return [] }
    self.current = nil
    outcomes.append(FileOutcome(kind: current.kind, name: current.name, url: nil))
    guard current.kind != .upgrade else {
      state = .failed
      return [entry(now, heard, "no server is left", .fileNoServer), .cancelTimer, .failed]
    }
    return [entry(now, heard, "do without \(current.name)", .fileMissing)] + nextFile(at: now)
  }

  mutating func fetched(_ answer: FileAnswer, at now: Moment) -> [Action] {
    guard let current, let request else { return [] }
    switch answer {
    case .status(let code):
      return nextServer("status \(code) for \(current.name)", mayRepeat: false, at: now)
    case .unreachable:
      return nextServer("\(request.server.host) is unreachable", mayRepeat: true, at: now)
    case .untrusted:
      return nextServer(
        "\(request.server.host) is not trusted", mayRepeat: false, at: now)
    case .file(let octets):
      self.current = nil
      outcomes.append(FileOutcome(kind: request.kind, name: request.name, url: request.url))
      switch request.kind {
      case .upgrade, .settings: return read(octets, of: request, at: now)
      case .certificate, .language: return nextFile(at: now)
      case .software:
        state = .done
        return [
          entry(now, "\(request.name) loaded", "restart with it", .fileSoftware), .cancelTimer,
          .loaded(software: request.name, outcomes),
        ]
      }
    }
  }

  /// Reads a file of statements and notes what it asks for.
  private mutating func read(
    _ octets: [UInt8], of request: FileRequest, at now: Moment
  ) -> [Action] {
    statementFiles += 1
    let run = SettingsRun(
      SettingsFile(octets[...]), environment: configuration.environment)
    let outcome = SettingsOutcome(run, profile: configuration.profile)
    var following: [Wanted] = []
    for request in outcome.requests {
      let file = Wanted(
        kind: FileRequest.Kind(request.kind), name: request.name.printable,
        isSure: request.confidence == .confirmed)
      switch request.kind {
      case .software: software = file
      case .settings where statementFiles < Self.mostStatementFiles: following.append(file)
      case .settings: break
      case .certificate: wanted.append(file)
      }
    }
    wanted = following + Self.languages(of: run) + wanted
    var logs: [Action] = []
    if let software, !behaviour.softwareFirst.value {
      logs.append(
        entry(
          now, "APPNAME \(software.name)", "load it after the other files",
          .fileSoftwareOrder.supported(behaviour.softwareFirst.confidence)))
    } else if let software {
      wanted.insert(software, at: 0)
      self.software = nil
    }
    state = .reading
    return logs + [.cancelTimer, .read(request, outcome)]
  }

  /// LANG1FILE to LANG4FILE name language files. Believed; in no document that could be read.
  private static func languages(of run: SettingsRun) -> [Wanted] {
    (1...4).compactMap { number in
      guard let value = run[SSONName("LANG\(number)FILE")]?.assignment.value,
        !value.octets.isEmpty
      else { return nil }
      return Wanted(kind: .language, name: value.printable, isSure: false)
    }
  }

  private mutating func finish(at now: Moment) -> [Action] {
    if let software, outcomes.count < Self.mostFiles {
      self.software = nil
      wanted = [software]
      return nextFile(at: now)
    }
    state = .done
    return [.cancelTimer, .finished(outcomes)]
  }
}

extension FileRequest.Kind {
  fileprivate init(_ kind: SettingsRequest.Kind) {
    switch kind {
    case .settings: self = .settings
    case .certificate: self = .certificate
    case .software: self = .software
    }
  }
}
