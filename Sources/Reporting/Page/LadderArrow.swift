import Diagnosis

/// How the arrows of a kind of frame look: colour and line by class, and a head of its own, so that
/// the kinds differ without colour too.
struct LadderArrow: Sendable {
  let className: StaticString
  let head: Head

  enum Head: Sendable {
    case filled, open, diamond, square, double
  }

  init(_ kind: LadderStep.Kind) {
    (className, head) =
      switch kind {
      case .eapol: ("k-eapol", .square)
      case .lldp: ("k-lldp", .diamond)
      case .cdp: ("k-cdp", .diamond)
      case .dhcp: ("k-dhcp", .filled)
      case .dhcpv6: ("k-dhcpv6", .filled)
      case .arp: ("k-arp", .open)
      case .icmp: ("k-icmp", .open)
      case .dns: ("k-dns", .square)
      case .ntp: ("k-ntp", .square)
      case .tcp: ("k-tcp", .open)
      case .tls: ("k-tls", .double)
      case .http: ("k-http", .filled)
      case .tftp: ("k-tftp", .filled)
      case .sip: ("k-sip", .double)
      case .ras: ("k-ras", .diamond)
      case .other: ("k-other", .open)
      }
  }

  /// A line with its head from `start` to `end` at the height `y`.
  func write(from start: Int, to end: Int, y height: Int, to svg: inout HTMLWriter) {
    let direction = end >= start ? 1 : -1
    func x(_ back: Int) -> HTMLAttribute.PathElement { .number(end - back * direction) }
    func y(_ offset: Int) -> HTMLAttribute.PathElement { .number(height + offset) }
    svg.void(
      "path", .class("wire"),
      .numbers("d", [.move, .number(start + 5 * direction), y(0), .line, x(10), y(0)]))
    switch head {
    case .filled:
      let path: [HTMLAttribute.PathElement] = [
        .move, x(1), y(0), .line, x(12), y(-6), .line, x(12), y(6), .close,
      ]
      svg.void("path", .class("head"), .numbers("d", path))
    case .open:
      let path: [HTMLAttribute.PathElement] = [
        .move, x(11), y(-6), .line, x(1), y(0), .line, x(11), y(6),
      ]
      svg.void("path", .class("head", "hollow"), .numbers("d", path))
    case .diamond:
      let path: [HTMLAttribute.PathElement] = [
        .move, x(1), y(0), .line, x(8), y(-6), .line, x(15), y(0), .line, x(8), y(6), .close,
      ]
      svg.void("path", .class("head"), .numbers("d", path))
    case .square:
      let path: [HTMLAttribute.PathElement] = [
        .move, x(1), y(-5), .line, x(11), y(-5), .line, x(11), y(5), .line, x(1), y(5), .close,
      ]
      svg.void("path", .class("head"), .numbers("d", path))
    case .double:
      for back in [1, 10] {
        let path: [HTMLAttribute.PathElement] = [
          .move, x(back), y(0), .line, x(back + 10), y(-6), .line, x(back + 10), y(6), .close,
        ]
        svg.void("path", .class("head"), .numbers("d", path))
      }
    }
  }
}
