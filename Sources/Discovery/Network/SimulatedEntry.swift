/// Something that happened to one phone of a simulated network.
public struct SimulatedEntry: Sendable {
  /// Its index in ``SimulatedNetwork/phones``.
  public let phone: Int
  public let entry: RunEntry
  /// The frame that was sent or heard, as it was on the wire; `nil` if there was none.
  public let frame: [UInt8]?
  /// How the phone stands when it happens.
  public let standing: PhoneStanding
}
