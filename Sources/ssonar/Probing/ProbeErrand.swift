import Discovery
import Driver
import Framing
import HostStack
import Wire

/// One task of a probed phone, carried out by programs in the host inside, one after the other.
struct ProbeErrand {
  let task: ProbeTask
  private let own: IPv4Address
  private let mac: MACAddress
  private let curl: String?
  private let verifies: Bool
  /// Of the program that runs.
  private(set) var number: UInt32 = 0
  private var step: Step
  private var output: [UInt8] = []
  private var errors: [UInt8] = []

  private enum Step {
    case lookUp
    case curl(CurlRequest)
    case ask(SIPOptions)
  }

  /// What is to be done next.
  enum Next {
    case run(HostCommand)
    case done(ProbeOutcome)
  }

  private static let patience = Duration.seconds(12)
  private static let mostErrors = 64 << 10
  static let enrollmentURL = "https://des.avaya.com/"

  init(
    _ task: ProbeTask, own: IPv4Address, mac: MACAddress, curl: String?, verifies: Bool
  ) {
    self.task = task
    self.own = own
    self.mac = mac
    self.curl = curl
    self.verifies = verifies
    switch task {
    case .lookUp: step = .lookUp
    case .fetch(let request): step = .curl(CurlRequest(request, verifies: verifies))
    case .reachEnrollment:
      step = .curl(CurlRequest(url: Self.enrollmentURL, purpose: .encryption))
    case .ask(let server):
      step = Self.question(server, IPv4Address(server.host), own, mac) ?? .lookUp
    }
  }

  private static func question(
    _ server: CallServerAddress, _ address: IPv4Address?, _ own: IPv4Address, _ mac: MACAddress
  ) -> Step? {
    guard let address else { return nil }
    guard server.transport == .tls else {
      return .ask(
        SIPOptions(server, at: address, from: own, mac: mac, number: .random(in: 1 ... .max)))
    }
    var request = CurlRequest(
      url: "https://\(server.host):\(server.port)/", purpose: .encryption)
    request.place = (server.host, Int(server.port), address.description)
    return .curl(request)
  }

  /// The program of the step; `nil` if there is none.
  var command: HostCommand? {
    switch step {
    case .lookUp:
      switch task {
      case .lookUp(let name): Self.lookUp(name)
      case .ask(let server): Self.lookUp(server.host)
      case .fetch, .reachEnrollment: nil
      }
    case .curl(let request): curl.map { request.command(program: $0) }
    case .ask(let options):
      HostCommand(
        HostSideAsk.arguments(
          options.server.transport == .udp ? .udp : .tcp, options.address,
          port: options.server.port), input: options.octets, limit: Self.patience)
    }
  }

  private static func lookUp(_ name: String) -> HostCommand {
    HostCommand(HostSideLookup.arguments(name), limit: patience)
  }

  mutating func begin(as number: UInt32) {
    self.number = number
    (output, errors) = ([], [])
  }

  mutating func told(_ octets: [UInt8], isError: Bool) {
    if !isError { output += octets } else if errors.count < Self.mostErrors { errors += octets }
  }

  // MARK: - The end of a program

  mutating func ended(_ exit: HostExit) -> Next {
    switch (step, task) {
    case (.lookUp, .lookUp): return .done(.found(addresses, note: Self.lookUpNote(exit)))
    case (.lookUp, .ask(let server)):
      guard let next = Self.question(server, addresses.first.flatMap { IPv4Address($0) }, own, mac)
      else {
        let note = Self.lookUpNote(exit) ?? "no address"
        return .done(.callServer(answers: false, note: "\(server): \(note)"))
      }
      step = next
      return command.map { .run($0) } ?? .done(nothing)
    case (.curl(let request), _):
      return .done(outcome(CurlResult(exit, octets: output, errors: errors), of: request))
    case (.ask(let options), _): return .done(answer(to: options, exit))
    case (.lookUp, .fetch), (.lookUp, .reachEnrollment): return .done(nothing)
    }
  }

  private var addresses: [String] {
    String(decoding: output, as: UTF8.self).split(separator: "\n").map(String.init)
      .filter { IPv4Address($0) != nil }
  }

  private static func lookUpNote(_ exit: HostExit) -> String? {
    switch exit {
    case .status(0): nil
    case .status(1): "DNS knows no address"
    case .status(2), .timeOver: "no DNS server answers"
    case .status, .signal, .tooMuch, .notStarted: "names cannot be looked up here"
    }
  }

  private func outcome(_ result: CurlResult, of request: CurlRequest) -> ProbeOutcome {
    switch task {
    case .fetch: .fetched(result.answer(to: request), note: result.note)
    case .reachEnrollment:
      .enrollment(
        isReachable: result.isEncrypted,
        note: result.isEncrypted
          ? "des.avaya.com speaks TLS; \(result.note)"
          : "des.avaya.com cannot be reached: \(result.note)")
    case .ask(let server):
      .callServer(
        answers: result.isEncrypted,
        note: result.isEncrypted
          ? "\(server) speaks TLS; what it says of SIP is not asked" : "\(server): \(result.note)")
    case .lookUp: .found([], note: nil)
    }
  }

  private func answer(to options: SIPOptions, _ exit: HostExit) -> ProbeOutcome {
    let server = options.server
    switch exit {
    case .status(0):
      guard let status = SIPOptions.status(of: output) else {
        return .callServer(answers: false, note: "\(server) answers something that is not SIP")
      }
      return .callServer(answers: true, note: "\(server) answers OPTIONS with \(status)")
    case .status(1):
      return .callServer(answers: false, note: "\(server): nobody listens there")
    case .status, .signal, .timeOver, .tooMuch, .notStarted:
      return .callServer(answers: false, note: "\(server) does not answer OPTIONS")
    }
  }

  /// Without the program that it takes.
  var nothing: ProbeOutcome {
    let note = "no curl is installed on this machine"
    return switch task {
    case .lookUp: .found([], note: note)
    case .fetch: .fetched(.unreachable, note: note)
    case .reachEnrollment: .enrollment(isReachable: false, note: note)
    case .ask: .callServer(answers: false, note: note)
    }
  }
}
