import DHCP
import Framing
import Wire

extension PhoneCase {
  /// Address: what DHCP gave, or why it gave nothing.
  var addressStage: StageResult {
    let messages = device.messages
    guard !messages.isEmpty else {
      guard let last = device.lastAddress else { return StageResult(.address, .notSeen) }
      return StageResult(
        .address, .notSeen, value: "uses \(last.address); no DHCP in the capture",
        source: "arp", frames: [last.frame.number])
    }
    if let lease, let address = lease.message.header.yourAddress {
      return StageResult(
        .address, .pass, value: describe(address, lease.message) + goodbye(after: lease),
        source: lease.message.serverIdentifier.map { "DHCP server \($0)" } ?? "DHCP ACK",
        frames: [lease.frame.number])
    }
    return withoutLease(messages)
  }

  private func goodbye(after lease: ObservedDHCP) -> String {
    let isReleased = device.messages.contains {
      $0.type == .release && $0.frame.number > lease.frame.number
    }
    return isReleased ? ", released at the end" : ""
  }

  private func withoutLease(_ messages: [ObservedDHCP]) -> StageResult {
    if let last = messages.last, last.type == .nak {
      return StageResult(
        .address, .fail, value: "refused by NAK", frames: [last.frame.number])
    }
    let end = messages.lastIndex(where: \.endsLease)
    let since = messages[((end ?? -1) + 1)...]
    let asked = since.filter { $0.type == .discover || $0.type == .request }
    guard !asked.isEmpty else {
      let last = end.map { messages[$0] }
      return StageResult(
        .address, .notSeen,
        value: last.map {
          $0.type == .decline ? "declined: in use elsewhere" : "released at the end"
        },
        frames: last.map { [$0.frame.number] } ?? messages.suffix(4).map(\.frame.number))
    }
    let answer = since.last { !$0.message.isFromClient }
    let waiting = asked.filter { $0.frame.number > answer?.frame.number ?? 0 }
    if waiting.areOverdue || (answer == nil && waiting.count > 1) {
      return unanswered(waiting)
    }
    if since.contains(where: { $0.type == .offer }) {
      return StageResult(
        .address, .notSeen, value: "offered, not yet acknowledged",
        frames: since.suffix(4).map(\.frame.number))
    }
    return StageResult(
      .address, .notSeen,
      value: waiting.isEmpty ? "no lease was given" : "one request, no answer in the capture",
      frames: waiting.map(\.frame.number))
  }

  /// A failure once they are overdue; before, the capture may have ended too early.
  private func unanswered(_ requests: [ObservedDHCP]) -> StageResult {
    let waited = requests.last.flatMap { last in
      requests.first.flatMap { last.frame.since($0.frame) }
    }
    let time = waited.map { " in \($0.shortText)" } ?? ""
    return StageResult(
      .address, requests.areOverdue ? .fail : .notSeen,
      value: "\(requests.count) requests unanswered\(time)", frames: requests.map(\.frame.number))
  }

  private func describe(_ address: IPv4Address, _ message: DHCPMessage) -> String {
    let prefix = message.subnetMask?.prefixLength.map { "/\($0)" } ?? ""
    let lease =
      switch message.leaseTime {
      case nil: "without a lease time"
      case .max?: "for ever"
      case let seconds?: "for \(seconds) s"
      }
    return "\(address)\(prefix) \(lease)"
  }
}

extension IPv4Address {
  /// The number of leading ones if this is a network mask (RFC 950), else `nil`.
  var prefixLength: Int? {
    let ones = (~rawValue).leadingZeroBitCount
    return rawValue == UInt32(truncatingIfNeeded: ~0 << UInt64(32 - ones)) ? ones : nil
  }
}
