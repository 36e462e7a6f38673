import DHCP
import DHCPv6
import Discovery
import Framing
import LLDP
import SSON
import Services
import Wire

/// What happened in a run, as a verb and what follows it.
struct RunSentence: Hashable, Sendable {
  let verb: String
  let text: String
  /// Why, if it is a decision.
  var reason: String?
  var isAssumed = false

  init(_ verb: String, _ text: String) {
    self.verb = verb
    self.text = text
  }

  /// - Returns: `nil` for what is the machine's own business.
  init?(_ event: RunEntry.Event) {
    switch event {
    case .note(let text): self.init("note", text)
    case .heard(let input):
      guard let sentence = RunSentence(input) else { return nil }
      self = sentence
    case .did(let action):
      guard let sentence = RunSentence(action) else { return nil }
      self = sentence
    }
  }

  private init?(_ input: PhoneMachine.Input) {
    switch input {
    case .linkUp: self.init("hears", "the link come up")
    case .linkDown: self.init("hears", "the link go down")
    case .lldp(let unit): self.init("hears", unit.sentence)
    case .dhcp(let message, let tag, _): self.init("hears", message.answer(tag))
    case .dhcpv6(let message, let tag, _):
      self.init("hears", message.sentence + Self.place(tag) + message.siteString)
    case .eapol(let frame): self.init("hears", frame.sentence)
    case .arp(let message, let tag):
      self.init(
        "hears",
        "ARP: \(message.senderAddress?.description ?? "somebody") is at "
          + "\(message.senderMAC?.description ?? "no known address")\(Self.place(tag))")
    case .resolved(let name, let addresses):
      let found = addresses.map { WireText($0).printable }.joined(separator: ", ")
      self.init(
        "hears",
        "DNS: \(WireText(name).printable) \(addresses.isEmpty ? "has no address" : "is \(found)")")
    case .fetched(let answer): self.init("hears", answer.sentence)
    case .enrollment(let answer): self.init("hears", answer.sentence)
    case .registration(let answer): self.init("hears", "the call server: \(answer.rawValue)")
    case .pressed(let key): self.init("hears", key.sentence)
    case .timerFired: return nil
    }
  }

  private init?(_ action: PhoneMachine.Action) {
    switch action {
    case .send(let frame): self.init("sends", frame.sentence)
    case .resolve(let name, let servers):
      let asked = servers.map(\.description).joined(separator: ", ")
      self.init(
        "asks",
        "DNS for \(WireText(name).printable)" + (asked.isEmpty ? "" : " at \(asked)"))
    case .fetch(let request):
      let address = request.address.map { " at \(WireText($0).printable)" } ?? ""
      self.init("asks", "for \(WireText(request.url).printable)\(address)")
    case .contactEnrollment(let code):
      self.init("asks", "des.avaya.com\(code == nil ? "" : ", with the enrollment code")")
    case .register(let server, let hasCredentials):
      self.init(
        "asks",
        "\(WireText(server).printable) to register it\(hasCredentials ? ", with its password" : "")"
      )
    case .prompt(let prompt): self.init("shows", prompt.sentence)
    case .entered(let state): self.init("is now", "in state \(state.rawValue)")
    case .log(let entry):
      self.init("decides", entry.heard.isEmpty ? entry.decided : "\(entry.heard): \(entry.decided)")
      reason = "\(entry.rule)"
      isAssumed = entry.isAssumed
    case .wake, .cancel, .save: return nil
    }
  }

  fileprivate static func place(_ tag: VLANTag?) -> String {
    guard let tag else { return ", untagged" }
    return tag.id == .none ? ", tagged with VLAN 0" : ", VLAN \(tag.id)"
  }
}

extension PhoneFrame {
  fileprivate var sentence: String {
    switch content {
    case .lldp(let unit): unit.isShutdown ? "LLDP shutdown" : "LLDP, naming itself a phone"
    case .eapol(let frame): frame.sentence
    case .dhcpv6(let message, _, _): message.sentence + RunSentence.place(tag)
    case .arp(let message): message.question + RunSentence.place(tag)
    case .dhcp(let message, _, let destination):
      message.question
        + (destination == .broadcast ? "" : " to \(destination)") + RunSentence.place(tag)
    }
  }
}

extension DHCPv6Message {
  fileprivate var sentence: String {
    var text = type?.description ?? "DHCPv6"
    let addresses = flattened.map(\.option).filter { $0.code == .associatedAddress }.compactMap {
      (try? $0.payload(as: DHCPv6AssociatedAddress.self))?.address.description
    }
    if !addresses.isEmpty { text += ": \(addresses.joined(separator: ", "))" }
    return text
  }

