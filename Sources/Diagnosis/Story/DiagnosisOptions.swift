public import Discovery
public import Framing

/// What a user can say better than the frames do.
public struct DiagnosisOptions: Sendable {
  /// Every phone is of this family, whatever the frames suggest.
  public var profile: PhoneProfile?
  /// The number of the site-specific option (128…255), if it was changed on the phones.
  public var siteOption: UInt8?
  /// Passwords in messages are shown as they are.
  public var showsSecrets = false
  /// Only these devices get a story; of all, if there are none.
  public var only: Set<MACAddress> = []
  public var limits = TimelineLimits()

  public init() {}
}
