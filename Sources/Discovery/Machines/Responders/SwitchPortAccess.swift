public import Services

/// How a switch port takes 802.1X.
public struct SwitchPortAccess: Hashable, Sendable {
  public var conduct: Conduct
  /// What it asks for, once it knows who is there.
  public var method = EAPType.md5

  public enum Conduct: String, CaseIterable, Hashable, Sendable {
    /// Whoever answers is let in.
    case accept
    /// Nobody is.
    case refuse
    /// The port is open, and nothing answers: a switch without 802.1X.
    case silent
  }

  public init(_ conduct: Conduct) {
    self.conduct = conduct
  }
}
