public import Framing

/// What distinguishes the VLAN selection of one family from that of another.
public struct VLANBehaviour: Hashable, Sendable {
  /// What happens if, after a VLAN gave no answer, DHCP names it again.
  public var afterFallback: Sourced<AfterFallback>
  /// What happens if LLDP names it again.
  public var afterFallbackByLLDP: Sourced<AfterFallback>
  /// VLANs without an answer are kept in VLANLIST and not tried again.
  public var keepsVLANList: Sourced<Bool>
  /// The address of the last registration is used if there is no answer.
  public var reusesAddress: Sourced<Bool>
  /// REUSETIME unless something sets it; 0 never.
  public var reuseSeconds: Sourced<Int>
  /// The priority in the tags of the phone's own frames.
  public var framePriority: Sourced<PriorityCodePoint>

  public enum AfterFallback: Hashable, Sendable {
    case triesAgain
    case needsReset
  }

  public init(
    afterFallback: Sourced<AfterFallback>, keepsVLANList: Sourced<Bool> = .unconfirmed(false),
    reusesAddress: Sourced<Bool> = .unconfirmed(false),
    afterFallbackByLLDP: Sourced<AfterFallback> = .unconfirmed(.needsReset),
    reuseSeconds: Sourced<Int> = .unconfirmed(0),
    framePriority: Sourced<PriorityCodePoint> = .unconfirmed(PriorityCodePoint(lowBitsOf: 6))
  ) {
    self.afterFallback = afterFallback
    self.afterFallbackByLLDP = afterFallbackByLLDP
    self.keepsVLANList = keepsVLANList
    self.reusesAddress = reusesAddress
    self.reuseSeconds = reuseSeconds
    self.framePriority = framePriority
  }
}
