package import Framing
import Wire

/// What stands behind the network of a scenario: names, files, enrollment and call servers, for
/// simulated phones that ask for the thing itself and not by packets.
struct LabServices: Sendable {
  private let network: ScenarioNetwork
  /// To a server and back, once.
  private let roundTrip: Duration

  /// So long a phone asks for a host by ARP before it gives up.
  static let patienceOfARP = Duration.seconds(3)
  /// 100 Mbit/s.
  private static let nanosecondsPerOctet: Int64 = 80

  init(_ network: ScenarioNetwork, link: LinkQuality) {
    self.network = network
    roundTrip = max(link.delay * 2, .milliseconds(1))
  }

  func answers(to action: PhoneMachine.Action, of phone: PhoneStanding) -> [WorldAnswer] {
    switch action {
    case .resolve(let name, let servers): resolve(name, servers, phone)
    case .fetch(let request): fetch(request, phone)
    case .contactEnrollment(let code): enroll(code, phone)
    case .register(let server, let withCredentials): register(server, withCredentials, phone)
    case .send, .wake, .cancel, .prompt, .save, .entered, .log: []
    }
  }

  // MARK: - Names

  private func resolve(
    _ name: String, _ servers: [IPv4Address], _ phone: PhoneStanding
  ) -> [WorldAnswer] {
    guard
      servers.contains(where: { network.nameServers.contains($0) && isReachable($0, phone) })
    else { return [WorldAnswer(.note("no name server answers"))] }
    let addresses = network.addresses(of: name)
    return [heard(.resolved(name: name, addresses: addresses.map(\.description)), roundTrips: 1)]
  }

  // MARK: - Files

  private func fetch(_ request: FileRequest, _ phone: PhoneStanding) -> [WorldAnswer] {
    let target = LabTarget(request)
    guard let address = network.addresses(of: target.host).first else {
      return [WorldAnswer(.note("\(WireText(target.host).printable) has no IPv4 address here"))]
    }
    guard isReachable(address, phone) else { return unreachable(address, .fetched(.unreachable)) }
    guard network.hasHost(address) else {
      return [WorldAnswer(.note("no host has the address \(address)"))]
    }
    let server = network.fileServers.first {
      $0.address == address && $0.port == target.port
        && ($0.scheme == target.scheme || $0.conduct == .refuses)
    }
    guard let server else { return [heard(.fetched(.unreachable), roundTrips: 1)] }
    guard let answer = server.answer(to: target.path) else { return [] }
    var time = roundTrip * 4
    if case .file(let octets) = answer {
      time += .nanoseconds(Int64(octets.count) * Self.nanosecondsPerOctet)
    }
    return [WorldAnswer(.heard(.fetched(answer)), after: time)]
  }

  // MARK: - Enrollment and registration

  private func enroll(_ code: String?, _ phone: PhoneStanding) -> [WorldAnswer] {
    let isFound =
      network.enrollment.map { enrollment in
        isReachable(enrollment.address, phone)
          && network.nameServers.contains { isReachable($0, phone) }
      } ?? false
    let answer =
      isFound ? network.enrollment?.service.answer(code: code) ?? .unreachable : .unreachable
    return [
      WorldAnswer(
        .heard(.enrollment(answer)),
        after: answer == .unreachable ? Self.patienceOfARP : EnrollmentService.delay)
    ]
  }

  private func register(
    _ server: String, _ withCredentials: Bool, _ phone: PhoneStanding
  ) -> [WorldAnswer] {
    let host = LabTarget.host(of: server)
    guard let address = network.addresses(of: host).first else {
      return [WorldAnswer(.note("\(WireText(host).printable) has no IPv4 address here"))]
    }
    guard isReachable(address, phone) else {
      return unreachable(address, .registration(.unreachable))
    }
    guard let known = network.callServers.first(where: { $0.address == address }) else {
      return network.hasHost(address)
        ? [heard(.registration(.unreachable), roundTrips: 1)]
        : [WorldAnswer(.note("no host has the address \(address)"))]
    }
    guard let answer = known.answer(withCredentials: withCredentials) else { return [] }
    return [heard(.registration(answer), roundTrips: 2)]
  }

  // MARK: - Ways

  private func isReachable(_ address: IPv4Address, _ phone: PhoneStanding) -> Bool {
    switch network.path(to: address, from: phone) {
    case .via: true
    case .none: false
    }
  }

  private func unreachable(
    _ address: IPv4Address, _ input: PhoneMachine.Input
  ) -> [WorldAnswer] {
    [
      WorldAnswer(.note("nobody answers ARP on the way to \(address)")),
      WorldAnswer(.heard(input), after: Self.patienceOfARP),
    ]
  }

  private func heard(_ input: PhoneMachine.Input, roundTrips: Int) -> WorldAnswer {
    WorldAnswer(.heard(input), after: roundTrip * roundTrips)
  }
}

extension ScenarioNetwork {
  /// Of a name, or the address that the text is.
  package func addresses(of host: String) -> [IPv4Address] {
    if let address = IPv4Address(host) { return [address] }
    return names[host.lowercased()] ?? []
  }
}
