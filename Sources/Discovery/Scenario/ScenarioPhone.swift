public import Framing

/// A phone of a scenario, or a group of equal ones with successive MAC addresses.
public struct ScenarioPhone: Hashable, Sendable {
  public var name: String
  public var profile: PhoneProfile
  /// Of the first of the group.
  public var mac: MACAddress
  public var count = 1
  public var model = ""
  public var serialNumber = ""
  public var software = ""
  /// What it kept from an earlier life.
  public var parameters = PhoneParameters()
  public var isFirstStart = false
  public var hasLogin = true
  public var user = UserScript()
  /// From the beginning to its link.
  public var starts = Duration.zero
  /// The links of a group come up within this time, by chance.
  public var spread = Duration.zero
  public var expectations = ScenarioExpectations()

  public init(_ name: String, _ profile: PhoneProfile, mac: MACAddress) {
    self.name = name
    self.profile = profile
    self.mac = mac
  }

  /// What a member of the group is called.
  func name(ofMember index: Int) -> String { count == 1 ? name : "\(name)-\(index + 1)" }

  func configuration(ofMember index: Int, seed: UInt64) -> PhoneMachine.Configuration {
    var result = PhoneMachine.Configuration(
      profile: profile, mac: MACAddress(lowBitsOf: mac.rawValue &+ UInt64(index)))
    result.parameters = parameters
    result.seed = seed
    result.isFirstStart = isFirstStart
    result.hasLogin = hasLogin
    result.model = model
    result.serialNumber = serialNumber
    result.software = software
    return result
  }
}
