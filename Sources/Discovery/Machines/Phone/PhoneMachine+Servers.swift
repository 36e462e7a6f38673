import DHCP
import Framing
import SSON
public import Settings
import Wire

// MARK: - Routers

extension PhoneMachine {
  static let routerTime = Duration.seconds(1)

  /// The router whose answer is waited for.
  var routerAsked: IPv4Address? {
    lease.flatMap { $0.routers.indices.contains(routerIndex) ? $0.routers[routerIndex] : nil }
  }

  mutating func checkRouters(at now: Moment) -> [Action] {
    routerIndex = 0
    let entered = enter(.routerCheck)
    guard configuration.profile.behaviour.checksRouters.value else {
      router = lease?.routers.first
      return entered + discoverServers(at: now)
    }
    return entered + askRouter(at: now)
  }

  mutating func nextRouter(at now: Moment) -> [Action] {
    guard state == .routerCheck else { return [] }
    routerIndex += 1
    return askRouter(at: now)
  }

  private mutating func askRouter(at now: Moment) -> [Action] {
    let rule = MachineRule.phoneRouter.supported(
      configuration.profile.behaviour.checksRouters.confidence)
    if let asked = routerAsked {
      return [
        entry(now, "router \(asked)", "ask for it by ARP", rule),
        arp(.request, from: lease?.address ?? .any, for: asked),
        wake(at: now + Self.routerTime, .router),
      ]
    }
    if dhcp.state == .extended, let saved = parameters.address(.reuseRouterInUse) {
      router = saved
      return [entry(now, "no router answers", "use \(saved)", .phoneSavedRouter)]
        + discoverServers(at: now)
    }
    router = lease?.routers.first
    let decided = router.map { "use \($0)" } ?? "go on without"
    return [entry(now, "no router answers", decided, .phoneNoRouter)] + discoverServers(at: now)
  }

  mutating func found(_ address: IPv4Address, at now: Moment) -> [Action] {
    router = address
    return cancel(.router) + discoverServers(at: now)
  }
}

// MARK: - File servers

extension PhoneMachine {
  mutating func discoverServers(at now: Moment) -> [Action] {
    let behaviour = configuration.profile.behaviour
    if isFirstStart, let enrolls = behaviour.enrollment, knowledge.number(.desStatus) != 0 {
      enrollment = EnrollmentMachine(enrolls)
      return enter(.enrollment) + enroll(.start(local: knowledge.localSources), at: now)
    }
    let known = knowledge.fileServers()
    guard known.isEmpty else {
      let names = known.map(\.description).joined(separator: ", ")
      return [entry(now, "file servers", names, .phoneServers)] + download(from: known, at: now)
    }
    let wait = behaviour.serverWait
    guard lldp.state != .silent, wait.value > .zero else {
      return withoutServer("no file server", at: now)
    }
    return [
      entry(
        now, "no file server so far", "wait for LLDP",
        .phoneServerWait.supported(wait.confidence))
    ] + enter(.serverWait) + [wake(at: now + wait.value, .server)]
  }

  mutating func withoutServer(_ heard: String, at now: Moment) -> [Action] {
    let rule = configuration.profile.behaviour.withoutServer
    let supported = MachineRule.phoneWithoutServer.supported(rule.confidence)
    switch rule.value {
    case .asksUser:
      return [entry(now, heard, "ask for the file server", supported)] + enter(.manualEntry)
        + [.prompt(.fileServer)]
    case .goesOn:
      return [entry(now, heard, "go on with what is saved", supported)] + register(at: now)
    }
  }

  mutating func download(from servers: [FileServer], at now: Moment) -> [Action] {
    self.servers = servers
    files = []
    fileServer = FileServerMachine(
      .init(profile: configuration.profile, environment: environment))
    return enter(.download) + perform(fileServer.handle(.start(servers), at: now), at: now)
  }

  /// What the conditions of settings files test.
  public var environment: SettingsEnvironment {
    var result: SettingsEnvironment = [
      "GROUP": parameters[.group]?.value ?? "0",
      "MACADDR": configuration.mac.description.uppercased(),
      "SIG_IN_USE": configuration.profile.behaviour.signaling == .sip ? "SIP" : "H323",
    ]
    if !configuration.model.isEmpty {
      result["MODEL"] = WireText(configuration.model)
      result["MODEL4"] = WireText(String(configuration.model.prefix(4)))
    }
    if !software.isEmpty { result["APPNAME_IN_USE"] = WireText(software) }
    return result
  }

  mutating func perform(_ actions: [FileServerMachine.Action], at now: Moment) -> [Action] {
    actions.flatMap { action -> [Action] in
      switch action {
      case .resolve(let name):
        [.resolve(name: name, servers: lease?.message?.domainNameServers ?? [])]
      case .fetch(let request): [.fetch(request)]
      case .read(_, let outcome): read(outcome, at: now)
      case .finished(let outcomes): finished(outcomes, at: now)
      case .loaded(let name, let outcomes): loaded(name, outcomes, at: now)
      case .failed: downloadFailed(at: now)
      case .wake(let time): [wake(at: time, .files)]
      case .cancelTimer: cancel(.files)
      case .log(let entry): [.log(entry)]
      }
    }
  }

