/// What distinguishes what one family says and obeys in LLDP from another.
public struct LLDPBehaviour: Hashable, Sendable {
  /// LLDP_ENABLED unless something sets it; for families without the parameter what they do.
  public var defaultMode: Sourced<LLDPMode>
  /// What the phone does about another VLAN when it has an address.
  public var vlanChange: Sourced<VLANChange>
  /// A VLAN name is not obeyed beside a VLAN of the network policy.
  public var prefersPolicy: Sourced<Bool>
  /// A VLAN name is not obeyed while the phone is registered in a VLAN.
  public var keepsRegisteredVLAN: Sourced<Bool>
  /// The Avaya 802.1Q Framing TLV changes the L2Q of the next start.
  public var framingSetsDefault: Sourced<Bool>
  /// The power source "backup" of LLDP-MED turns power saving on, any other off.
  public var obeysPowerSource: Sourced<Bool>
  /// Sends the Avaya PoE Conservation Level Support TLV.
  public var sendsConservationSupport: Sourced<Bool>
  /// Sends firmware and software revision in the inventory.
  public var sendsRevisions: Sourced<Bool>

  public enum VLANChange: Hashable, Sendable {
    /// Gives the address up and starts anew.
    case releaseAndReset
    /// Gives the address up and asks for one in the new VLAN.
    case releaseAndDiscover
  }

  public init(
    defaultMode: Sourced<LLDPMode>, vlanChange: Sourced<VLANChange>,
    prefersPolicy: Sourced<Bool>, keepsRegisteredVLAN: Sourced<Bool>,
    framingSetsDefault: Sourced<Bool>, obeysPowerSource: Sourced<Bool>,
    sendsConservationSupport: Sourced<Bool>, sendsRevisions: Sourced<Bool>
  ) {
    self.defaultMode = defaultMode
    self.vlanChange = vlanChange
    self.prefersPolicy = prefersPolicy
    self.keepsRegisteredVLAN = keepsRegisteredVLAN
    self.framingSetsDefault = framingSetsDefault
    self.obeysPowerSource = obeysPowerSource
    self.sendsConservationSupport = sendsConservationSupport
    self.sendsRevisions = sendsRevisions
  }
}
