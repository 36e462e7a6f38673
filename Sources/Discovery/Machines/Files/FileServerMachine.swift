public import Settings
public import Wire

/// Gets a phone's files: upgrade file, settings, languages, certificates, software.
///
/// One request at a time; the caller resolves names and fetches addresses. There is one timer; a
/// new `wake` replaces the old. Section 1.4 of the facts about the phones.
///
/// | state     | input              | next state | actions                                       |
/// | --------- | ------------------ | ---------- | --------------------------------------------- |
/// | idle      | start              | resolving, fetching | the upgrade file: resolve or fetch, wake |
/// | idle      | start              | failed     | without server: failed                        |
/// | resolving | resolved           | fetching   | fetch, wake; no address: as fetching, status  |
/// | fetching  | a file of statements | reading  | read, cancel                                  |
/// | reading   | serversChanged     | resolving, fetching | the next file: resolve or fetch, wake |
/// | reading   | serversChanged     | done       | nothing more to get: finished, cancel         |
/// | fetching  | another file       | as reading | as reading; software: loaded, cancel          |
/// | fetching  | status, unreachable, untrusted | same, failed, done | the next server, the next file, or the end |
/// | resolving, fetching | timerFired | as unreachable | as unreachable                          |
/// | any other | serversChanged     | same       | nothing; counts from the next file on         |
/// | any       | stop               | idle       | cancel                                        |
public struct FileServerMachine: Sendable {
  public struct Configuration: Hashable, Sendable {
    public var profile: PhoneProfile
    /// What the conditions in the files test: MODEL4, GROUP …
    public var environment: SettingsEnvironment

    public init(profile: PhoneProfile, environment: SettingsEnvironment = [:]) {
      self.profile = profile
      self.environment = environment
    }
  }

  public enum Input: Hashable, Sendable {
    case start([FileServer])
    /// What the names of the settings file now say of the servers.
    case serversChanged([FileServer])
    /// Empty if the name leads nowhere.
    case resolved(name: String, addresses: [String])
    case fetched(FileAnswer)
    case timerFired
    case stop
  }

  public enum Action: Sendable {
    case resolve(name: String)
    case fetch(FileRequest)
    /// A file of statements was read. The machine goes on when it hears ``Input/serversChanged(_:)``.
    case read(FileRequest, SettingsOutcome)
    /// Everything that could be got was got; the phone goes on.
    case finished([FileOutcome])
    /// Another software is loaded: the phone restarts with it.
    case loaded(software: String, [FileOutcome])
    /// No server gives the first file.
    case failed
    case wake(at: Moment)
    case cancelTimer
    case log(DecisionEntry)
  }

  public enum State: String, CaseIterable, Hashable, Sendable {
    case idle, resolving, fetching, reading, done, failed
  }

  struct Wanted: Hashable, Sendable {
    let kind: FileRequest.Kind
    let name: String
    let isSure: Bool
  }

  /// No more files of statements follow one another: GET could go round in circles.
  static let mostStatementFiles = 16
  /// No more files are got in all.
  static let mostFiles = 128
  /// No more servers of the lists are tried.
  static let mostServers = 32

  public let configuration: Configuration
  public internal(set) var state = State.idle
  public internal(set) var outcomes: [FileOutcome] = []
  var servers: [FileServer] = []
  var wanted: [Wanted] = []
  var software: Wanted?
  var current: Wanted?
  /// The servers for ``current``, the one in use first.
  var candidates: [FileServer] = []
  var attempts = 0
  var request: FileRequest?
  var statementFiles = 0

  public init(_ configuration: Configuration) {
    self.configuration = configuration
  }

  public mutating func handle(_ input: Input, at now: Moment) -> [Action] {
    switch (state, input) {
    case (_, .stop):
      state = .idle
      return [.cancelTimer]
    case (.idle, .start(let servers)):
      return start(servers, at: now)
    case (.reading, .serversChanged(let servers)):
      self.servers = Array(servers.prefix(Self.mostServers))
      return nextFile(at: now)
    case (_, .serversChanged(let servers)):
      self.servers = Array(servers.prefix(Self.mostServers))
      return []
    case (.resolving, .resolved(let name, let addresses)):
      guard name == candidates.first?.host else { return [] }
      guard let address = addresses.first else {
        return nextServer("no address for \(WireText(name).printable)", mayRepeat: false, at: now)
      }
      return fetch(at: address, now)
    case (.fetching, .fetched(let answer)):
      return fetched(answer, at: now)
    case (.resolving, .timerFired), (.fetching, .timerFired):
      return nextServer("no answer in time", mayRepeat: true, at: now)
    case (.idle, _), (.resolving, _), (.fetching, _), (.reading, _), (.done, _), (.failed, _):
      return []
    }
  }
}

// MARK: - Start

extension FileServerMachine {
  var behaviour: DownloadBehaviour { configuration.profile.behaviour.download }

  mutating func start(_ servers: [FileServer], at now: Moment) -> [Action] {
    self.servers = Array(servers.prefix(Self.mostServers))
    outcomes = []
    software = nil
    statementFiles = 0
    let upgrade = configuration.profile.upgradeFile
    wanted = [
      Wanted(kind: .upgrade, name: upgrade.value, isSure: upgrade.confidence == .confirmed)
    ]
    return nextFile(at: now)
  }

  func entry(
    _ now: Moment, _ heard: String, _ decided: String, _ rule: MachineRule
  ) -> Action {
    .log(DecisionEntry(at: now, heard: heard, decided: decided, rule: rule))
  }
}
