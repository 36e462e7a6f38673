/// Every capture of the repository.
public enum CaptureCatalogue {
  /// Sorted by path.
  public static let scenes: [CaptureScene] =
    (healthy + rules + malformed + startUps.map(\.capture)).sorted { $0.path < $1.path }

  /// Start-ups that work.
  public static let healthy: [CaptureScene] =
    HealthyScenes.families + HealthyScenes.sources + HealthyScenes.segments
    + HealthyScenes.neighbors

  /// What sets a rule off, and what nearly does.
  public static let rules: [CaptureScene] =
    VLANRuleScenes.all + AddressRuleScenes.all + SiteOptionRuleScenes.all
    + SiteStringRuleScenes.all + VendorInformationRuleScenes.all + LinkRuleScenes.all
    + VLANChoiceRuleScenes.all + PolicyRuleScenes.all + FileServerRuleScenes.all
    + LeaseRuleScenes.all + AnswerRuleScenes.all + AddressUseRuleScenes.all
    + AuthenticationRuleScenes.all + ServerRuleScenes.all + CertificateRuleScenes.all
    + EnrollmentRuleScenes.all + DownloadRuleScenes.all + FileContentRuleScenes.all
    + RegistrationRuleScenes.all

  /// What other decoders fell over.
  public static let malformed: [CaptureScene] =
    LLDPDamageScenes.all + LLDPEndpointDamageScenes.all + DHCPDamageScenes.all
    + DHCPOptionDamageScenes.all + SiteStringDamageScenes.all + EnvelopeDamageScenes.all
    + FileDamageScenes.all + NeighborDamageScenes.all

  /// Whole start-ups with what is true of them.
  public static let startUps: [StartUpScene] =
    StartUpScenes.all.sorted { $0.capture.path < $1.capture.path }
}
