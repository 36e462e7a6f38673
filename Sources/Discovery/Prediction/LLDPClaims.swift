import Framing
public import LLDP
import SSON
import Wire

extension PhoneProfile {
  /// What a switch's advertisement sets on a phone of this family.
  func claims(of advertisement: Heard<LLDPDataUnit>) -> [Claim] {
    let unit = advertisement.value
    let frame = advertisement.frame
    var claims: [Claim] = []
    let policies = obeyedPolicies(in: unit)
    for policy in policies {
      claims += self.claims(of: policy, frame: frame)
    }
    if policies.isEmpty {
      claims += unit.vlanNames.compactMap(\.value)
        .filter { $0.vlan != .none && vlanNameRule.accepts($0.text.printable) }
        .flatMap { name in
          [
            Claim(.l2q, ["1"], from: .vlanName, frame: frame),
            Claim(.l2qVLAN, [name.vlan.description], from: .vlanName, frame: frame),
          ]
        }
    }
    if let vlan = unit.portVLANID?.vlan, vlan != .none {
      claims.append(Claim(.phy2VLAN, [vlan.description], from: .portVLAN, frame: frame))
    }
    claims += serverClaims(of: unit, frame: frame)
    return claims
  }

  /// The network policies that the family obeys: known ones for its application types.
  public func obeyedPolicies(in unit: LLDPDataUnit) -> [MEDNetworkPolicy] {
    unit.networkPolicies.compactMap(\.value).filter {
      !$0.isUnknown && policyApplications.contains($0.application.rawValue)
    }
  }

  private func claims(of policy: MEDNetworkPolicy, frame: Int) -> [Claim] {
    guard policy.application == .voice else {
      // Voice signaling: only its priority and DSCP, and those only if they are not zero.
      return [
        (SSONName.l2qSignaling, Int(policy.priority.rawValue)),
        (.dscpSignaling, Int(policy.dscp.rawValue)),
      ].filter { $0.1 != 0 }
        .map { Claim($0.0, [String($0.1)], from: .medPolicy, frame: frame) }
    }
    return [
      Claim(.l2q, [policy.isTagged ? "1" : "2"], from: .medPolicy, frame: frame),
      Claim(.l2qVLAN, [policy.vlan.description], from: .medPolicy, frame: frame),
      Claim(.l2qAudio, [policy.priority.description], from: .medPolicy, frame: frame),
      Claim(.dscpAudio, [policy.dscp.description], from: .medPolicy, frame: frame),
    ]
  }

  private func serverClaims(of unit: LLDPDataUnit, frame: Int) -> [Claim] {
    var claims: [Claim] = []
    for servers in unit.avayaFileServers.compactMap(\.value) {
      let addresses = servers.addresses.filter { $0 != .any }.map(\.description)
      guard !addresses.isEmpty else { continue }
      // How several addresses are used is not documented.
      let confidence: Confidence =
        addresses.count > 1 ? .unconfirmed : lldpFileServerSets.confidence
      claims += lldpFileServerSets.value.map {
        Claim($0, addresses, from: .avayaFileServer, frame: frame, confidence: confidence)
      }
    }
    for servers in unit.avayaCallServers.compactMap(\.value) {
      let addresses = servers.addresses.filter { $0 != .any }.map(\.description)
      guard !addresses.isEmpty else { continue }
      claims.append(
        Claim(
          .mcipadd, addresses, from: .avayaCallServer, frame: frame,
          confidence: addresses.count > 1 ? .unconfirmed : .confirmed))
    }
    return claims
  }
}
