/// How a family uses the device enrollment service, `des.avaya.com`.
public struct EnrollmentBehaviour: Hashable, Sendable {
  /// How long the question whether to use the service stands on the screen.
  public var promptTime: Sourced<Duration>
  /// The local sources that count after *No*.
  public var afterNo: Sourced<Set<LocalSource>>
  /// The local sources that count after the question timed out.
  public var afterTimeout: Sourced<Set<LocalSource>>
  /// The numbers of digits that an enrollment code may have; empty for any.
  public var codeLengths: Sourced<Set<Int>>
  /// How long a local server in LLDP is waited for where it counts and none is known.
  public var localWait: Sourced<Duration>

  /// Where, other than from the service, a file server is known from.
  public enum LocalSource: String, CaseIterable, Hashable, Sendable {
    /// The site-specific option.
    case siteOption
    /// Another part of DHCP: `siaddr`, option 43.
    case otherDHCP
    case lldp
    /// Entered on the phone.
    case menu
  }

  public init(
    promptTime: Sourced<Duration>, afterNo: Sourced<Set<LocalSource>>,
    afterTimeout: Sourced<Set<LocalSource>>, codeLengths: Sourced<Set<Int>>,
    localWait: Sourced<Duration>
  ) {
    self.promptTime = promptTime
    self.afterNo = afterNo
    self.afterTimeout = afterTimeout
    self.codeLengths = codeLengths
    self.localWait = localWait
  }

  /// The guide of December 2018 (release 4.0): of local sources it names option 242 alone.
  public static let older = EnrollmentBehaviour(
    promptTime: Sourced(.seconds(60)), afterNo: Sourced([.siteOption]),
    afterTimeout: Sourced([.siteOption]), codeLengths: .unconfirmed([]),
    localWait: .unconfirmed(.zero))

  /// The guide of release 4.1: LLDP and, after *No*, the phone's menu count as well.
  public static let newer = EnrollmentBehaviour(
    promptTime: Sourced(.seconds(60)), afterNo: Sourced([.siteOption, .lldp, .menu]),
    afterTimeout: Sourced([.siteOption, .lldp]), codeLengths: Sourced([8, 12]),
    localWait: .unconfirmed(.seconds(30)))
}
