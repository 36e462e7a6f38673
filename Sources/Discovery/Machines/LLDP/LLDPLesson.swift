public import Framing

/// What an advertisement of the switch changes on the phone.
public struct LLDPLesson: Hashable, Sendable {
  /// Values that the phone takes; those of VLANs are in ``vlan`` too.
  public var claims: [Claim] = []
  public var vlan: VLANLesson?
  /// L2Q of the next start.
  public var nextMode: TaggingMode?
  /// Whether the phone is to save power.
  public var savesPower: Bool?

  public var isEmpty: Bool { self == LLDPLesson() }

  /// A voice VLAN, and what the phone does about it.
  public struct VLANLesson: Hashable, Sendable {
    public let mode: TaggingMode
    public let vlan: VLANID
    public let source: ValueSource
    public let effect: Effect
  }

  public enum Effect: String, CaseIterable, Hashable, Sendable {
    /// It is in use already.
    case marks
    /// There is no address that would have to be given up.
    case changesAtOnce
    case releasesAndDiscovers
    case releasesAndResets
    /// The same, once no call is in progress.
    case resetsWhenIdle

    var needsRestart: Bool { self == .releasesAndResets || self == .resetsWhenIdle }
  }
}