  fileprivate var siteString: String {
    guard let octets = avayaSiteString else { return "" }
    let string = SiteSpecificString(Array(octets))
    return "; option 17 \(WireText(string.masked()).printable)"
  }
}

extension EAPOLFrame {
  fileprivate var sentence: String {
    guard let packet = try? eap() else { return "EAPOL \(type)" }
    let identity = packet.identity.map { ": \($0.printable)" } ?? ""
    return "EAP \(packet.code)" + (packet.type.map { ", \($0)" } ?? "") + identity
  }
}

extension ARPMessage {
  fileprivate var question: String {
    let target = targetAddress?.description ?? "nobody"
    guard operation == .request else { return "ARP: its address, to \(target)" }
    if senderAddress == .any { return "ARP: does anybody use \(target)?" }
    return senderAddress == targetAddress ? "ARP: it uses \(target)" : "ARP: who has \(target)?"
  }
}

extension DHCPMessage {
  /// DISCOVER for DHCPDISCOVER, as the stories of `diagnose` have it.
  private var shortName: String? {
    messageType.map { String($0.description.trimmingPrefix("DHCP")) }
  }

  fileprivate var question: String {
    let name = shortName ?? "BOOTP request"
    switch messageType {
    case .request:
      let address = requestedAddress ?? header.clientAddress ?? .any
      return "\(name) for \(address)"
        + (serverIdentifier.map { ", offered by \($0)" } ?? "")
    case .decline, .release:
      return "\(name) of \(requestedAddress ?? header.clientAddress ?? .any)"
    default: return name
    }
  }

  fileprivate func answer(_ tag: VLANTag?) -> String {
    var text = shortName ?? "a BOOTP reply"
    if let serverIdentifier { text += " of \(serverIdentifier)" }
    if let address = header.yourAddress, address != .any { text += ": \(address)" }
    text += RunSentence.place(tag)
    for code in [DHCPOptionCode.avayaSiteSpecific, .avayaSiteSpecific4600] {
      guard let option = joinedOption(code) else { continue }
      let string = SiteSpecificString(option.value)
      text += "; option \(code.rawValue) \(WireText(string.masked()).printable)"
    }
    return text
  }
}

extension LLDPDataUnit {
  fileprivate var sentence: String {
    if isShutdown { return "LLDP shutdown" }
    var text = "LLDP of \(systemName.map(\.printable) ?? "a switch without a name")"
    if let portID { text += ", port \(portID.identifier)" }
    for policy in networkPolicies.compactMap(\.value) where policy.application == .voice {
      text +=
        policy.isUnknown
        ? ", voice policy unknown"
        : policy.isTagged ? ", voice VLAN \(policy.vlan)" : ", voice untagged"
    }
    let files = avayaFileServers.compactMap(\.value).flatMap(\.addresses)
    if !files.isEmpty {
      text += ", file server \(files.map(\.description).joined(separator: ", "))"
    }
    return text
  }
}

extension FileAnswer {
  fileprivate var sentence: String {
    switch self {
    case .file(let octets): octets.isEmpty ? "the file" : "the file, \(octets.count) octets"
    case .status(let status): "no file: status \(status)"
    case .unreachable: "nobody listens there"
    case .untrusted: "a certificate that it does not trust"
    }
  }
}

extension EnrollmentAnswer {
  fileprivate var sentence: String {
    switch self {
    case .address(let address): "DES: the file server is \(WireText(address).printable)"
    case .noneAssigned: "DES: no file server is assigned"
    case .wrongCode: "DES: the code is wrong"
    case .unreachable: "DES cannot be reached"
    }
  }
}

extension PhoneKey {
  fileprivate var sentence: String {
    switch self {
    case .yes: "the user press Yes"
    case .no: "the user press No"
    case .cancel: "the user cancel"
    case .code: "the user enter the enrollment code"
    case .fileServer(let address): "the user enter \(WireText(address).printable)"
    case .login: "the user enter extension and password"
    }
  }
}

extension PhonePrompt {
  var sentence: String {
    switch self {
    case .enrollment: "the question whether to use the enrollment service (DES)"
    case .enrollmentCode: "the question for the enrollment code"
    case .fileServer: "the question for the file server's address"
    case .login: "the question for extension and password"
    }
  }
}
