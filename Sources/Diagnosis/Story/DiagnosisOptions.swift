public import Discovery

/// What a user can say better than the frames do.
public struct DiagnosisOptions: Sendable {
  /// Every phone is of this family, whatever the frames suggest.
  public var profile: PhoneProfile?
  /// The number of the site-specific option (128…255), if it was changed on the phones.
  public var siteOption: UInt8?
  /// Passwords in messages are shown as they are.
  public var showsSecrets = false
  public var limits = TimelineLimits()

  public init() {}
}
