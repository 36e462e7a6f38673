public import Framing
public import Wire

/// One decision of a server: when, about whom, what it heard, what it did and why.
public struct DHCPServerEntry: Hashable, Sendable {
  public let time: Moment
  public let client: MACAddress?
  public let heard: String
  public let decided: String
  /// The standard and section.
  public let rule: String
}

extension DHCPServerEntry: CustomStringConvertible {
  public var description: String { "\(heard): \(decided) (\(rule))" }
}
