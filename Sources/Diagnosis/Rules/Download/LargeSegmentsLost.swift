import Framing
import Streams
import Wire

/// Small packets pass, those of full size are sent again and again.
struct LargeSegmentsLost: Rule {
  static let description = RuleDescription(
    id: "download.large-segments-lost",
    title: "Packets of full size do not get through",
    stage: .download,
    severity: .warning,
    basis: .manual,
    explanation: """
      The connection opens and short messages pass, and then segments of full size are sent again \
      and again. An old switch or a converter on the way drops frames that are longer than 1518 \
      octets, as a VLAN tag makes them, or a tunnel carries less and the message that says so is \
      filtered.
      """,
    remedy: """
      Let every device on the way pass tagged frames of 1522 octets; or give the phones a smaller \
      MTU (option 26, MTU_SIZE).
      """,
    references: ["F48", "IEEE 802.3 §3.2.7", "RFC 2923 §2.1"])

  /// Fewer may be an ordinary loss.
  private static let fewest = 3

  static func findings(in phone: PhoneCase) -> [Finding] {
    phone.fileConnections.compactMap { connection in
      guard let lost = connection.largeRetransmissions, lost.count >= fewest,
        connection.accepted != nil, isStuck(connection, lost)
      else { return nil }
      let tag = connection.vlan == .none ? "untagged" : "tagged, VLAN \(connection.vlan)"
      let time = lost.duration.map { " in \($0.shortText)" } ?? ""
      return finding(
        """
        \(connection.id.server): segments of \(Connection.largeSegment) octets or more sent again \
        \(lost.count) times\(time) (\(tag)), while the connection opened and small ones pass
        """,
        evidence: (connection.opening.numbers.prefix(1) + lost.numbers).evidence)
    }
  }

  /// What was sent again is no small part of all that was sent: more than losses on the way.
  private static func isStuck(_ connection: Connection, _ lost: FrameRun) -> Bool {
    let sent = max(connection.octetsFromServer, connection.octetsFromClient)
    return lost.count.multipliedReportingOverflow(by: Connection.largeSegment).partialValue * 2
      >= sent
  }
}
