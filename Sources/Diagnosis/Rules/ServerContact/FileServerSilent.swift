import Discovery
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
    let failed = connections.filter(\.isFailed).map(\.id.server).uniqued()
    let silent = phone.unansweredServers.filter(\.asked.isInsistent)
    return failed.compactMap { endpoint in
      finding(about: endpoint, connections.filter { $0.id.server == endpoint }, phone)
    } + silent.map { finding(about: $0, phone) }
  }

  private static func finding(
    about endpoint: Endpoint, _ tried: [Connection], _ phone: PhoneCase
  ) -> Finding? {
    guard let last = tried.last, tried.allSatisfy(\.isFailed) else { return nil }
    let count = tried.reduce(0) { $0 + $1.opening.count }
    let said: String
    var severity = Severity.error
    var remedy: String?
    switch last.outcome {
    case .refused:
      said = "\(endpoint.address) refuses port \(endpoint.port) (RST)"
      remedy = Self.remedy(at: endpoint.port)
    case .unreachable: said = "a router says that \(endpoint.address) cannot be reached"
    case .unanswered, .open:
      said = "\(endpoint.address) does not answer on port \(endpoint.port)"
      if count < 3 {
        guard phone.wentOn(after: last.opening.last) else { return nil }
        severity = .warning
      }
    }
    let other = reached(by: phone, after: last.opening.last)
    return finding(
      "\(said); tried \(count == 1 ? "once" : "\(count) times")"
        + origin(of: endpoint.address, phone) + (other ?? ""),
      severity: other == nil ? severity : .warning, remedy: remedy,
      evidence: tried.flatMap(\.frames).evidence)
  }

  private static func finding(about query: AddressQuery, _ phone: PhoneCase) -> Finding {
    let other = reached(by: phone, after: query.asked.last)
    return finding(
      "nobody answers ARP for the file server \(query.target); asked \(query.asked.times)"
        + origin(of: .v4(query.target), phone) + (other ?? ""),
      severity: other == nil ? .error : .warning, evidence: query.asked.numbers.evidence)
  }

  /// IP Office serves files on ports of its own.
  private static func remedy(at port: UInt16) -> String? {
    guard let other = [80: 8411, 443: 411, 8411: 80, 411: 443][port] else { return nil }
    let name = port == 80 || port == 8411 ? "HTTPPORT" : "TLSPORT"
    return """
      Look which port the web server listens on. If it is an IP Office, try \(other), and name it \
      in the site-specific option (\(name)=\(other)); otherwise start the web server on port \
      \(port), or correct the address.
      """
  }

  /// A `siaddr` often names a host that serves no files.
  private static func origin(of address: IPAddress, _ phone: PhoneCase) -> String {
    let named = phone.prediction.fileServers.contains { server in
      server.source == .nextServer && server.value.contains(address.description)
    }
    return named ? "; it is the siaddr of the DHCP answer" : ""
  }

  /// A file server that the phone could connect to.
  private static func reached(by phone: PhoneCase, after frame: FrameStamp) -> String? {
    guard let open = phone.fileConnections.last(where: { $0.outcome == .open }) else { return nil }
    let number = open.opening.first.number
    let address = open.id.server.address
    return number > frame.number
      ? "; the phone then used \(address)" : "; \(address) had answered before"
  }
}
