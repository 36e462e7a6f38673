import DHCP
public import Diagnosis
public import Discovery
import Framing
import LLDP
public import Wire

/// The network of a capture, as the world of a simulated phone.
///
/// What the capture's phone was told, the simulated one is told: the same advertisements at the
/// same times, the same answers to the same questions, and silence where there was silence. Its
/// questions are matched by what they ask (the VLAN, the server, the name, the file), not by
/// transaction ids. What nobody asked in the capture has no answer here: ``WorldAnswer`` says
/// unknown, and nothing is invented.
public struct CapturedNetwork: PhoneWorld {
  let device: Device
  let fileServers: [FileServerTarget]
  private let advertisements: CapturedAdvertisements
  private var dhcp: CapturedDHCP
  private var dhcpv6: CapturedDHCPv6
  private var files: CapturedFiles
  private var registrations: CapturedRegistrations
  private var access: CapturedPortAccess
  /// What the enrollment service answers; the capture cannot tell.
  private let enrollment: EnrollmentService?

  /// The phone's first frame: when the link of the simulated phone comes up.
  public let start: Moment

  public init(around phone: PhoneCase, enrollment: EnrollmentService? = nil) {
    device = phone.device
    fileServers = phone.fileServers
    self.enrollment = enrollment
    advertisements = CapturedAdvertisements(phone.announcements)
    dhcp = CapturedDHCP(phone.device)
    dhcpv6 = CapturedDHCPv6(phone.device.activity.dhcpv6.elements)
    files = CapturedFiles(phone)
    registrations = CapturedRegistrations(phone.device.activity)
    access = CapturedPortAccess(phone.device.activity.authentication)
    let first = [phone.device.firstSeen.time, advertisements.first].compactMap(\.self).min()
    start = first ?? .epoch
  }

  public func nextEvent(after moment: Moment?) -> (at: Moment, input: PhoneMachine.Input)? {
    advertisements.next(after: moment, from: start).map { ($0.at, .lldp($0.unit)) }
  }

  public mutating func answers(
    to action: PhoneMachine.Action, at now: Moment
  ) -> [WorldAnswer] {
    switch action {
    case .send(let frame): answers(to: frame)
    case .resolve(let name, _): resolve(name)
    case .fetch(let request): files.answers(to: request)
    case .register(let server, let hasCredentials):
      registrations.answers(to: server, hasCredentials: hasCredentials)
    case .contactEnrollment(let code): contactEnrollment(code)
    case .wake, .cancel, .prompt, .save, .entered, .log: []
    }
  }

  private mutating func answers(to frame: PhoneFrame) -> [WorldAnswer] {
    switch frame.content {
    case .dhcp(let message, _, _): dhcp.answers(to: message, tag: frame.tag)
    case .arp(let message): answers(to: message, tag: frame.tag)
    case .eapol(let frame): access.answers(to: frame)
    case .dhcpv6(let message, _, _): dhcpv6.answers(to: message, tag: frame.tag)
    case .lldp: []
    }
  }

  // MARK: - ARP

  private func answers(to message: ARPMessage, tag: VLANTag?) -> [WorldAnswer] {
    guard message.operation == .request, let target = message.targetAddress,
      let sender = message.senderAddress, sender != target
    else { return [] }
    let isProbe = sender == .any
    let asked = device.activity.addressQueries.elements.filter {
      $0.target == target && ($0.purpose == .probe) == isProbe && $0.purpose != .announce
    }
    if let answer = asked.compactMap(\.answers.first).first {
      return [
        WorldAnswer(
          .heard(.arp(reply(to: message, from: answer.sender), tag: tag)),
          after: .milliseconds(1))
      ]
    }
    // Nobody uses the address, or nobody is there.
    if isProbe || asked.contains(where: { $0.asked.count > 1 }) { return [] }
    // ARP does not always reach the place of a capture; what went over the router did.
    guard !asked.isEmpty || wentFurther || device.activity.addressQueries.elements.isEmpty else {
      return []
    }
    let router = dhcp.peer ?? MACAddress(lowBitsOf: 0x0200_5E00_0001)
    return [
      WorldAnswer(.note("assumed: \(target) answers ARP; the capture does not show it")),
      WorldAnswer(
        .heard(.arp(reply(to: message, from: router), tag: tag)), after: .milliseconds(1)),
    ]
  }

  private var wentFurther: Bool {
    let activity = device.activity
    return activity.connections.elements.contains { $0.outcome == .open }
      || activity.lookups.elements.contains { $0.answer != nil }
      || activity.files.elements.contains { $0.answered != nil }
  }

  private func reply(to request: ARPMessage, from mac: MACAddress) -> ARPMessage {
    ARPMessage(
      .reply, sender: (mac, request.targetAddress ?? .any),
      target: (request.senderMAC ?? .broadcast, request.senderAddress ?? .any))
  }

  // MARK: - DNS and DES

  private func resolve(_ name: String) -> [WorldAnswer] {
    let wanted = name.lowercased()
    let lookups = device.activity.lookups.elements.filter { lookup in
      let asked = lookup.name.printable.lowercased()
      return lookup.isForAddress && (asked == wanted || asked.hasPrefix(wanted + "."))
    }
    guard !lookups.isEmpty else {
      return [WorldAnswer(.unknown("nobody asked DNS for \(WireText(name).printable)"))]
    }
    let addresses = lookups.flatMap { $0.answer?.addresses ?? [] }.map(\.description)
    guard !addresses.isEmpty || lookups.contains(where: { $0.answer != nil }) else { return [] }
    let delay = lookups.compactMap { lookup in
      lookup.answer?.frame.since(lookup.asked.last)
    }.first
    return [
      WorldAnswer(
        .heard(.resolved(name: name, addresses: addresses)), after: delay ?? .milliseconds(1))
    ]
  }

  private func contactEnrollment(_ code: String?) -> [WorldAnswer] {
    guard let enrollment else {
      return [
        WorldAnswer(
          .unknown("what the enrollment service would answer; --des-answer says it"))
      ]
    }
    return [
      WorldAnswer(
        .heard(.enrollment(enrollment.answer(code: code))), after: EnrollmentService.delay)
    ]
  }
}
