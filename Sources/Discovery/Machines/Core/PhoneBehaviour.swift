/// How the phones of a family behave in time: what the machines need to know of it, as data.
public struct PhoneBehaviour: Hashable, Sendable {
  public var signaling: Signaling
  public var supplicant: SupplicantBehaviour
  public var dhcp: DHCPBehaviour
  /// `nil` for families of which nothing is known about IPv6.
  public var ipv6: IPv6Behaviour?
  public var vlan: VLANBehaviour
  public var lldp: LLDPBehaviour
  /// `nil` for families that do not use the enrollment service.
  public var enrollment: EnrollmentBehaviour?
  public var download: DownloadBehaviour
  /// The routers of option 3 are tried in turn until one answers ARP.
  public var checksRouters: Sourced<Bool>
  /// How long a file server in LLDP is waited for when DHCP names none.
  public var serverWait: Sourced<Duration>
  /// Without a file server, or a file from one: what the phone does.
  public var withoutServer: Sourced<WithoutServer>
  /// From the decision to restart to link up.
  public var restartTime: Sourced<Duration>

  public enum Signaling: String, CaseIterable, Hashable, Sendable {
    case sip, h323
  }

  public enum WithoutServer: String, CaseIterable, Hashable, Sendable {
    /// Asks the user for the address of one.
    case asksUser
    /// Goes on with the settings that it has.
    case goesOn
  }

  public init(
    signaling: Signaling, dhcp: DHCPBehaviour, vlan: VLANBehaviour, lldp: LLDPBehaviour,
    download: DownloadBehaviour, checksRouters: Sourced<Bool>, serverWait: Sourced<Duration>,
    withoutServer: Sourced<WithoutServer>, enrollment: EnrollmentBehaviour? = nil,
    supplicant: SupplicantBehaviour = SupplicantBehaviour(), ipv6: IPv6Behaviour? = nil,
    restartTime: Sourced<Duration> = .unconfirmed(.seconds(30))
  ) {
    self.signaling = signaling
    self.supplicant = supplicant
    self.dhcp = dhcp
    self.ipv6 = ipv6
    self.vlan = vlan
    self.lldp = lldp
    self.enrollment = enrollment
    self.download = download
    self.checksRouters = checksRouters
    self.serverWait = serverWait
    self.withoutServer = withoutServer
    self.restartTime = restartTime
  }
}