  private mutating func read(_ outcome: SettingsOutcome, at now: Moment) -> [Action] {
    knowledge.learn(outcome)
    let next = knowledge.areServersFromFile ? knowledge.fileServers() : servers
    return perform(fileServer.handle(.serversChanged(next), at: now), at: now)
  }

  private mutating func finished(_ outcomes: [FileOutcome], at now: Moment) -> [Action] {
    files = outcomes
    isFirstStart = false
    enrollment = nil
    return cancel(.enrollment) + register(at: now)
  }

  private mutating func loaded(
    _ name: String, _ outcomes: [FileOutcome], at now: Moment
  ) -> [Action] {
    isFirstStart = false
    software = name
    let actions = restart("software \(name) is loaded", releasing: false, .fileSoftware, at: now)
    files = outcomes
    return actions
  }

  private mutating func downloadFailed(at now: Moment) -> [Action] {
    if enrollment != nil {
      return enter(.enrollment) + enroll(.failed, at: now)
    }
    return withoutServer("no server gives the upgrade file", at: now)
  }
}

// MARK: - Enrollment

extension PhoneMachine {
  mutating func enroll(_ input: EnrollmentMachine.Input, at now: Moment) -> [Action] {
    let actions = enrollment?.handle(input, at: now) ?? []
    return actions.flatMap { action -> [Action] in
      switch action {
      case .askWhether: [.prompt(.enrollment)]
      case .contact(let code): [.contactEnrollment(code: code)]
      case .askForCode: [.prompt(.enrollmentCode)]
      case .askForServer: [.prompt(.fileServer)]
      case .use(let address): use(address, at: now)
      case .useLocal(let sources):
        download(from: knowledge.fileServers(from: sources), at: now)
      case .wake(let time): [wake(at: time, .enrollment)]
      case .cancelTimer: cancel(.enrollment)
      case .log(let entry): [.log(entry)]
      }
    }
  }

  private mutating func use(_ address: String, at now: Moment) -> [Action] {
    guard let server = FileServer(address: address) else { return enroll(.failed, at: now) }
    return download(from: [server], at: now)
  }
}

// MARK: - The user, and registration

extension PhoneMachine {
  mutating func pressed(_ key: PhoneKey, at now: Moment) -> [Action] {
    switch key {
    case .yes: enroll(.yes, at: now)
    case .no: enroll(.no, at: now)
    case .cancel: enroll(.cancel, at: now)
    case .code(let code): enroll(.code(code), at: now)
    case .fileServer(let address): typed(address, at: now)
    case .login: perform(registration.handle(.entered, at: now), at: now)
    }
  }

  private mutating func typed(_ address: String, at now: Moment) -> [Action] {
    let isAsked = state == .manualEntry || enrollment?.state == .manual
    guard isAsked else { return [] }
    guard let server = FileServer(address: address) else {
      return [
        entry(now, "no address of a server", "ask again", .phoneServerForm),
        .prompt(.fileServer),
      ]
    }
    let name: SSONName = server.scheme == .https ? .tlsServer : .httpServer
    let saved = save([(name, server.host)])
    if enrollment != nil { return saved + enroll(.server(address), at: now) }
    return saved + download(from: [server], at: now)
  }

  mutating func register(at now: Moment) -> [Action] {
    registration = RegistrationMachine()
    return enter(.registration)
      + perform(
        registration.handle(
          .start(servers: knowledge.callServers, hasLogin: configuration.hasLogin), at: now),
        at: now)
  }

  mutating func perform(_ actions: [RegistrationMachine.Action], at now: Moment) -> [Action] {
    actions.flatMap { action -> [Action] in
      switch action {
      case .register(let server, let withCredentials):
        [.register(server: server, withCredentials: withCredentials)]
      case .askForLogin: [.prompt(.login)]
      case .registered: registered(at: now)
      case .wake(let time): [wake(at: time, .registration)]
      case .cancelTimer: cancel(.registration)
      case .log(let entry): [.log(entry)]
      }
    }
  }

  private mutating func registered(at now: Moment) -> [Action] {
    isRegistered = true
    let entered = enter(.operational)
    guard configuration.profile.behaviour.vlan.reusesAddress.value, let lease else {
      return entered
    }
    let vlanInUse = tagging.vlan ?? .none
    let log = entry(now, "registered", "keep \(lease.address), \(tagging)", .phoneReuseSaved)
    let values: [(SSONName, String)] = [
      (.reuseAddress, lease.address.description), (.reuseMask, lease.mask?.description ?? ""),
      (.reuseRouters, lease.routers.map(\.description).joined(separator: ",")),
      (.reuseRouterInUse, router?.description ?? ""),
      (.reuseTagging, tagging == .untagged ? "0" : "1"), (.savedVLAN, vlanInUse.description),
    ]
    return entered + [log] + save(values)
  }
}
