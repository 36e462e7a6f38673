import SSON
import Settings
import Testing
import Wire

@testable import Discovery

/// What happens in a script, without the log, in words that can be compared.
enum FileEvent: Hashable {
  case resolve(String)
  case fetch(String)
  case read
  case finished([String])
  case loaded(String)
  case failed
  case wake(Moment)
  case cancelTimer
}

struct FileScript {
  var machine: FileServerMachine
  var log: [DecisionEntry] = []
  var servers: [FileServer]

  init(
    phone profile: PhoneProfile = .j100SIP, environment: SettingsEnvironment = [:],
    _ servers: FileServer...
  ) {
    machine = FileServerMachine(.init(profile: profile, environment: environment))
    self.servers = servers
  }

  mutating func start() -> [FileEvent] { handle(.start(servers)) }

  mutating func handle(_ input: FileServerMachine.Input, at time: Double = 0) -> [FileEvent] {
    machine.handle(input, at: second(time)).flatMap { action -> [FileEvent] in
      switch action {
      case .resolve(let name): return [.resolve(name)]
      case .fetch(let request): return [.fetch(request.url)]
      case .read: return [.read]
      case .finished(let outcomes): return [.finished(outcomes.map { $0.url ?? "-" })]
      case .loaded(let name, _): return [.loaded(name)]
      case .failed: return [.failed]
      case .wake(let time): return [.wake(time)]
      case .cancelTimer: return [.cancelTimer]
      case .log(let entry):
        log.append(entry)
        return []
      }
    }
  }

  /// A file of statements, and the servers as they were.
  mutating func gives(_ text: String) -> [FileEvent] {
    handle(.fetched(.file(Array(text.utf8)))) + handle(.serversChanged(servers))
  }
}

@Suite struct FileServerMachineTests {
  static let http = FileServer(.http, "192.0.2.10", directory: "/j100/")

