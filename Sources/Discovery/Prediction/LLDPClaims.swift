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
    // A policy for voice after the others: where several set the same, it counts.
    let policies = obeyedPolicies(in: unit)
    for policy in policies.filter({ $0.application != .voice })
      + policies.filter({ $0.application == .voice })
    {
      claims += self.claims(of: policy, frame: frame)
    }
    claims += nameClaims(of: unit, frame: frame)
    if let vlan = unit.portVLANID?.vlan, vlan != .none {
      claims.append(Claim(.phy2VLAN, [vlan.description], from: .portVLAN, frame: frame))
    }
    claims += serverClaims(of: unit, frame: frame)
    return claims
  }

  /// The network policies that the family obeys: known ones for its application types.
  public func obeyedPolicies(in unit: LLDPDataUnit) -> [MEDNetworkPolicy] {
    unit.networkPolicies.compactMap(\.value).filter {
      !$0.isUnknown && policyApplications.value.contains($0.application.rawValue)
    }
  }

  private func claims(of policy: MEDNetworkPolicy, frame: Int) -> [Claim] {
    let isVoice = policy.application == .voice
    let signaling: [(SSONName, Int)] = [
      (.l2qSignaling, Int(policy.priority.rawValue)), (.dscpSignaling, Int(policy.dscp.rawValue)),
    ]
    var values: [(SSONName, Int)] = []
    if isVoice || voicePolicySetsSignaling {
      values = [
        (.l2q, policy.isTagged ? 1 : 2), (.l2qVLAN, Int(policy.vlan.rawValue)),
        (.l2qAudio, Int(policy.priority.rawValue)), (.dscpAudio, Int(policy.dscp.rawValue)),
      ]
      if voicePolicySetsSignaling { values += signaling }
    } else {
      // Of a policy for voice signaling SIP phones take what is not zero.
      values = signaling.filter { $0.1 != 0 }
    }
    // What a voice signaling policy sets on the 1600, which accepts it, is not told apart.
    let confidence: Confidence =
      isVoice || !voicePolicySetsSignaling ? policyApplications.confidence : .unconfirmed
    return values.map {
      Claim($0.0, [String($0.1)], from: .medPolicy, frame: frame, confidence: confidence)
    }
  }

  private func nameClaims(of unit: LLDPDataUnit, frame: Int) -> [Claim] {
    unit.vlanNames.compactMap(\.value)
      .filter { $0.vlan != .none && vlanNameRule.accepts($0.text.printable) }
      .flatMap { name in
        [
          Claim(.l2q, ["1"], from: .vlanName, frame: frame),
          Claim(.l2qVLAN, [name.vlan.description], from: .vlanName, frame: frame),
        ]
      }
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
