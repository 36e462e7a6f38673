public import SSON

extension PhoneProfile {
  /// Every family with a profile, in the order in which help texts list them.
  public static let all: [PhoneProfile] = [
    j100SIP, j100H323, p96x1SIP, p96x1H323, p9600H323, p1600H323, p4600,
  ]

  public static func of(_ family: PhoneFamily) -> PhoneProfile? {
    all.first { $0.family == family }
  }

  static let j100SIP = PhoneProfile(
    family: .j100SIP, title: "J100 (SIP)", siteOption: 242,
    upgradeFile: Sourced("J100Supgrade.txt"),
    nextServerSets: Sourced([.httpServer]),
    readsOption43: Sourced(true), assumedVendorCodes: [3, 4, 5, 6, 7, 8], readsOption66: false,
    lldpFileServerSets: .unconfirmed([.httpServer, .tlsServer]),
    policyApplications: Sourced([1, 2]), voicePolicySetsSignaling: false,
    vlanNameRule: .containsVoice, order: .firstFound,
    behaviour: .j100SIP)

  static let j100H323 = PhoneProfile(
    family: .j100H323, title: "J169/J179 (H.323)", siteOption: 242,
    upgradeFile: .unconfirmed("J100Hupgrade.txt"),
    nextServerSets: Sourced([.httpServer, .tlsServer]),
    readsOption43: .unconfirmed(false), assumedVendorCodes: [], readsOption66: false,
    lldpFileServerSets: Sourced([.httpServer, .tlsServer]),
    policyApplications: Sourced([1]), voicePolicySetsSignaling: true,
    vlanNameRule: .beginsWithVoice, order: .lastWriter,
    behaviour: .j100H323)

  static let p96x1SIP = PhoneProfile(
    family: .deskphone96x1SIP, title: "96x1 (SIP)", siteOption: 242,
    upgradeFile: Sourced("96x1Supgrade.txt"),
    nextServerSets: Sourced([.httpServer]),
    readsOption43: Sourced(true), assumedVendorCodes: [], readsOption66: false,
    lldpFileServerSets: .unconfirmed([.httpServer, .tlsServer]),
    policyApplications: Sourced([1, 2]), voicePolicySetsSignaling: false,
    vlanNameRule: .containsVoice, order: .firstFound,
    behaviour: .p96x1SIP)

  static let p96x1H323 = PhoneProfile(
    family: .deskphone96x1H323, title: "96x1 (H.323)", siteOption: 242,
    upgradeFile: .unconfirmed("96x1Hupgrade.txt"),
    nextServerSets: Sourced([.httpServer, .tlsServer]),
    readsOption43: .unconfirmed(false), assumedVendorCodes: [], readsOption66: false,
    lldpFileServerSets: Sourced([.httpServer, .tlsServer]),
    policyApplications: Sourced([1]), voicePolicySetsSignaling: true,
    vlanNameRule: .beginsWithVoice, order: .lastWriter,
    behaviour: .p96x1H323)

  static let p9600H323 = PhoneProfile(
    family: .deskphone9600H323, title: "9600 (H.323)", siteOption: 242,
    upgradeFile: Sourced("96xxupgrade.txt"),
    nextServerSets: Sourced([.httpServer, .tlsServer]),
    readsOption43: .unconfirmed(false), assumedVendorCodes: [], readsOption66: false,
    lldpFileServerSets: Sourced([.httpServer, .tlsServer]),
    policyApplications: Sourced([1]), voicePolicySetsSignaling: true,
    vlanNameRule: .beginsWithVoice, order: .lastWriter,
    behaviour: .p9600H323)

  static let p1600H323 = PhoneProfile(
    family: .deskphone1600H323, title: "1600 (H.323)", siteOption: 242,
    upgradeFile: Sourced("16xxupgrade.txt"),
    nextServerSets: .unconfirmed([.httpServer]),
    readsOption43: .unconfirmed(false), assumedVendorCodes: [], readsOption66: false,
    lldpFileServerSets: Sourced([.httpServer, .tlsServer]),
    policyApplications: Sourced([1, 2]), voicePolicySetsSignaling: true,
    vlanNameRule: .beginsWithVoice, order: .lastWriter,
    behaviour: .p1600H323)

  static let p4600 = PhoneProfile(
    family: .deskphone4600, title: "4600", siteOption: 176,
    upgradeFile: .unconfirmed("46xxupgrade.scr"),
    nextServerSets: .unconfirmed([.httpServer]),
    readsOption43: .unconfirmed(false), assumedVendorCodes: [], readsOption66: true,
    lldpFileServerSets: Sourced([.httpServer, .tlsServer, .tftpServer]),
    policyApplications: .unconfirmed([1]), voicePolicySetsSignaling: true,
    vlanNameRule: .beginsWithVoice, order: .lastWriter,
    behaviour: .p4600)
}
