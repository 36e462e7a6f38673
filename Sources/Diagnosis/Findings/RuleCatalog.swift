/// Every rule there is.
public enum RuleCatalog {
  /// In the order in which causes are looked for: an earlier one explains a later one.
  static let rules: [any Rule.Type] = [
    AuthenticationFailed.self,
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
    LLDPFileServerIgnored.self,
    FileServerOnlyFromLLDP.self,
    NoLLDP.self,
    HostNameMismatch.self,
    AddressRefused.self,
    LeaseExpired.self,
    RenewalsUnanswered.self,
    RenewalTimesExceedLease.self,
    AddressDeclined.self,
    RouterMissing.self,
    RouterOutsideSubnet.self,
    UnrequestedOptions.self,
    BroadcastFlagChanged.self,
    ShortLease.self,
    GatewaySilent.self,
    NameNotResolved.self,
    FileServerSilent.self,
    FileMissing.self,
    FileRefused.self,
    FileNotAnswered.self,
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
    return Stage.allCases.flatMap { stage in
      ordered(found.filter { $0.stage == stage })
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
