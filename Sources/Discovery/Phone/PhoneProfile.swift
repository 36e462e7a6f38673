public import SSON

/// What distinguishes one family of phones from another, as data.
///
/// A difference between families is a value here and never a condition in a machine or a rule.
public struct PhoneProfile: Hashable, Sendable {
  public let family: PhoneFamily
  /// How people call the family: "J100 (SIP)".
  public let title: String
  /// The DHCP option that carries the site-specific string unless it was changed on the phone.
  public let siteOption: UInt8
  /// The first file that is asked for.
  public let upgradeFile: Sourced<String>
  /// What a non-zero `siaddr` sets.
  public let nextServerSets: Sourced<[SSONName]>
  /// Whether option 43 is read in Avaya's layout.
  public let readsOption43: Sourced<Bool>
  /// Codes of option 43 that are only assumed to mean what they mean to the sister family.
  public let assumedVendorCodes: Set<UInt8>
  /// Whether option 66 sets TFTPSRVR.
  public let readsOption66: Bool
  /// What the Avaya LLDP File Server TLV sets when none of them is set yet.
  public let lldpFileServerSets: Sourced<[SSONName]>
  /// Which application types of an LLDP-MED network policy are obeyed.
  public let policyApplications: Sourced<Set<UInt8>>
  /// Priority and DSCP of the voice policy count for signaling as well.
  public let voicePolicySetsSignaling: Bool
  public let vlanNameRule: VLANNameRule
  /// What beats what among LLDP, DHCP and files, VLANs and file servers apart.
  public let order: Precedence
  /// How it behaves in time.
  public var behaviour: PhoneBehaviour

  /// When the 802.1 VLAN Name TLV names the voice VLAN. Letter case does not matter.
  public enum VLANNameRule: Hashable, Sendable {
    case beginsWithVoice
    case containsVoice

    public func accepts(_ name: String) -> Bool {
      let name = name.lowercased()
      return switch self {
      case .beginsWithVoice: name.hasPrefix("voice")
      case .containsVoice: name.contains("voice")
      }
    }
  }

  /// How the family orders manual entry, LLDP, DHCP and files.
  public enum Precedence: Hashable, Sendable {
    /// Phone menu, web, System Manager, settings file, DHCP, LLDP: the first that has a value.
    /// What LLDP says of VLANs, priorities and DSCPs beats DHCP and the file.
    case firstFound
    /// LLDP, manual entry, DHCP, script, call server, backup file: the last writer wins. VLANs of
    /// LLDP are kept.
    case lastWriter
  }
}
