import DHCP
public import Discovery
public import Framing
public import LLDP
import SSON
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
  package let showsSecrets: Bool
  public let exchanges: [DHCPExchange]
  /// Answers that can set something: every ACK, and the OFFERs of servers that sent no ACK.
  public let answers: [ObservedDHCP]
  /// Each different text of the site-specific option in ``answers``, with every place it stands.
  public let siteOptions: [SiteOptionText]
  /// What its switch port advertised, oldest first.
  public let announcements: [ObservedLLDP]
  /// Several ports were heard, and nothing tells which is the phone's: ``announcements`` is empty.
  public let isPortAmbiguous: Bool
  /// The ACK whose settings are in force.
  public let lease: ObservedDHCP?
  public let prediction: Prediction
  /// The hosts that it takes for file servers, in its order.
  public let fileServers: [FileServerTarget]
  /// The files it asked for or set out to ask for, in the order of time.
  public private(set) var downloads: [Download] = []
  /// The upgrade and the settings file, as far as they were seen in clear.
  public private(set) var files: [ReadFile] = []
  /// What phones make of files; shared by all phones of a diagnosis.
  let readings: FileReadings

  init(
    _ device: Device, identification: PhoneIdentification, port: SwitchPort,
    options: DiagnosisOptions, readings: FileReadings = FileReadings()
  ) {
    let profile = Self.profile(of: identification, options)
    self.readings = readings
    self.device = device
    self.identification = identification
    self.profile = profile
    isProfileGiven = options.profile != nil
    showsSecrets = options.showsSecrets
    let messages = device.messages
    exchanges = DHCPExchange.exchanges(of: messages)
    answers = Self.answers(among: messages)
    announcements = port.announcements
    isPortAmbiguous = port.isAmbiguous
    lease = messages.lease
    let number = options.siteOption ?? Self.siteOption(of: device, profile)
    self.siteOption = number
    siteOptions = SiteOptionText.texts(of: answers.compactMap { $0.siteOption(number) })
    prediction =
      profile.map { profile in
        Prediction(
          for: profile,
          hearing: NetworkAnswers(
            advertisements: port.announcements.map { Heard($0.unit, frame: $0.last.number) },
            lease: (messages.lease ?? messages.openOffer)
              .map { Heard($0.message, frame: $0.frame.number) },
            isOnlyOffered: messages.lease == nil,
            siteOption: number))
      } ?? Prediction([])
    fileServers = FileServerTarget.targets(
      of: prediction, lookups: device.activity.lookups.elements)
    downloads = findDownloads()
    files = readFiles(readings)
  }

  static func profile(
    of identification: PhoneIdentification, _ options: DiagnosisOptions
  ) -> PhoneProfile? {
    options.profile ?? identification.family.flatMap { PhoneProfile.of($0) }
  }

  /// The number it asks for, if that is a known one; else the number of its family.
  private static func siteOption(of device: Device, _ profile: PhoneProfile?) -> UInt8 {
    let asked = device.parameterRequestList
    let usual = profile?.siteOption ?? 242
    return [usual, 242, 176].first(where: asked.contains) ?? usual
  }

  private static func answers(among messages: [ObservedDHCP]) -> [ObservedDHCP] {
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
}

// MARK: - What rules ask

extension PhoneCase {
  /// Whether the phone asked for its site-specific option (option 55).
  public var asksForSiteOption: Bool {
    device.parameterRequestList.contains(siteOption)
  }

  /// The VLAN of the address that the phone last used; 0 is untagged or VID 0.
  ///
  /// `nil` also if only what relay agents passed on was captured: its VLAN is another.
  public var usedVLAN: VLANID? {
    let acknowledgement = lease ?? device.messages.last { $0.type == .ack }
    let ownVLAN = acknowledgement.flatMap { $0.isRelayed ? nil : $0.vlan }
    return lease == nil ? device.lastAddress?.vlan ?? ownVLAN : ownVLAN ?? device.lastAddress?.vlan
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

  /// What comes of a voice policy, or that no document says that the family obeys one.
  func effectOfPolicy(_ effect: String) -> String {
    profile?.policyApplications.confidence == .confirmed
      ? effect : "whether these phones obey LLDP-MED is not documented"
  }

  /// `L2QVLAN` in the site-specific option that is in force.
  public var siteOptionVLAN: VLANID? {
    let option = lease.flatMap { $0.siteOption(siteOption) } ?? siteOptions.last?.places.last
    return option?.string[.l2qVLAN]?.acceptedNumber.flatMap { VLANID($0) }
  }
}
