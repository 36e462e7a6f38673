import Framing
import Services
import Streams
import Wire

extension Ladder {
  /// What the device did beside DHCP and LLDP.
  static func activity(
    of device: Device, _ client: LadderParty, _ network: LadderParties
  ) -> [LadderStep] {
    let hosts = LadderHosts(of: device, client, network)
    let activity = device.activity
    var steps = activity.authentication.steps(client)
    steps += activity.addressQueries.elements.flatMap { $0.steps(hosts) }
    steps += activity.lookups.elements.flatMap { $0.steps(hosts) }
    steps += activity.connections.elements.flatMap { $0.steps(hosts) }
    steps += activity.files.elements.flatMap { $0.steps(hosts) }
    steps += activity.registrations.elements.flatMap { $0.steps(hosts) }
    steps += activity.timeQueries.elements.flatMap { $0.steps(hosts) }
    steps += activity.unreachables.elements.flatMap { $0.steps(hosts) }
    steps += activity.pings.elements.flatMap { $0.steps(hosts) }
    return steps
  }
}

extension LadderStep {
  /// A question that may have been repeated.
  fileprivate init(
    _ run: FrameRun, _ kind: Kind, from: LadderParty, to: LadderParty, isBroadcast: Bool = false,
    vlan: VLANID = .none, _ summary: String, _ detail: String? = nil
  ) {
    self.init(
      run.first, last: run.last, repetitions: run.count, kind, from: from, to: to,
      isBroadcast: isBroadcast, vlanTags: vlan.tags, summary: summary, detail: detail)
  }
}

extension VLANID {
  /// The tag of frames in this VLAN: none for 0.
  fileprivate var tags: [VLANTag] { self == .none ? [] : [VLANTag(self)] }
}

// MARK: - Addresses and names

extension AddressQuery {
  fileprivate func steps(_ hosts: LadderHosts) -> [LadderStep] {
    let host = hosts[.v4(target)]
    let answers = answers.map { answer in
      LadderStep(
        answer.frame, .arp, from: host, to: hosts.client, vlanTags: vlan.tags, summary: "is at",
        detail: "\(target) is at \(answer.sender)")
    }
    let summary: String
    let detail: String
    switch purpose {
    case .reach: (summary, detail) = ("who has", "who has \(target)?")
    case .probe: (summary, detail) = ("probe", "does anybody use \(target)?")
    case .announce: (summary, detail) = ("announce", "\(target) is mine")
    }
    // Nobody is meant by an announcement: it stays with the device.
    let to = purpose == .announce ? hosts.client : host
    return [
      LadderStep(
        asked, .arp, from: hosts.client, to: to, isBroadcast: true, vlan: vlan, summary, detail)
    ] + answers
  }
}

extension NameLookup {
  fileprivate func steps(_ hosts: LadderHosts) -> [LadderStep] {
    let host = hosts[server]
    var steps = [
      LadderStep(
        asked, .dns, from: hosts.client, to: host, vlan: vlan, "\(type)?", "\(type) of \(name)?")
    ]
    if let answer {
      let addresses = answer.addresses.map(\.description).joined(separator: ", ")
      steps.append(
        LadderStep(
          answer.frame, .dns, from: host, to: hosts.client,
          summary: addresses.isEmpty ? answer.code : "answer",
          detail: "\(name): \(addresses.isEmpty ? answer.code : addresses)"))
    }
    return steps
  }
}

// MARK: - Connections and files

extension Connection {
  fileprivate func steps(_ hosts: LadderHosts) -> [LadderStep] {
    let host = hosts[id.server.address]
    var steps: [LadderStep] = []
    if !isJoined {
      steps.append(
        LadderStep(
          opening, .tcp, from: hosts.client, to: host, vlan: vlan, "SYN",
          "to port \(id.server.port)"))
    }
    if let accepted {
      steps.append(
        LadderStep(
          accepted, .tcp, from: host, to: hosts.client, vlanTags: vlan.tags, summary: "SYN ACK",
          detail: "port \(id.server.port) is open"))
    }
    if let refused {
      steps.append(
        LadderStep(
          refused, .tcp, from: host, to: hosts.client, vlanTags: vlan.tags, summary: "RST",
          detail: "port \(id.server.port) is refused"))
    }
    if let reset {
      steps.append(
        LadderStep(
          reset.frame, .tcp, from: reset.byServer ? host : hosts.client,
          to: reset.byServer ? hosts.client : host, vlanTags: vlan.tags, summary: "RST",
          detail: "broken off"))
    }
    return steps + (tls?.steps(host, hosts.client, vlan: vlan) ?? [])
  }
}

