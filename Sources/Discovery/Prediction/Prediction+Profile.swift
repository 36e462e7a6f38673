import DHCP
import LLDP
import SSON

extension Prediction {
  /// What a phone of this family will use after it heard these answers.
  ///
  /// Sections 3.5 and 4.4 of the facts about the phones: which source sets what, and who wins.
  public init(for profile: PhoneProfile, hearing answers: NetworkAnswers) {
    var claims = answers.advertisements.flatMap { profile.claims(of: $0) }
    if let lease = answers.lease {
      let told = profile.claims(of: lease, siteOption: answers.siteOption)
      claims += answers.isOnlyOffered ? told.map(\.unconfirmed) : told
    }
    if claims.contains(where: { $0.parameter == .l2qVLAN }) {
      claims.append(Claim(.vlanTest, ["60"], from: .defaultOfFamily, frame: nil))
    }
    if claims.contains(where: { $0.parameter == .httpServer }) {
      claims.append(Claim(.httpPort, ["80"], from: .defaultOfFamily, frame: nil))
    }
    self.init(resolving: claims, for: profile)
  }
}
