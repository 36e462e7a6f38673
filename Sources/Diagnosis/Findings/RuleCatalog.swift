/// Every rule there is.
public enum RuleCatalog {
  /// In the order in which causes are looked for: an earlier one explains a later one.
  static let rules: [any Rule.Type] = [
    AuthenticationFailed.self,
    AuthenticatorSilent.self,
    ScopeNamesAnotherVLAN.self,
    VoiceVLANUnanswered.self,
    RememberedVLAN.self,
    DefaultVLANUnanswered.self,
    OfferWithoutLeaseTime.self,
    SubnetMaskTooLong.self,
    ServerIdentifierMissing.self,
    OfferNotRequested.self,
    RefusalLoop.self,
    RefusedByOtherServer.self,
    DHCPServersDisagree.self,
    SiteOptionAbsent.self,
    SiteOptionEmpty.self,
    OtherSiteOptionRequested.self,
    SiteOptionEnteredAsAddress.self,
    SiteOptionEnteredAsHex.self,
    SiteStringQuotedWhole.self,
    SiteStringSinglePair.self,
    EscapedComma.self,
    BlankAroundSeparator.self,
    UnquotedList.self,
    SiteStringTooLong.self,
    UnknownParameter.self,
    ValueOutOfRange.self,
    FileServerInOption66.self,
    NoFileServer.self,
    FileServerFromNextServer.self,
    VendorInformationOfOtherVendor.self,
    EnterpriseNumberAsBinary.self,
    VendorInformationDisagrees.self,
    VLANPingPong.self,
    PolicyVLANDiffers.self,
    PolicyUntagged.self,
    PolicyVLANWithoutTag.self,
    PolicyUnknown.self,
    PolicyForSignalingOnly.self,
    DuplicateNetworkPolicy.self,
    VLANNameNotVoice.self,
    PCPortVLAN.self,
    NamedVLANNotSeen.self,
    LLDPFileServerIgnored.self,
    FileServerOnlyFromLLDP.self,
    NoLLDP.self,
    HostNameMismatch.self,
    AddressRefused.self,
    LeaseExpired.self,
    RenewalsUnanswered.self,
    RenewalTimesExceedLease.self,
    AddressReused.self,
    AddressDeclined.self,
    RouterMissing.self,
    RouterOutsideSubnet.self,
    UnrequestedOptions.self,
    BroadcastFlagChanged.self,
    ShortLease.self,
    GatewaySilent.self,
    NameNotResolved.self,
    FileMissing.self,
    FileRefused.self,
    FileServerSilent.self,
    CertificateRefused.self,
    ClockWrong.self,
    EnrollmentPreferred.self,
    EnrollmentUnreachable.self,
    FirstBootPause.self,
    OtherSignalling.self,
    LargeSegmentsLost.self,
    FileNotAnswered.self,
    SettingsFlawed.self,
    CallServerSilent.self,
    RegistrationRejected.self,
  ]

  /// The catalogue as it is listed: sorted by id.
  public static let descriptions: [RuleDescription] = rules.map { $0.description }
    .sorted { $0.id < $1.id }

  public static func description(of id: String) -> RuleDescription? {
    descriptions.first { $0.id == id }
  }

  /// All findings for one phone, by stage; the one that explains a stage stands first in it.
  static func findings(in phone: PhoneCase) -> [Finding] {
    let found = rules.flatMap { $0.findings(in: phone) }
    let byStage = Stage.allCases.flatMap { stage in
      ordered(found.filter { $0.stage == stage })
    }
    return linked(byStage, isProvisioned: phone.isProvisioned)
  }

  /// Says of failures of later stages from which earlier one they follow.
  ///
  /// A wrong address, VLAN or server name makes the phone fail where it looks for its files; a
  /// call server that refuses a phone with all its files has reasons of its own.
  private static func linked(_ findings: [Finding], isProvisioned: Bool) -> [Finding] {
    let causes = findings.filter(\.isRootCause)
    let warning = causes.first { [.vlan, .address, .siteOption].contains($0.stage) }
    let error = causes.first { $0.severity == .error }
    return findings.map { finding in
      var finding = finding
      guard finding.isRootCause, finding.severity == .error,
        finding.stage >= .server, finding.stage != .registration || !isProvisioned
      else { return finding }
      let origins = [error, warning].compactMap(\.self)
      finding.followsFrom = origins.first { $0.stage < finding.stage }?.rule
      return finding
    }
  }

  /// The most severe first; among equals, the order of the catalogue. The first is the root cause
  /// if it is more than information.
  private static func ordered(_ findings: [Finding]) -> [Finding] {
    var ordered: [Finding] = []
    for severity in Severity.allCases.reversed() {
      ordered += findings.filter { $0.severity == severity }
    }
    if let first = ordered.first, first.severity > .info { ordered[0].isRootCause = true }
    return ordered
  }
}