extension TLSConversation {
  fileprivate func steps(
    _ host: LadderParty, _ client: LadderParty, vlan: VLANID
  ) -> [LadderStep] {
    var steps: [LadderStep] = []
    if let offered {
      steps.append(
        LadderStep(
          offered, .tls, from: client, to: host, vlanTags: vlan.tags, summary: "ClientHello",
          detail: serverName.map { "for \($0)" }))
    }
    if let answered {
      steps.append(
        LadderStep(
          answered, .tls, from: host, to: client, vlanTags: vlan.tags, summary: "ServerHello",
          detail: version?.description))
    }
    if let certificate, let certificateFrame {
      steps.append(
        LadderStep(
          certificateFrame, .tls, from: host, to: client, vlanTags: vlan.tags,
          summary: "Certificate",
          detail: certificate.subject.description))
    }
    if let failure {
      steps.append(
        LadderStep(
          failure.frame, .tls, from: failure.byServer ? host : client,
          to: failure.byServer ? client : host, vlanTags: vlan.tags, summary: "alert",
          detail: failure.reason))
    }
    return steps
  }
}

extension ObservedFile {
  fileprivate func steps(_ hosts: LadderHosts) -> [LadderStep] {
    let host = hosts[server.address]
    let kind: LadderStep.Kind = transport == .http ? .http : .tftp
    var steps = [
      LadderStep(
        asked, kind, from: hosts.client, to: host, vlanTags: vlan.tags,
        summary: method?.printable ?? "read",
        detail: target.printable)
    ]
    if let answered {
      steps.append(
        LadderStep(
          answered, last: last, kind, from: host, to: hosts.client, vlanTags: vlan.tags,
          summary: answer,
          detail: "\(fileName), \(octets) octets\(isComplete ? "" : ", not all")"))
    }
    return steps
  }

  private var answer: String {
    switch outcome {
    case .unanswered: ""
    case .status(let status): "\(status)"
    case .transferred: "data"
    case .refused(_, let text): "error: \(text)"
    }
  }
}

// MARK: - The rest

extension RegistrationAttempt {
  fileprivate func steps(_ hosts: LadderHosts) -> [LadderStep] {
    let host = hosts[server.address]
    let kind: LadderStep.Kind = signalling == .sip ? .sip : .ras
    return [LadderStep(asked, kind, from: hosts.client, to: host, vlan: vlan, request)]
      + answers.map { answer in
        LadderStep(
          answer.frame, kind, from: host, to: hosts.client,
          summary: signalling == .sip ? "\(answer.status)" : answer.text,
          detail: signalling == .sip ? answer.text : nil)
      }
  }
}

extension TimeQuery {
  fileprivate func steps(_ hosts: LadderHosts) -> [LadderStep] {
    [LadderStep(asked, .ntp, from: hosts.client, to: hosts[server], vlan: vlan, "time?")]
      + [answered].compactMap(\.self).map {
        LadderStep(
          $0, .ntp, from: hosts[server], to: hosts.client, vlanTags: vlan.tags, summary: "time")
      }
  }
}

extension Unreachable {
  fileprivate func steps(_ hosts: LadderHosts) -> [LadderStep] {
    let port = destinationPort.map { " port \($0)" } ?? ""
    return [
      LadderStep(
        frames, .icmp, from: hosts[from], to: hosts.client, "unreachable",
        "\(destination)\(port): \(reason)")
    ]
  }
}

extension DeviceActivity.Ping {
  fileprivate func steps(_ hosts: LadderHosts) -> [LadderStep] {
    [LadderStep(asked, .icmp, from: hosts.client, to: hosts[target], "ping", "to \(target)")]
      + [answered].compactMap(\.self).map {
        LadderStep($0, .icmp, from: hosts[target], to: hosts.client, summary: "pong")
      }
  }
}

extension Authentication {
  fileprivate func steps(_ client: LadderParty) -> [LadderStep] {
    let port = LadderParty(.networkSwitch, name: "switch port")
    let own: [(FrameRun?, String)] = [(starts, "start"), (responses, "response")]
    let others: [(FrameRun?, String)] = [
      (requests, "request"), (successes, "success"), (failures, "failure"),
    ]
    return own.compactMap { run, text in
      run.map { LadderStep($0, .eapol, from: client, to: port, text) }
    }
      + others.compactMap { run, text in
        run.map { LadderStep($0, .eapol, from: port, to: client, text) }
      }
  }
}
