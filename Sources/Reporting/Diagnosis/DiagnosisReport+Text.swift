import DHCP
import Diagnosis
import Framing
import LLDP
import Wire

extension DiagnosisReport {
  /// The report for people: what the capture is, then each phone, then the rest of the network.
  public func text(_ style: TextStyle = TextStyle()) -> [UInt8] {
    var bytes: [UInt8] = []
    text(style) { bytes += $0 }
    return bytes
  }

  /// The same piece by piece.
  public func text(
    _ style: TextStyle = TextStyle(), _ write: ([UInt8]) throws -> Void
  ) rethrows {
    var text = TextWriter(style)
    text.wrapped(heading, indent: 2)
    for note in notes { text.wrapped(text.marked(note, .doubtful), head: "  note: ") }
    let phones = diagnosis.stories.phones
    try write(text.takeBytes())
    var gravest: Finding?
    try phones.forEach { story in
      var text = TextWriter(style)
      text.line()
      story.write(to: &text)
      return (text: text.takeBytes(), gravest: story.findings.gravest)
    } _: { story in
      gravest = [gravest, story.gravest].compactMap(\.self).gravest
      try write(story.text)
    }
    writeOthers(to: &text)
    writeAdvice(hasPhones: !phones.isEmpty, gravest, to: &text)
    try write(text.takeBytes())
  }

  private var heading: String {
    let timeline = diagnosis.timeline
    let files = files.map { $0 == "-" ? "standard input" : WireText($0).printable }
    var heading = "\(files.joined(separator: ", ")): \(timeline.frames.counting("frame"))"
    if timeline.frames > 1, let duration = timeline.duration {
      heading += " in \(duration.shortText)"
    }
    let kinds: [(DeviceStory.Kind, String)] = [
      (.phone, "phone"), (.networkSwitch, "switch"), (.dhcpServer, "DHCP server"),
      (.other, "other device"),
    ]
    for (kind, name) in kinds {
      let number = diagnosis.stories.count(of: kind)
      if number > 0 || kind == .phone { heading += ", \(number.counting(name))" }
    }
    return heading
  }

  private func writeOthers(to text: inout TextWriter) {
    let others = diagnosis.stories.others
    guard !others.isEmpty else { return }
    text.line()
    text.line(text.marked("Also seen", .strong))
    for story in others.prefix(Self.mostOthers) {
      text.wrapped(
        story.oneLine,
        head: "  \(story.device.mac)  \(story.kind.title.padded(to: 12))  ")
    }
    if others.count > Self.mostOthers {
      text.line("  and \(others.count - Self.mostOthers) more; --format json has them all")
    }
  }

  /// More would hide the phones.
  private static let mostOthers = 40

  /// - Parameter gravest: the first of the most severe findings.
  private func writeAdvice(hasPhones: Bool, _ gravest: Finding?, to text: inout TextWriter) {
    if !hasPhones {
      text.line()
      text.wrapped(
        """
        No Avaya phone was recognized. A phone shows itself by LLDP-MED, by a host name AV…, by the \
        vendor class ccp.avaya.com, by its MAC address, or by asking for option 242 or 176. Was \
        the capture taken at the phone's switch port, while the phone started?
        """)
    }
    if let gravest {
      text.line()
      text.wrapped("More on a finding: ssonar explain \(gravest.rule.id)")
    }
  }
}

extension [Finding] {
  /// The first of the most severe ones.
  fileprivate var gravest: Finding? {
    first { finding in allSatisfy { $0.severity <= finding.severity } }
  }
}

extension DeviceStory.Kind {
  var title: String {
    switch self {
    case .phone: "other phone"
    case .networkSwitch: "switch"
    case .dhcpServer: "DHCP server"
    case .other: "other"
    }
  }
}

extension DeviceStory {
  /// A device that is no phone, in a line.
  var oneLine: String {
    var parts: [String] = []
    if let name = device.hostName, !name.octets.isEmpty { parts.append(name.printable) }
    if let vendor = device.vendorClass { parts.append(vendor.printable) }
    if let unit = device.advertisements.elements.last?.unit, let port = unit.portID {
      parts.append("port \(port.identifier)")
    }
    if let served = device.served {
      let identifiers = served.identifiers.sorted().map(\.description).joined(separator: ", ")
      if !identifiers.isEmpty { parts.append(identifiers) }
      let vlans = served.vlans.filter { $0 != .none }.sorted().map(\.description)
      if !vlans.isEmpty { parts.append("on VLAN \(vlans.joined(separator: ", "))") }
      parts.append(
        [(served.offers, "OFFER"), (served.acknowledgements, "ACK"), (served.refusals, "NAK")]
          .filter { $0.0 > 0 }.map { $0.0.counting($0.1) }.joined(separator: ", "))
      if served.isRelayed { parts.append("through a relay") }
    }
    if let lease, let address = lease.message.header.yourAddress {
      parts.append("has \(address)")
    }
    if lease == nil, let progress = leaseProgress { parts.append(progress) }
    return parts.isEmpty ? "nothing more is known" : parts.joined(separator: "; ")
  }

  /// How far a client without an address came: "12 DISCOVERs, 3 OFFERs, no ACK".
  private var leaseProgress: String? {
    let messages = device.messages
    let asked = messages.filter { $0.type == .discover || $0.type == .request }
    guard !asked.isEmpty else { return nil }
    let counts: [(DHCPMessageType, String)] = [
      (.discover, "DISCOVER"), (.offer, "OFFER"), (.request, "REQUEST"), (.nak, "NAK"),
    ]
    let seen = counts.compactMap { type, name in
      let number = messages.lazy.filter { $0.type == type }.count
      return number > 0 ? number.counting(name) : nil
    }
    return "\(seen.joined(separator: ", ")), no ACK"
  }
}
