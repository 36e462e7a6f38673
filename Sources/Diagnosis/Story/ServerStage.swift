import Framing
import Streams
import Wire

extension PhoneCase {
  /// Server: whether the phone reached a file server, by its name and address.
  var serverStage: StageResult {
    let connections = fileConnections
    let isReached = { (connection: Connection) in
      connection.outcome == .open && connection.tls?.failure == nil
    }
    if let reached = connections.last(where: isReached) {
      return StageResult(
        .server, .pass, value: describe(reached.id.server), source: "tcp",
        frames: lookupFrames(of: reached.id.server) + reached.frames.prefix(2))
    }
    if let file = device.activity.files.elements.last(where: { $0.transport == .tftp }) {
      return StageResult(
        .server, file.answered == nil ? .notSeen : .pass, value: "\(file.server.address), TFTP",
        source: "tftp", frames: file.frames)
    }
    if let last = connections.last { return failed(last) }
    if let query = unansweredServers.last {
      return StageResult(
        .server, query.asked.isInsistent ? .fail : .notSeen,
        value: "nobody answers ARP for \(query.target)", source: "arp",
        frames: query.asked.numbers)
    }
    if let lookup = failedLookups.last {
      return StageResult(
        .server, lookup.answer != nil || lookup.asked.isOverdue ? .fail : .notSeen,
        value: "\(lookup.name) is not resolved\(lookup.answer.map { ": \($0.code)" } ?? "")",
        source: "dns",
        frames: lookup.asked.numbers + [lookup.answer?.frame.number].compactMap(\.self))
    }
    return StageResult(.server, .notSeen)
  }

  private func failed(_ connection: Connection) -> StageResult {
    let server = connection.id.server
    let value: String
    var status = StageResult.Status.fail
    switch connection.outcome {
    case .refused: value = "\(server.address) refuses port \(server.port)"
    case .unreachable: value = "\(server.address) cannot be reached, a router says"
    case .open:
      value =
        "\(server.address) port \(server.port): TLS fails, "
        + (connection.tls?.failure?.reason ?? "nobody says why")
    case .unanswered:
      value = "\(server.address) port \(server.port) does not answer"
      status = connection.opening.isOverdue ? .fail : .notSeen
    }
    return StageResult(.server, status, value: value, source: "tcp", frames: connection.frames)
  }

  private func describe(_ server: Endpoint) -> String {
    let name = lookup(of: server)?.name
    return "\(name.map { "\($0) is " } ?? "")\(server.address), port \(server.port) open"
  }

  private func lookup(of server: Endpoint) -> NameLookup? {
    device.activity.lookups.elements.last { lookup in
      lookup.answer?.addresses.contains(server.address) == true
    }
  }

  private func lookupFrames(of server: Endpoint) -> [Int] {
    guard let lookup = lookup(of: server) else { return [] }
    return [lookup.asked.first.number] + [lookup.answer?.frame.number].compactMap(\.self)
  }

  /// Names of file servers that no DNS server turned into an address.
  var failedLookups: [NameLookup] {
    let names = fileServers.filter(\.addresses.isEmpty).map { $0.host.lowercased() }
    return device.activity.lookups.elements.filter { lookup in
      let asked = lookup.name.printable.lowercased()
      return lookup.isFailure && lookup.isForAddress
        && names.contains { asked == $0 || asked.hasPrefix($0 + ".") }
    }
  }
}

extension FrameRun {
  /// Asked often or long enough to say that no answer will come.
  var isOverdue: Bool { count >= 3 || (duration.map { $0 >= .seconds(3) } ?? false) }

  /// Asked again and again in short intervals, as a host does that gets no answer.
  ///
  /// ARP is asked anew every few minutes although it was answered, and a capture that holds
  /// broadcasts alone shows the questions and never an answer.
  var isInsistent: Bool {
    guard count >= 3 else { return false }
    guard let duration else { return true }
    return duration <= .seconds(10) * count
  }
}
