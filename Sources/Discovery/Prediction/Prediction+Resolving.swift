import SSON

extension Prediction {
  /// Decides every parameter for which there is a claim.
  ///
  /// Claims of one source for one parameter: the one heard last counts.
  init(resolving claims: [Claim], for profile: PhoneProfile) {
    var newest: [Key: Claim] = [:]
    for claim in claims { newest[Key(claim)] = claim }
    // An LLDP file server is not taken for one protocol while DHCP gives one for the other.
    let fileServerFromDHCP = newest.values.contains {
      !$0.source.isLLDP && profile.lldpFileServerSets.value.contains($0.parameter)
    }
    let byParameter = Dictionary(grouping: newest.values, by: \.parameter)
    parameters = Self.parameterOrder.compactMap { parameter in
      Self.decide(
        byParameter[parameter] ?? [], parameter, profile, refusesLLDPServer: fileServerFromDHCP)
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
    _ claims: [Claim], _ parameter: SSONName, _ profile: PhoneProfile, refusesLLDPServer: Bool
  ) -> PredictedParameter? {
    let order = SourceOrder.of(parameter, in: profile.order)
    let ranked = claims.compactMap { claim in order.rank(of: claim.source).map { ($0, claim) } }
      .sorted { $0.0 < $1.0 }.map(\.1)
    let winner = ranked.first { !($0.source == .avayaFileServer && refusesLLDPServer) }
    guard let winner else { return nil }
    let losers = ranked.filter { $0 != winner && $0.source != .defaultOfFamily }
    let isCertain = losers.allSatisfy {
      $0.value == winner.value || isOrderKnown(winner.source, over: $0.source, profile)
    }
    return PredictedParameter(
      parameter: parameter, value: winner.value, source: winner.source, frame: winner.frame,
      confidence: isCertain ? winner.confidence : .unconfirmed,
      rule: rule(of: winner, losers, order), losers: losers)
  }

  private static func rule(of winner: Claim, _ losers: [Claim], _ order: SourceOrder) -> String {
    if winner.source == .defaultOfFamily { return "nobody sets it" }
    return losers.isEmpty && !winner.source.isLLDP ? "the only source" : order.rule
  }

  /// Where option 43 stands among the other fields and options of DHCP is documented nowhere; nor
  /// what an H.323 phone does with a VLAN name beside a policy, which a SIP phone prefers.
  private static func isOrderKnown(
    _ winner: ValueSource, over loser: ValueSource, _ profile: PhoneProfile
  ) -> Bool {
    switch (winner, loser) {
    case (.siteOption, .vendorInformation), (.vendorInformation, .nextServer): false
    case (.medPolicy, .vlanName): profile.order == .firstFound
    default: true
    }
  }
}
