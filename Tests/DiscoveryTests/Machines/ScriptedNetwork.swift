import DHCP
import DHCPv6
import Framing
import LLDP
import SSON
import Services
import Wire

@testable import Discovery

/// One phone on a virtual clock, and a network that answers it at once.
struct ScriptedNetwork {
  /// What the DHCP server of one VLAN says; VLANs without one are silent.
  struct Scope {
    var siteString: String?
    var address = Server.given
    /// `nil` leaves option 51 out.
    var lease: UInt32? = 600
    var rebinding: UInt32?
    /// Option 176, for a 4600.
    var ownOption: String?
    var nextServer = IPv4Address.any
    /// An answer of a real server, to be given with the phone's own numbers.
    var recorded: DHCPMessage?
  }

  var machine: PhoneMachine
  var now = second(0)
  /// By VLAN; 0 for frames without.
  var scopes: [UInt16: Scope] = [:]
  var routersAnswer = true
  /// Advertised by the switch so many seconds after link up, and every 30 s from there.
  var advertisement: (unit: LLDPDataUnit, after: Double)?
  /// By their address; anything else is missing.
  var files: [String: String] = [:]
  var names: [String: String] = [:]
  var enrollmentAnswers: [EnrollmentAnswer] = []
  var registrationAnswer = RegistrationAnswer.accepted
  /// How many of a thousand frames get lost, both ways.
  var loss = 0 as UInt64
  var generator = SeededGenerator(seed: 99)

  var serverV6: DHCPv6ServerMachine?
  /// What the switch port answers in 802.1X; `nil` for nothing.
  var port: (@Sendable (EAPOLFrame) -> [EAPOLFrame])?

  var log: [DecisionEntry] = []
  var sent: [(time: Moment, frame: PhoneFrame)] = []
  var states: [PhoneState] = []
  var fetched: [String] = []
  var prompts: [PhonePrompt] = []
  var contacts: [String?] = []
  var registrations: [String] = []
  var saved: PhoneParameters?

  init(
    _ profile: PhoneProfile = .j100SIP, parameters: [(SSONName, String)] = [],
    _ change: (inout PhoneMachine.Configuration) -> Void = { _ in }
  ) throws {
    var configuration = PhoneMachine.Configuration(profile: profile, mac: Server.mac)
    for (name, value) in parameters { try configuration.parameters.set(name, to: value) }
    change(&configuration)
    machine = PhoneMachine(configuration)
  }

  /// Plugs the phone in and lets time pass.
  mutating func run(until end: Double) {
    if machine.state == .linkWait { handle(.linkUp) }
    var next = advertisement.map { second($0.after) }
    while let told = next, told < now { next = told + .seconds(30) }
    // Far more than anything here needs.
    for _ in 0..<20_000 {
      let timer = machine.nextTimer
      let due = [timer?.at, next].compactMap(\.self).min()
      guard let due, due <= second(end) else { break }
      now = max(now, due)
      if let told = next, told <= now, let unit = advertisement?.unit {
        next = told + .seconds(30)
        if !isLost { handle(.lldp(unit)) }
      } else if let timer {
        handle(.timerFired(timer.timer))
      }
    }
    now = second(end)
  }

  private var isLost: Bool {
    mutating get { generator.next() % 1000 < loss }
  }

  mutating func handle(_ input: PhoneMachine.Input) {
    for action in machine.handle(input, at: now) {
      switch action {
      case .send(let frame):
        sent.append((now, frame))
        if !isLost { answer(frame) }
      case .wake, .cancel: break
      case .resolve(let name, _):
        handle(.resolved(name: name, addresses: names[name].map { [$0] } ?? []))
      case .fetch(let request):
        fetched.append(request.url)
        let file = files[request.url].map { FileAnswer.file(Array($0.utf8)) }
        handle(.fetched(file ?? .status(404)))
      case .contactEnrollment(let code):
        contacts.append(code)
        if !enrollmentAnswers.isEmpty { handle(.enrollment(enrollmentAnswers.removeFirst())) }
      case .register(let server, _):
        registrations.append(server)
        handle(.registration(registrationAnswer))
      case .prompt(let prompt): prompts.append(prompt)
      case .save(let parameters): saved = parameters
      case .entered(let state): states.append(state)
      case .log(let entry): log.append(entry)
      }
    }
  }

  private mutating func answer(_ frame: PhoneFrame) {
    switch frame.content {
    case .lldp: break
    case .dhcpv6(let message, _, _):
      let vlan = frame.tag?.id ?? .none
      guard !isLost, let reply = serverV6?.handle(message, vlan: vlan, at: now)?.message, !isLost
      else { return }
      handle(.dhcpv6(reply, tag: frame.tag, from: MACAddress(lowBitsOf: 3)))
    case .eapol(let sent):
      guard let port, !isLost else { return }
      for reply in port(sent) { handle(.eapol(reply)) }
    case .arp(let message):
      guard message.operation == .request, routersAnswer, message.senderAddress != .any,
        let target = message.targetAddress, target != message.senderAddress, !isLost
      else { return }
      handle(
        .arp(
          ARPMessage(
            .reply, sender: (MACAddress(lowBitsOf: 2), target),
            target: (Server.mac, message.senderAddress ?? .any)), tag: frame.tag))
    case .dhcp(let message, _, _):
      guard let scope = scopes[frame.tag?.id.rawValue ?? 0], !isLost else { return }
      let type: DHCPMessageType
      switch message.messageType {
      case .discover?: type = .offer
      case .request?:
        let asked = message.requestedAddress ?? message.header.clientAddress
        type = asked == scope.address ? .ack : .nak
      default: return
      }
      if let recorded = scope.recorded {
        handle(
          .dhcp(
            recorded.answering(message, as: type), tag: frame.tag,
            from: MACAddress(lowBitsOf: 2)))
        return
      }
      let reply = Server.answer(
        type, to: message, lease: scope.lease, rebinding: scope.rebinding,
        yiaddr: scope.address, siteString: scope.siteString, ownOption: scope.ownOption,
        nextServer: scope.nextServer)
      handle(.dhcp(reply, tag: frame.tag, from: MACAddress(lowBitsOf: 2)))
    }
  }

  /// The DHCP messages sent, with the VLAN of each.
  var dhcp: [(type: DHCPMessageType, vlan: UInt16)] {
    sent.compactMap {
      guard case .dhcp(let message, _, _) = $0.frame.content, let type = message.messageType
      else { return nil }
      return (type, $0.frame.tag?.id.rawValue ?? 0)
    }
  }

  func logged(_ rule: MachineRule) -> [DecisionEntry] { log.filter { $0.rule.text == rule.text } }
}

extension DHCPMessage {
  /// The same with the numbers of another request, as another kind of answer.
  fileprivate func answering(_ request: DHCPMessage, as type: DHCPMessageType) -> DHCPMessage {
    let others = options.filter { $0.code.hasLength && $0.code != .messageType }
    return DHCPMessage(
      operation: .reply, transactionID: request.header.transactionID ?? 0,
      clientMAC: request.clientMAC ?? Server.mac,
      yourAddress: type == .nak ? .any : header.yourAddress ?? .any,
      nextServerAddress: header.nextServerAddress ?? .any,
      options: [(.messageType, [type.rawValue])] + others.map { ($0.code, Array($0.value)) })
  }
}
