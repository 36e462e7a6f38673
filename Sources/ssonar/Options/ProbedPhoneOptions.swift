import ArgumentParser
import Discovery
import Framing
import SSON
import Wire

/// What a probed phone is like, and what the person in front of it does.
struct ProbedPhoneOptions: ParsableArguments {
  @Option(
    name: .customLong("phone"),
    help: ArgumentHelp(
      "The family: \(PhoneProfile.all.map(\.family.rawValue).joined(separator: ", ")).",
      valueName: "family"))
  var family: PhoneFamily

  @Option(
    help: ArgumentHelp(
      """
      The phone's MAC address; without it the interface's own as a locally administered one. Where \
      DHCP knows phones by the maker's part of it, give a phone's.
      """, valueName: "mac"))
  var mac: MACAddress?

  @Option(
    help: ArgumentHelp(
      "The voice VLAN as it would be entered on the phone, 1 to 4094: L2Q=1, L2QVLAN=number.",
      valueName: "number"))
  var vlan: Int?

  @Option(
    name: .customLong("set"),
    help: ArgumentHelp(
      """
      A parameter that the phone kept: \
      \(PhoneParameter.all.map(\.name.printable).joined(separator: ", ")); or MODEL, SERIAL, SOFTWARE. \
      May be repeated.
      """, valueName: "name=value"))
  var values: [String] = []

  @OptionGroup var person: PhoneUserOptions

  func validate() throws {
    if let mac, mac.isGroup { throw ValidationError("'--mac \(mac)': that is a group") }
    if let vlan, !(1...4094).contains(vlan) { throw ValidationError("'--vlan': 1 to 4094") }
    _ = try configuration(mac: .broadcast)
    if person.des != nil, profile.behaviour.enrollment == nil {
      throw ValidationError("'--des': \(profile.title) does not use it")
    }
  }

  var profile: PhoneProfile { PhoneProfile.of(family) ?? PhoneProfile.all[0] }

  /// - Parameter mac: of the phone.
  func configuration(mac: MACAddress) throws -> PhoneMachine.Configuration {
    var result = PhoneMachine.Configuration(profile: profile, mac: mac)
    result.seed = mac.rawValue
    result.isFirstStart = person.des != nil
    // How long a phone takes to start again says nothing of the network.
    result.profile.behaviour.restartTime = .unconfirmed(.seconds(2))
    if let vlan {
      try result.set("L2Q=1")
      try result.set("L2QVLAN=\(vlan)")
    }
    for text in values {
      try result.set(text)
      guard result.mac == mac else { throw ValidationError("'--set MAC': --mac says it") }
    }
    return result
  }

  /// The phone's own address where none is given: the interface's, locally administered, so that the
  /// same place has the same phone.
  static func ownAddress(for interface: MACAddress?) -> MACAddress {
    let local: UInt64 = 0x0200_0000_0000
    guard let interface else { return MACAddress(lowBitsOf: 0x0200_5E00_0002) }
    let isLocal = interface.rawValue & local != 0
    return MACAddress(lowBitsOf: interface.rawValue ^ (isLocal ? local << 1 : local))
  }
}
