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
  /// What the phone does about a VLAN of a settings file that is not in use.
  public var fileChange: Sourced<LLDPBehaviour.VLANChange>
  /// What happens if, after a VLAN gave no answer, a settings file names it again.
  public var afterFallbackByFile: Sourced<AfterFallback>
  /// Before a restart for the sake of another VLAN the one in use is put on VLANLIST.
  public var listsVLANBeforeReset: Sourced<Bool>
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
    fileChange: Sourced<LLDPBehaviour.VLANChange> = .unconfirmed(.releaseAndReset),
    afterFallbackByFile: Sourced<AfterFallback> = .unconfirmed(.needsReset),
    listsVLANBeforeReset: Sourced<Bool> = .unconfirmed(false),
    reuseSeconds: Sourced<Int> = .unconfirmed(0),
    framePriority: Sourced<PriorityCodePoint> = .unconfirmed(PriorityCodePoint(lowBitsOf: 6))
  ) {
    self.afterFallback = afterFallback
    self.afterFallbackByLLDP = afterFallbackByLLDP
    self.keepsVLANList = keepsVLANList
    self.reusesAddress = reusesAddress
    self.fileChange = fileChange
    self.afterFallbackByFile = afterFallbackByFile
    self.listsVLANBeforeReset = listsVLANBeforeReset
    self.reuseSeconds = reuseSeconds
    self.framePriority = framePriority
  }
}
