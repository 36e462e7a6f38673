import DHCP
import Framing
import Wire

extension PhoneCase {
  /// Address: what DHCP gave, or why it gave nothing.
  var addressStage: StageResult {
    let messages = device.dhcp.elements
    guard !messages.isEmpty else {
      guard let last = device.lastAddress else { return StageResult(.address, .notSeen) }
      return StageResult(
        .address, .notSeen, value: "uses \(last.address); no DHCP in the capture",
        source: "arp", frames: [last.frame.number])
    }
    if let lease, let address = lease.message.header.yourAddress {
      return StageResult(
        .address, .pass, value: describe(address, lease.message),
        source: lease.message.serverIdentifier.map { "DHCP server \($0)" } ?? "DHCP ACK",
        frames: [lease.frame.number])
    }
    return withoutLease(messages)
  }

  private func withoutLease(_ messages: [ObservedDHCP]) -> StageResult {
    let refused = messages.filter { $0.type == .nak }
    let offered = messages.filter { $0.type == .offer }
    let asked = messages.filter { $0.type == .discover || $0.type == .request }
    let frames = messages.suffix(4).map(\.frame.number)
    if let last = refused.last, messages.last?.type == .nak {
      return StageResult(
        .address, .fail, value: "refused by NAK", frames: [last.frame.number])
    }
    if let released = messages.last(where: { $0.type == .release || $0.type == .decline }),
      !messages.contains(where: {
        $0.frame.number > released.frame.number && $0.message.isFromClient
      })
    {
      return StageResult(
        .address, .notSeen,
        value: released.type == .release ? "released at the end" : "declined: in use elsewhere",
        frames: [released.frame.number])
    }
    if !offered.isEmpty {
      return StageResult(.address, .notSeen, value: "offered, not yet acknowledged", frames: frames)
    }
    guard let first = asked.first, let last = asked.last else {
      return StageResult(.address, .notSeen, frames: frames)
    }
    let waited = last.frame.since(first.frame)
    let unanswered = asked.count > 1
    return StageResult(
      .address, unanswered ? .fail : .notSeen,
      value: unanswered
        ? "\(asked.count) requests unanswered\(waited.map { " in \($0.shortText)" } ?? "")"
        : "one request, no answer in the capture",
      frames: asked.map(\.frame.number))
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
