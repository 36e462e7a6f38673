/// Every rule there is.
public enum RuleCatalog {
  /// In the order in which causes are looked for: an earlier one explains a later one.
  static let rules: [any Rule.Type] = [
    AuthenticationFailed.self,
    VoiceVLANUnanswered.self,
    OfferWithoutLeaseTime.self,
    SubnetMaskTooLong.self,
    DHCPServersDisagree.self,
    SiteOptionAbsent.self,
    OtherSiteOptionRequested.self,
    SiteOptionEnteredAsAddress.self,
    SiteOptionEnteredAsHex.self,
    SiteStringQuotedWhole.self,
    EscapedComma.self,
    BlankAroundSeparator.self,
    UnquotedList.self,
    SiteStringTooLong.self,
    UnknownParameter.self,
    ValueOutOfRange.self,
    NoFileServer.self,
    FileServerFromNextServer.self,
    VendorInformationOfOtherVendor.self,
    EnterpriseNumberAsBinary.self,
    PolicyVLANDiffers.self,
    PolicyUntagged.self,
    PolicyUnknown.self,
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
