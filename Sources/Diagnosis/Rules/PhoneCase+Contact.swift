import DHCP
import Discovery
import Framing
import Streams
import Wire

/// What the rules of servers ask of a phone.
extension PhoneCase {
  /// After so long without an answer the end of the capture is no excuse any more.
  private static let patience = Duration.seconds(3)

  /// The phone was seen doing other things for a while after `frame`.
  func wentOn(after frame: FrameStamp) -> Bool {
    device.lastSeen.since(frame).map { $0 >= Self.patience } ?? false
  }

  /// Hosts that answered it in any protocol but DHCP.
  var answeringHosts: [IPAddress] {
    let activity = device.activity
    var hosts = activity.connections.elements.filter { $0.accepted != nil }
      .map(\.id.server.address)
    hosts += activity.lookups.elements.filter { $0.answer != nil }.map(\.server)
    hosts += activity.files.elements.filter { $0.answered != nil }.map(\.server.address)
    hosts += activity.registrations.elements.filter { !$0.answers.isEmpty }.map(\.server.address)
    hosts += activity.timeQueries.elements.filter { $0.answered != nil }.map(\.server)
    hosts += activity.pings.elements.filter { $0.answered != nil }.map(\.target)
    return hosts.uniqued()
  }

  /// Questions for the address of the service that assigns file servers (DES).
  var enrollmentLookups: [NameLookup] {
    device.activity.lookups.elements.filter { lookup in
      let name = lookup.name.printable.lowercased()
      return name == Self.enrollmentHost || name.hasPrefix(Self.enrollmentHost + ".")
    }
  }

  /// Connections to DES: by the name asked for in TLS, or by the address of the name.
  var enrollmentConnections: [Connection] {
    let addresses = Set(enrollmentLookups.flatMap { $0.answer?.addresses ?? [] })
    return device.activity.connections.elements.filter { connection in
      connection.tls?.serverName?.printable.lowercased() == Self.enrollmentHost
        || addresses.contains(connection.id.server.address)
    }
  }

  /// DES answers it, and may name a file server in secret.
  var isEnrolled: Bool {
    enrollmentConnections.contains { $0.tls?.carriesData == true && $0.tls?.failure == nil }
  }

  var enrollmentNote: String { "; the phone talks to \(Self.enrollmentHost) instead" }

  /// The frame in which it first turned to a server: a name, a connection, a file.
  var firstContact: FrameStamp? {
    let activity = device.activity
    let since = lease?.frame.number ?? 0
    let stamps =
      activity.lookups.elements.map(\.asked.first)
      + activity.connections.elements.map(\.opening.first) + activity.files.elements.map(\.asked)
    return stamps.filter { $0.number > since }.min { $0.number < $1.number }
  }
}

extension Connection {
  /// The SYNs got no answer, and not because the capture holds one direction only.
  var isUnanswered: Bool { outcome == .unanswered && octetsFromClient == 0 }

  var isFailed: Bool { outcome == .refused || outcome == .unreachable || isUnanswered }
}

extension [Int] {
  /// Evidence for whole frames.
  var evidence: [Evidence] { map { Evidence(frame: $0) } }
}

extension FrameRun {
  /// "once", "3 times".
  var times: String { count == 1 ? "once" : "\(count) times" }
}

extension NameLookup {
  /// The questions and the answer.
  var frames: [Int] { asked.numbers + [answer?.frame.number].compactMap(\.self) }

  /// What came of it, for a message.
  var outcome: String {
    guard let answer else {
      return asked.count == 1 ? "no answer" : "no answer to \(asked.count) questions"
    }
    switch answer.code {
    case "NXDOMAIN": return "no such name (NXDOMAIN)"
    case "NOERROR": return "an answer without an address"
    default: return "the error \(answer.code)"
    }
  }
}
