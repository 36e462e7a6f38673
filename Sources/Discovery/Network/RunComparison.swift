/// Where the phone of a capture and a simulated phone in its place went different ways: how a
/// wrong assumption of a profile is found.
public struct RunComparison: Sendable {
  /// Steps that both took, in the same order.
  public var agreeing = 0
  public var departures: [Departure] = []

  public init() {}

  public struct Departure: Hashable, Sendable {
    public let kind: Kind
    /// What it is about: "DISCOVER on VLAN 20".
    public let step: String
    public let detail: String
    /// Where the capture shows it.
    public let frame: Int?

    public init(_ kind: Kind, _ step: String, _ detail: String, frame: Int?) {
      self.kind = kind
      self.step = step
      self.detail = detail
      self.frame = frame
    }

    public enum Kind: String, CaseIterable, Hashable, Sendable {
      /// The capture's phone did it, the simulated one did not.
      case onlyPhone = "only the phone"
      case onlyProfile = "only the profile"
      case timing
      case options
    }
  }
}
