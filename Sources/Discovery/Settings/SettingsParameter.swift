public import SSON

/// What is known about one parameter of a settings file.
///
/// The documents that could be read cover few of the several hundred names there are: a name that
/// is not here is unknown to us and not to the phone.
public struct SettingsParameter: Hashable, Sendable {
  /// Name, form and meaning, and whether it is secret: the same in a settings file as in the
  /// site-specific string.
  public let parameter: SSONParameter
  /// The families whose settings file has it, and what says so; empty if no document does.
  public let support: [PhoneFamily: SSONParameter.Evidence]
  /// The only families that know it; `nil` if no document says that others do not.
  public let onlyFor: [PhoneFamily]?
  /// The families that take it from DHCP alone. Believed; stated nowhere that could be read.
  public let onlyByDHCP: [PhoneFamily]
  /// Where it is documented, in words for people; `nil` if only its name could be found.
  public let source: String?
  /// What a phone does with it that matters here.
  public let role: Role

  init(
    _ parameter: SSONParameter, _ role: Role = .other,
    support: [PhoneFamily: SSONParameter.Evidence] = [:], onlyFor: [PhoneFamily]? = nil,
    onlyByDHCP: [PhoneFamily] = [], source: String? = nil
  ) {
    self.parameter = parameter
    self.support = support
    self.onlyFor = onlyFor
    self.onlyByDHCP = onlyByDHCP
    self.source = source
    self.role = role
  }

  public var name: SSONName { parameter.name }

  public enum Role: String, CaseIterable, Hashable, Sendable {
    /// Where files come from.
    case fileServer
    /// Call servers, SIP controllers and the protocol spoken to them.
    case callServer
    /// VLANs, tagging, priorities, and how they are learnt.
    case vlan
    /// Use of the device enrollment service.
    case enrollment
    /// Names the software to load.
    case software
    /// Names certificate files to fetch.
    case certificates
    case other
  }
}
