import Discovery
import SSON
import Testing

/// The tables of the families, letter by letter: JS, JH, 9S, 9H (96x1 and 9600), 16, 46.
@Suite struct PhoneProfileCatalogueTests {
  typealias Names = [SSONName]
  static let web: Names = ["HTTPSRVR", "TLSSRVR"]

  private static func of(_ family: PhoneFamily) throws -> PhoneProfile {
    try #require(PhoneProfile.of(family))
  }

  @Test func `every family that this package knows has one profile`() {
    #expect(PhoneProfile.all.map(\.family) == PhoneFamily.all)
    #expect(PhoneProfile.of(PhoneFamily(rawValue: "vantage")) == nil)
    #expect(Set(PhoneProfile.all.map(\.title)).count == PhoneProfile.all.count)
  }

  @Test func `the 4600 reads 176, all others 242`() {
    for profile in PhoneProfile.all {
      #expect(profile.siteOption == (profile.family == .deskphone4600 ? 176 : 242))
      #expect(profile.siteOption == profile.family.defaultOption)
    }
  }

  @Test(
    arguments: [
      (.j100SIP, "J100Supgrade.txt", .confirmed),  // J41up, IPO
      (.j100H323, "J100Hupgrade.txt", .unconfirmed),
      (.deskphone96x1SIP, "96x1Supgrade.txt", .confirmed),  // 9S20:26
      (.deskphone96x1H323, "96x1Hupgrade.txt", .unconfirmed),  // third party only
      (.deskphone9600H323, "96xxupgrade.txt", .confirmed),  // GH96xx
      (.deskphone1600H323, "16xxupgrade.txt", .confirmed),  // 16S:18
      (.deskphone4600, "46xxupgrade.scr", .unconfirmed),
    ] as [(PhoneFamily, String, Confidence)])
  func `upgrade files`(family: PhoneFamily, file: String, confidence: Confidence) throws {
    #expect(try Self.of(family).upgradeFile == Sourced(file, confidence))
  }

  @Test(
    arguments: [
      (.j100SIP, ["HTTPSRVR"], .confirmed), (.deskphone96x1SIP, ["HTTPSRVR"], .confirmed),
      (.j100H323, web, .confirmed),  // JH18:87
      (.deskphone96x1H323, web, .confirmed), (.deskphone9600H323, web, .confirmed),  // 9H18:55
      (.deskphone1600H323, ["HTTPSRVR"], .unconfirmed),
      (.deskphone4600, ["HTTPSRVR"], .unconfirmed),
    ] as [(PhoneFamily, Names, Confidence)])
  func `siaddr sets`(family: PhoneFamily, names: Names, confidence: Confidence) throws {
    #expect(try Self.of(family).nextServerSets == Sourced(names, confidence))
  }

  @Test func `only SIP phones are known to read option 43, only the 4600 reads 66`() {
    for profile in PhoneProfile.all {
      let isSIP = profile.family == .j100SIP || profile.family == .deskphone96x1SIP
      #expect(profile.readsOption43 == Sourced(isSIP, isSIP ? .confirmed : .unconfirmed))
      #expect(profile.readsOption66 == (profile.family == .deskphone4600))
      // The head of the J100's table could not be read: HTTPDIR to TLSSRVRID are assumed.
      #expect(
        profile.assumedVendorCodes == (profile.family == .j100SIP ? [3, 4, 5, 6, 7, 8] : []))
    }
  }

  @Test func `an LLDP file server sets both protocols, and TFTP on the 4600`() throws {
    for profile in PhoneProfile.all {
      let names = Self.web + (profile.family == .deskphone4600 ? ["TFTPSRVR"] : [])
      #expect(profile.lldpFileServerSets.value == names)
    }
    // 9H18:115 and JH18:144 state it; the SIP rows could not be read.
    #expect(try Self.of(.j100SIP).lldpFileServerSets.confidence == .unconfirmed)
    #expect(try Self.of(.deskphone96x1SIP).lldpFileServerSets.confidence == .unconfirmed)
    #expect(try Self.of(.j100H323).lldpFileServerSets.confidence == .confirmed)
  }

  @Test(
    arguments: [
      (.j100SIP, [1, 2], false, .containsVoice, .firstFound),
      (.j100H323, [1], true, .beginsWithVoice, .lastWriter),
      (.deskphone96x1SIP, [1, 2], false, .containsVoice, .firstFound),
      (.deskphone96x1H323, [1], true, .beginsWithVoice, .lastWriter),
      (.deskphone9600H323, [1], true, .beginsWithVoice, .lastWriter),
      (.deskphone1600H323, [1, 2], true, .beginsWithVoice, .lastWriter),  // 1600:91
      (.deskphone4600, [1], true, .beginsWithVoice, .lastWriter),
    ] as [(PhoneFamily, Set<UInt8>, Bool, PhoneProfile.VLANNameRule, PhoneProfile.Precedence)])
  func `what LLDP means to them`(
    family: PhoneFamily, applications: Set<UInt8>, setsSignaling: Bool,
    nameRule: PhoneProfile.VLANNameRule, order: PhoneProfile.Precedence
  ) throws {
    let profile = try Self.of(family)
    // The 4600's table of 2006 has no row for network policies.
    let confidence: Confidence = family == .deskphone4600 ? .unconfirmed : .confirmed
    #expect(profile.policyApplications == Sourced(applications, confidence))
    #expect(profile.voicePolicySetsSignaling == setsSignaling)
    #expect(profile.vlanNameRule == nameRule)
    #expect(profile.order == order)
  }
}
