import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Wire

/// What several rules ask of a phone.
extension PhoneCase {
  /// The messages between the phone and its own network, without those of relay agents.
  var ownMessages: [ObservedDHCP] {
    device.messages.filter { !$0.isRelayed }
  }

  /// LLDP decided the VLAN, so that the site-specific option does not.
  var isVLANFromLLDP: Bool {
    [.l2q, .l2qVLAN].contains { prediction[$0]?.source.isLLDP == true }
  }

  /// The VLAN that the site-specific option of a message sends the phone to: none with L2Q=2.
  func namedVLAN(in observed: ObservedDHCP) -> VLANID? {
    guard let string = observed.siteOption(siteOption)?.string,
      string[.l2q]?.acceptedNumber != 2,
      let vlan = string[.l2qVLAN]?.acceptedNumber.flatMap({ VLANID($0) }), vlan != .none
    else { return nil }
    return vlan
  }
}
