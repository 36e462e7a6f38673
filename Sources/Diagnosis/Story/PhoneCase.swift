import DHCP
public import Discovery
public import Framing
public import LLDP
public import SSON
import Wire

/// One phone with everything that the capture tells about it: what the rules look at.
public struct PhoneCase: Sendable {
  public let device: Device
  public let identification: PhoneIdentification
  /// `nil` for phones that follow other rules than Avaya's.
  public let profile: PhoneProfile?
  /// The user named the profile, whatever the frames suggest.
  public let isProfileGiven: Bool
  /// The number of the site-specific option that this phone reads.
  public let siteOption: UInt8
  /// Passwords may stand in messages as they are.
  let showsSecrets: Bool
  public let exchanges: [DHCPExchange]
  /// What its switch port advertised, oldest first.
  public let announcements: [ObservedLLDP]
  /// Several ports were heard, and nothing tells which is the phone's: ``announcements`` is empty.
  public let isPortAmbiguous: Bool
  /// The ACK whose settings are in force.
  public let lease: ObservedDHCP?
  public let prediction: Prediction

  init(
    _ device: Device, identification: PhoneIdentification, port: SwitchPort,
    options: DiagnosisOptions
  ) {
    let profile = options.profile ?? identification.family.flatMap { PhoneProfile.of($0) }
    self.device = device
    self.identification = identification
    self.profile = profile
    isProfileGiven = options.profile != nil
    showsSecrets = options.showsSecrets
    let messages = device.dhcp.elements
    exchanges = DHCPExchange.exchanges(of: messages)
    announcements = port.announcements
    isPortAmbiguous = port.isAmbiguous
    lease = messages.lease
    let number = options.siteOption ?? Self.siteOption(of: device, profile, messages)
    self.siteOption = number
    prediction =
      profile.map { profile in
        Prediction(
          for: profile,
          hearing: NetworkAnswers(
            advertisements: port.announcements.map { Heard($0.unit, frame: $0.last.number) },
            lease: (messages.lease ?? messages.last { $0.type == .offer })
              .map { Heard($0.message, frame: $0.frame.number) },
            siteOption: number))
      } ?? Prediction([])
  }

  /// The number it asks for, if that is a known one; else the number of its family.
  private static func siteOption(
    of device: Device, _ profile: PhoneProfile?, _ messages: [ObservedDHCP]
  ) -> UInt8 {
    let asked = device.parameterRequestList
    let usual = profile?.siteOption ?? 242
    return [usual, 242, 176].first(where: asked.contains) ?? usual
  }
}

// MARK: - What rules ask

extension PhoneCase {
  /// Whether the phone asked for its site-specific option (option 55).
  public var asksForSiteOption: Bool {
    device.parameterRequestList.contains(siteOption)
  }

  /// Answers that can set something: every ACK, and the OFFERs of servers that sent no ACK.
  public var answers: [ObservedDHCP] {
    let messages = device.dhcp.elements
    let acknowledgements = messages.filter { $0.type == .ack }
    let servers = Set(acknowledgements.compactMap(\.message.serverIdentifier))
    return messages.filter { observed in
      switch observed.type {
      case .ack: true
      case .offer: observed.message.serverIdentifier.map { !servers.contains($0) } ?? true
      default: false
      }
    }
  }

  /// Each different text of the site-specific option in ``answers``, with every place it stands.
  public var siteOptions: [SiteOptionText] {
    var texts: [SiteOptionText] = []
    for option in answers.compactMap({ $0.siteOption(siteOption) }) {
      if let at = texts.firstIndex(where: { $0.string == option.string }) {
        texts[at].places.append(option)
      } else {
        texts.append(SiteOptionText(string: option.string, places: [option]))
      }
    }
    return texts
  }

  /// The VLAN of the address that the phone last used; 0 is untagged or VID 0.
  public var usedVLAN: VLANID? {
    lease?.vlan ?? device.lastAddress?.vlan
      ?? device.dhcp.elements.last { $0.type == .ack }?.vlan
  }

  /// The newest voice policy that the switch advertised and this family obeys.
  public var voicePolicy: (policy: MEDNetworkPolicy, advertisement: ObservedLLDP)? {
    for advertisement in announcements.reversed() {
      let policies =
        profile?.obeyedPolicies(in: advertisement.unit)
        ?? advertisement.unit.networkPolicies.compactMap(\.value).filter { !$0.isUnknown }
      if let policy = policies.first(where: { $0.application == .voice }) {
        return (policy, advertisement)
      }
    }
    return nil
  }

  /// `L2QVLAN` in the site-specific option that is in force.
  public var siteOptionVLAN: VLANID? {
    let option = lease.flatMap { $0.siteOption(siteOption) } ?? siteOptions.last?.places.last
    return option?.string[.l2qVLAN]?.integerValue.flatMap { VLANID($0) }
  }
}

/// A text of the site-specific option, and the messages that carry it.
public struct SiteOptionText: Sendable {
  public let string: SiteSpecificString
  public fileprivate(set) var places: [SiteOption]

  /// Evidence for a range of the text in every message that carries it; all of it if `nil`.
  public func evidence(_ octets: Range<Int>? = nil) -> [Evidence] {
    places.flatMap { $0.evidence(octets) }
  }

  /// The messages that carry it: "frame 7", "frames 7 and 13".
  public var whereabouts: String { FrameList(places.map(\.frame)).description }
}
