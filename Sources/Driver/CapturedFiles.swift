import Diagnosis
import Discovery
import Framing
import Streams
import Wire

/// What the capture's file servers gave its phone.
struct CapturedFiles: Sendable {
  private let requests: [ObservedFile]
  private let connections: [Connection]
  private let servers: [FileServerTarget]
  /// Hosts in the phone's own subnet that never answered ARP.
  private let absent: Set<IPAddress>
  private var asked: [String: Int] = [:]
  /// So long a host is asked for before it counts as not there: three questions, a second each
  /// (RFC 1122 §2.3.2.1 leaves it to the host).
  private static let patienceOfARP = Duration.seconds(3)

  init(_ phone: PhoneCase) {
    requests = phone.device.activity.files.elements
    connections = phone.device.activity.connections.elements
    servers = phone.fileServers
    let asked = phone.device.activity.addressQueries.elements.filter { $0.purpose == .reach }
    let present = Set(asked.filter(\.isAnswered).map { IPAddress.v4($0.target) })
    absent = Set(asked.map { IPAddress.v4($0.target) }).subtracting(present)
  }

  mutating func answers(to request: FileRequest) -> [WorldAnswer] {
    let path = ServerText.path(of: request.url)
    let hosts = addresses(of: request)
    let same = requests.filter { file in
      ServerText.path(of: file.target.printable) == path && hosts.contains(file.server.address)
        && (file.transport == .tftp) == (request.server.scheme == .tftp)
    }
    let count = asked[request.url, default: 0]
    asked[request.url] = count + 1
    if let file = same.indices.contains(count) ? same[count] : same.last {
      return answer(file)
    }
    return answersByConnections(to: request, hosts)
  }

  private func answer(_ file: ObservedFile) -> [WorldAnswer] {
    let answer: FileAnswer
    switch file.outcome {
    case .unanswered: return []
    case .transferred: answer = .file(file.contents ?? [])
    case .refused: answer = .status(404)
    case .status(let status):
      guard file.isObtained else {
        answer = .status(status)
        break
      }
      if file.contents == nil, file.isStatements {
        return [
          WorldAnswer(
            .unknown("the capture does not hold the contents of \(file.target.printable)"))
        ]
      }
      answer = .file(file.contents ?? [])
    }
    let delay = (file.last ?? file.answered)?.since(file.asked) ?? .milliseconds(1)
    return [WorldAnswer(.heard(.fetched(answer)), after: max(delay, .microseconds(1)))]
  }

  private func answersByConnections(
    to request: FileRequest, _ hosts: [IPAddress]
  ) -> [WorldAnswer] {
    let there = connections.filter {
      hosts.contains($0.id.server.address) && Int($0.id.server.port) == request.server.port
    }
    if let last = there.last {
      switch last.outcome {
      case .refused, .unreachable:
        return [WorldAnswer(.heard(.fetched(.unreachable)), after: .milliseconds(1))]
      case .unanswered: return []
      case .open: break
      }
      if let failure = last.tls?.failure {
        let answer = failure.byServer ? FileAnswer.unreachable : .untrusted
        return [WorldAnswer(.heard(.fetched(answer)), after: .milliseconds(1))]
      }
      if request.server.scheme == .https {
        return [WorldAnswer(.unknown("HTTPS hides what \(request.url) gave"))]
      }
    }
    if hosts.contains(where: absent.contains) {
      return [WorldAnswer(.heard(.fetched(.unreachable)), after: Self.patienceOfARP)]
    }
    return [WorldAnswer(.unknown("nobody asked for \(WireText(request.url).printable)"))]
  }

  /// The server's own address, or where its name led in the capture.
  private func addresses(of request: FileRequest) -> [IPAddress] {
    let host = request.address ?? request.server.host
    if let address = IPv4Address(host) { return [.v4(address)] }
    if let address = IPv6Address(host) { return [.v6(address)] }
    return servers.filter { $0.host.lowercased() == host.lowercased() }.flatMap(\.addresses)
  }
}

extension ObservedFile {
  /// What the phone does next depends on what stands in it.
  fileprivate var isStatements: Bool { fileName.printable.lowercased().hasSuffix(".txt") }
}