  @Test func `idle, start: the upgrade file of the family, from the first server`() {
    var script = FileScript(Self.http)
    #expect(
      script.start() == [.fetch("http://192.0.2.10/j100/J100Supgrade.txt"), .wake(second(15))])
    var other = FileScript(phone: .p96x1SIP, FileServer(.https, "192.0.2.10", port: 411))
    #expect(other.start().first == .fetch("https://192.0.2.10:411/96x1Supgrade.txt"))
  }

  @Test func `idle, start: without a server it fails`() {
    var script = FileScript()
    #expect(script.start() == [.cancelTimer, .failed] && script.machine.state == .failed)
  }

  @Test func `a name is resolved first`() {
    var script = FileScript(FileServer(.http, "files.example.com"))
    #expect(script.start().first == .resolve("files.example.com"))
    #expect(script.handle(.resolved(name: "other.example.com", addresses: ["192.0.2.9"])).isEmpty)
    #expect(
      script.handle(.resolved(name: "files.example.com", addresses: ["192.0.2.10"])).first
        == .fetch("http://files.example.com/J100Supgrade.txt"))
    #expect(script.machine.request?.address == "192.0.2.10")
  }

  @Test func `a name that leads nowhere: the next server`() {
    var script = FileScript(FileServer(.http, "files.example.com"), Self.http)
    _ = script.start()
    #expect(
      script.handle(.resolved(name: "files.example.com", addresses: [])).first
        == .fetch("http://192.0.2.10/j100/J100Supgrade.txt"))
  }

  @Test(arguments: [FileAnswer.status(404), .unreachable, .untrusted])
  func `fetching, no file: the next server, and the last fails`(answer: FileAnswer) {
    var script = FileScript(FileServer(.https, "192.0.2.9"), Self.http)
    #expect(script.start().first == .fetch("https://192.0.2.9/J100Supgrade.txt"))
    #expect(
      script.handle(.fetched(answer)).first == .fetch("http://192.0.2.10/j100/J100Supgrade.txt"))
    #expect(script.log.last?.isAssumed == true)
    #expect(script.handle(.fetched(answer)) == [.cancelTimer, .failed])
  }

  @Test func `fetching, timerFired: as unreachable; asked again if the family does`() {
    var profile = FileScript(Self.http)
    _ = profile.start()
    #expect(profile.handle(.timerFired, at: 15) == [.cancelTimer, .failed])
  }

  @Test func `upgrade file, settings, end: the order of GET`() {
    var script = FileScript(Self.http)
    _ = script.start()
    let upgrade = script.gives("GET 46xxsettings.txt\n")
    #expect(
      upgrade == [
        .cancelTimer, .read, .fetch("http://192.0.2.10/j100/46xxsettings.txt"), .wake(second(15)),
      ])
    #expect(
      script.gives("SET SNTPSRVR 192.0.2.5\n") == [
        .cancelTimer, .read, .cancelTimer,
        .finished([
          "http://192.0.2.10/j100/J100Supgrade.txt", "http://192.0.2.10/j100/46xxsettings.txt",
        ]),
      ])
    #expect(script.machine.state == .done)
  }

  @Test func `settings, languages, certificates, software last; then a restart`() {
    var script = FileScript(environment: ["APPNAME_IN_USE": "FW_1.bin"], Self.http)
    _ = script.start()
    _ = script.gives("SET APPNAME FW_2.bin\nGET 46xxsettings.txt\n")
    var asked: [FileEvent] = []
    asked += script.gives("SET TRUSTCERTS root.pem,sub.pem\nSET LANG1FILE Mlf_German.xml\n")
    for _ in 0..<3 { asked += script.handle(.fetched(.file([]))) }
    let urls = asked.compactMap { if case .fetch(let url) = $0 { url } else { nil } }
    #expect(
      urls
        == ["Mlf_German.xml", "root.pem", "sub.pem", "FW_2.bin"].map {
          "http://192.0.2.10/j100/\($0)"
        })
    #expect(script.handle(.fetched(.file([]))) == [.cancelTimer, .loaded("FW_2.bin")])
  }

  @Test func `software that runs already is not loaded`() {
    var script = FileScript(environment: ["APPNAME_IN_USE": "FW_2.bin"], Self.http)
    _ = script.start()
    let events = script.gives("SET APPNAME FW_2.bin\n")
    #expect(events.last == .finished(["http://192.0.2.10/j100/J100Supgrade.txt"]))
  }

  @Test func `software by its whole address is got from there`() {
    var script = FileScript(Self.http)
    _ = script.start()
    let events = script.gives("SET APPNAME https://fw.example.com/a/FW_2.bin\n")
    #expect(events.contains(.resolve("fw.example.com")))
    #expect(
      script.handle(.resolved(name: "fw.example.com", addresses: ["192.0.2.11"])).first
        == .fetch("https://fw.example.com/a/FW_2.bin"))
  }

  @Test func `a 96x1 gets its software by HTTP only`() {
    var script = FileScript(phone: .p96x1SIP, FileServer(.https, "192.0.2.9"), Self.http)
    _ = script.start()
    #expect(
      script.gives("SET APPNAME FW_2.bin\n").contains(.fetch("http://192.0.2.10/j100/FW_2.bin")))
    #expect(script.log.contains { $0.rule == .fileTransport })
  }

  @Test func `a J169 with H.323 gets settings by HTTPS where there is a TLS server`() {
    var script = FileScript(phone: .j100H323, Self.http, FileServer(.https, "192.0.2.9"))
    #expect(script.start().first == .fetch("https://192.0.2.9/J100Hupgrade.txt"))
    var other = FileScript(phone: .j100H323, Self.http)
    #expect(other.start().first == .fetch("http://192.0.2.10/j100/J100Hupgrade.txt"))
  }

  @Test func `servers that the settings file changes count for the next file`() {
    var script = FileScript(Self.http)
    _ = script.start()
    _ = script.handle(.fetched(.file(Array("GET 46xxsettings.txt\n".utf8))))
    #expect(
      script.handle(.serversChanged([FileServer(.http, "192.0.2.99")])).first
        == .fetch("http://192.0.2.99/46xxsettings.txt"))
  }

  @Test func `settings that no server has are done without`() {
    var script = FileScript(Self.http)
    _ = script.start()
    _ = script.gives("GET 46xxsettings.txt\n")
    #expect(
      script.handle(.fetched(.status(404))) == [
        .cancelTimer, .finished(["http://192.0.2.10/j100/J100Supgrade.txt", "-"]),
      ])
  }

  @Test func `files that name each other come to an end`() {
    var script = FileScript(Self.http)
    var events = script.start()
    var steps = 0
    while script.machine.state != .done, steps < 100 {
      steps += 1
      events = script.gives("GET J100Supgrade.txt\n")
    }
    #expect(steps == FileServerMachine.mostStatementFiles)
    #expect(events.contains(.cancelTimer))
  }

  @Test(arguments: [
    ("192.0.2.10", "http://192.0.2.10/"), ("192.0.2.10:8080/a/", "http://192.0.2.10:8080/a/"),
    ("https://files.example.com", "https://files.example.com/"),
    ("HTTPS://[2001:db8::10]:411/a", "https://[2001:db8::10]:411/a/"),
    ("http://files.example.com:80", "http://files.example.com/"),
  ])
  func `addresses of servers`(text: String, url: String) {
    #expect(FileServer(address: text)?.description == url)
  }

  @Test(arguments: [
    "", "://", "ftp://192.0.2.10", "192.0.2.999", "http://", "host:99999", "[::1", "a b",
    "[192.0.2.1]", "host:x",
  ])
  func `what is no address of a server`(text: String) {
    #expect(FileServer(address: text) == nil)
  }

  @Test func `no input in any order traps`() {
    for seed in 0..<40 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      var script = FileScript(
        phone: PhoneProfile.all[Int(seed) % PhoneProfile.all.count],
        FileServer(.https, "a.example.com"),
        Self.http)
      for step in 0..<200 {
        let text = "SET APPNAME x.bin\nSET TRUSTCERTS a,b\nGET y.txt\n"
        let inputs: [FileServerMachine.Input] = [
          .start(script.servers), .serversChanged([]), .serversChanged(script.servers),
          .resolved(name: "a.example.com", addresses: ["192.0.2.1"]), .fetched(.status(500)),
          .fetched(.unreachable), .fetched(.file(Array(text.utf8))), .timerFired, .stop,
          .fetched(.file([0xFF, 0])), .resolved(name: "a.example.com", addresses: []),
        ]
        _ = script.handle(
          inputs[Int(generator.next() % UInt64(inputs.count))], at: Double(step))
        #expect(script.machine.outcomes.count <= FileServerMachine.mostFiles)
      }
    }
  }
}
