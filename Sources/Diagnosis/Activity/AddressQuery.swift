public import Framing

/// What a device asked by ARP about one address (RFC 826, RFC 5227), and who answered.
public struct AddressQuery: Hashable, Sendable {
  public let target: IPv4Address
  public let vlan: VLANID
  public let purpose: Purpose
  public internal(set) var asked: FrameRun
  /// The first answers from different senders; more than one is a conflict.
  public internal(set) var answers: [Answer] = []

  public enum Purpose: Hashable, Sendable {
    /// To send something there.
    case reach
    /// To learn whether somebody uses an address already: asked without an address of its own.
    case probe
    /// To tell everyone that the address is its own.
    case announce
  }

  public struct Answer: Hashable, Sendable {
    public let sender: MACAddress
    public let frame: FrameStamp
  }

  static let mostAnswers = 4

  public var isAnswered: Bool { !answers.isEmpty }
}
