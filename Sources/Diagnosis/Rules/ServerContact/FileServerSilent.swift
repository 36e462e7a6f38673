import Framing
import Streams

/// A file server does not answer, or refuses the connection.
struct FileServerSilent: Rule {
  static let description = RuleDescription(
    id: "server.no-connection",
    title: "No connection to the file server",
    stage: .server,
    severity: .error,
    basis: .fieldReport,
    explanation: """
      The phone tries to open a TCP connection to its file server and it comes to nothing. A \
      refusal (RST) means that the host is there and no program listens on this port: often the \
      port is not 80 or 443 (IP Office listens on 8411 and 411 too), or the address is that of \
      another host, for instance the DHCP server that siaddr named. Silence means that the \
      packets do not get there or the answers not back: a firewall, no route from this VLAN, or \
      a host that is down. With several servers in the list the phone goes on to the next.
      """,
    remedy: """
      From this VLAN, try the address and port with a browser or curl. After a refusal, start the \
      web server or set HTTPPORT or TLSPORT; after silence, look at routing and firewalls \
      between the phone's VLAN and the server, or take the dead server off the list.
      """,
    references: ["F40", "F17", "RFC 9293 §3.10.7.3 (reset)"])

  static func findings(in phone: PhoneCase) -> [Finding] {
    let connections = phone.fileConnections
    let failed = connections.filter { $0.outcome != .open }
    let silent = phone.unansweredServers.filter(\.asked.isOverdue)
    let reachedLater = connections.last { $0.outcome == .open }
    var endpoints: [Endpoint] = []
    for connection in failed where !endpoints.contains(connection.id.server) {
      endpoints.append(connection.id.server)
    }
    return endpoints.compactMap { endpoint in
      finding(
        about: endpoint, failed.filter { $0.id.server == endpoint },
        all: connections.filter { $0.id.server == endpoint }, reachedLater)
    } + silent.map { finding(about: $0, reachedLater) }
  }

  private static func finding(
    about endpoint: Endpoint, _ failed: [Connection], all: [Connection],
    _ reached: Connection?
  ) -> Finding? {
    guard let last = failed.last, !all.contains(where: { $0.outcome == .open }) else { return nil }
    let tries = failed.reduce(0) { $0 + $1.opening.count }
    let times = tries == 1 ? "once" : "\(tries) times"
    let said: String
    var isCertain = true
    switch last.outcome {
    case .refused: said = "\(endpoint.address) refuses port \(endpoint.port) (RST)"
    case .unreachable: said = "a router says that \(endpoint.address) cannot be reached"
    case .unanswered, .open:
      said = "\(endpoint.address) does not answer on port \(endpoint.port)"
      isCertain = tries >= 3
    }
    return finding(
      "\(said); tried \(times)" + (reached.map { next($0) } ?? ""),
      severity: reached != nil || !isCertain ? .warning : .error,
      evidence: failed.flatMap(\.frames).map { Evidence(frame: $0) })
  }

  private static func finding(about query: AddressQuery, _ reached: Connection?) -> Finding {
    finding(
      "nobody answers ARP for the file server \(query.target); asked \(query.asked.count) times"
        + (reached.map { next($0) } ?? ""),
      severity: reached == nil ? .error : .warning,
      evidence: query.asked.numbers.map { Evidence(frame: $0) })
  }

  private static func next(_ connection: Connection) -> String {
    "; the phone then used \(connection.id.server.address)"
  }
}
