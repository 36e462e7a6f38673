import SSON

/// Which source wins for a parameter, and the rule that says so.
///
/// Within DHCP the header fields and options come first and the site-specific option last, so
/// it overrides; LLDP has the last word for VLAN and priority and the least for servers.
struct SourceOrder: Hashable {
  /// Strongest first. A source that is not listed does not set the parameter.
  let sources: [SourceKind]
  let rule: String

  enum SourceKind: Hashable {
    case siteOption, vendorInformation, nextServer, medPolicy, vlanName, portVLAN
    case avayaFileServer, avayaCallServer, defaultOfFamily
  }

  func rank(of source: ValueSource) -> Int? {
    sources.firstIndex(of: source.kind)
  }

  static func of(_ parameter: SSONName) -> SourceOrder {
    switch parameter {
    case .l2q, .l2qVLAN, .l2qAudio, .l2qSignaling, .dscpAudio, .dscpSignaling, .phy2VLAN: layer2
    case .httpServer, .tlsServer, .tftpServer: fileServer
    case .mcipadd: callServer
    default: other
    }
  }

  private static let layer2 = SourceOrder(
    sources: [
      .medPolicy, .vlanName, .portVLAN, .siteOption, .vendorInformation, .defaultOfFamily,
    ],
    rule: "for VLAN and priority LLDP wins over DHCP")
  private static let fileServer = SourceOrder(
    sources: [.siteOption, .vendorInformation, .nextServer, .avayaFileServer],
    rule: "the site-specific option is read last and overrides siaddr; "
      + "LLDP counts only when DHCP names no file server")
  private static let callServer = SourceOrder(
    sources: [.siteOption, .avayaCallServer],
    rule: "the LLDP call server counts only when DHCP names none")
  private static let other = SourceOrder(
    sources: [.siteOption, .vendorInformation, .defaultOfFamily],
    rule: "the site-specific option is read last")
}

extension ValueSource {
  fileprivate var kind: SourceOrder.SourceKind {
    switch self {
    case .siteOption: .siteOption
    case .vendorInformation: .vendorInformation
    case .nextServer: .nextServer
    case .medPolicy: .medPolicy
    case .vlanName: .vlanName
    case .portVLAN: .portVLAN
    case .avayaFileServer: .avayaFileServer
    case .avayaCallServer: .avayaCallServer
    case .defaultOfFamily: .defaultOfFamily
    }
  }

  fileprivate var isLLDP: Bool {
    switch self {
    case .medPolicy, .vlanName, .portVLAN, .avayaFileServer, .avayaCallServer: true
    case .siteOption, .vendorInformation, .nextServer, .defaultOfFamily: false
    }
  }
}

extension Prediction {
  /// Decides every parameter for which there is a claim.
  ///
  /// Claims of one source for one parameter: the one heard last counts.
  init(resolving claims: [Claim]) {
    var newest: [Key: Claim] = [:]
    for claim in claims { newest[Key(claim)] = claim }
    let fileServerFromDHCP = newest.values.contains {
      !$0.source.isLLDP && ($0.parameter == .httpServer || $0.parameter == .tlsServer)
    }
    let byParameter = Dictionary(grouping: newest.values, by: \.parameter)
    parameters = Self.parameterOrder.compactMap { parameter in
      Self.decide(byParameter[parameter] ?? [], for: parameter, fileServerFromDHCP)
    }
  }

  private struct Key: Hashable {
    let parameter: SSONName
    let source: ValueSource
    init(_ claim: Claim) {
      parameter = claim.parameter
      source = claim.source
    }
  }

  /// The order in which the phone needs them: VLAN, file server, call server.
  private static let parameterOrder: [SSONName] = [
    .l2q, .l2qVLAN, .vlanTest, .l2qAudio, .l2qSignaling, .dscpAudio, .dscpSignaling, .phy2VLAN,
    .tlsServer, .tlsDirectory, .tlsPort, .httpServer, .httpDirectory, .httpPort,
    .tftpServer, .tftpDirectory, .mcipadd, .mcPort, .sipControllerList, .sig, .desStatus,
  ]

  private static func decide(
    _ claims: [Claim], for parameter: SSONName, _ fileServerFromDHCP: Bool
  ) -> PredictedParameter? {
    let order = SourceOrder.of(parameter)
    let ranked = claims.compactMap { claim in order.rank(of: claim.source).map { ($0, claim) } }
      .sorted { $0.0 < $1.0 }.map(\.1)
    // An LLDP file server is not taken for one protocol while DHCP gives one for the other.
    let eligible = ranked.filter { !($0.source == .avayaFileServer && fileServerFromDHCP) }
    guard let winner = eligible.first else { return nil }
    let losers = ranked.filter { $0 != winner && $0.source != .defaultOfFamily }
    let orderIsKnown = !losers.contains {
      $0.source == .vendorInformation && $0.value != winner.value && !winner.source.isLLDP
    }
    return PredictedParameter(
      parameter: parameter, value: winner.value, source: winner.source, frame: winner.frame,
      confidence: orderIsKnown ? winner.confidence : .unconfirmed,
      rule: losers.isEmpty && !winner.source.isLLDP ? "the only source" : order.rule,
      losers: losers)
  }
}
