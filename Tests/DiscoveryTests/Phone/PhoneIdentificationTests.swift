import Discovery
import Framing
import SSON
import Testing
import Wire

@Suite struct PhoneIdentificationTests {
  static let avaya = PhoneEvidence.organization(OUI(lowBitsOf: 0x00_1B_4F))

  private static func model(_ text: String) -> PhoneEvidence { .model(WireText(text)) }
  private static func vendor(_ text: String) -> PhoneEvidence { .vendorClass(WireText(text)) }
  private static func maker(_ text: String) -> PhoneEvidence { .manufacturer(WireText(text)) }

  @Test(
    arguments: [
      // Models that exist with SIP only.
      ([model("J129")], .j100SIP, .confirmed), ([model("J139D01A")], .j100SIP, .confirmed),
      ([model("J159")], .j100SIP, .confirmed), ([model("j189")], .j100SIP, .confirmed),
      // Models with either: what they speak tells.
      ([model("J179"), .speaksSIP], .j100SIP, .confirmed),
      ([model("J169"), .speaksH323], .j100H323, .confirmed),
      ([model("J179")], .j100SIP, .unconfirmed),
      ([model("9611G"), .speaksH323], .deskphone96x1H323, .confirmed),
      ([model("9608"), .speaksSIP], .deskphone96x1SIP, .confirmed),
      ([model("9641G")], .deskphone96x1SIP, .unconfirmed),
      ([model("9601")], .deskphone96x1SIP, .unconfirmed),
      ([model("9621G")], .deskphone96x1SIP, .unconfirmed),
      ([model("9630G"), .speaksH323], .deskphone9600H323, .confirmed),
      ([model("9650")], .deskphone9600H323, .unconfirmed),
      ([model("1608"), .speaksH323], .deskphone1600H323, .confirmed),
      ([model("1603SW-I")], .deskphone1600H323, .unconfirmed),
      ([model("4610")], .deskphone4600, .confirmed),
    ] as [([PhoneEvidence], PhoneFamily, Confidence)])
  func `the model tells the family, and what it speaks the firmware`(
    evidence: [PhoneEvidence], family: PhoneFamily, confidence: Confidence
  ) throws {
    let phone = try #require(PhoneIdentification(evidence))
    #expect(phone.maker == .avaya)
    #expect(phone.family == family)
    #expect(phone.confidence == confidence)
    #expect(phone.evidence == evidence)
  }

  @Test(
    arguments: [
      ([avaya], .j100SIP), ([vendor("ccp.avaya.com")], .j100SIP),
      ([.hostName(WireText("AVXB27312"))], .j100SIP), ([.sendsAvayaTLVs], .j100SIP),
      ([maker("Avaya Inc.")], .j100SIP), ([.asksForSiteOption(242)], .j100SIP),
      ([.asksForSiteOption(242), .asksForSiteOption(176)], .j100SIP),
      ([avaya, .speaksH323], .deskphone96x1H323), ([avaya, .speaksSIP], .j100SIP),
      // Only the 4600 asks for 176, whatever else it shows.
      ([.asksForSiteOption(176)], .deskphone4600),
      ([avaya, .speaksH323, .asksForSiteOption(176)], .deskphone4600),
    ] as [([PhoneEvidence], PhoneFamily)])
  func `without a model the family is a guess and says so`(
    evidence: [PhoneEvidence], family: PhoneFamily
  ) throws {
    let phone = try #require(PhoneIdentification(evidence))
    #expect(phone.maker == .avaya)
    #expect(phone.family == family)
    #expect(phone.confidence == .unconfirmed)
  }

  @Test(
    arguments: [
      [vendor("Nortel-SIP-Phone-A"), avaya, .telephoneCapability],
      [vendor("Cisco Systems, Inc. IP Phone CP-8841"), .asksForSiteOption(242)],
      [vendor("cisco ip phone"), .asksForSiteOption(242)],
      [maker("Polycom"), .communicationEndpoint, .asksForSiteOption(176)],
    ])
  func `phones of other lines follow other rules`(evidence: [PhoneEvidence]) throws {
    let phone = try #require(PhoneIdentification(evidence))
    #expect(phone.maker == .other)
    #expect(phone.family == nil)
  }

  @Test(
    arguments: [
      [], [.hostName(WireText("printer"))], [maker("Example")], [vendor("MSFT 5.0")],
      [model("OptiPlex")], [.organization(OUI(lowBitsOf: 0x00_00_0C))], [.speaksSIP],
      // A host of another maker that asks for option 242 is no phone.
      [maker("Example"), .asksForSiteOption(242)],
      // Numbers that are no series.
      [model("9700")], [model("J1790")], [model("96")],
    ])
  func `what speaks of no phone is none`(evidence: [PhoneEvidence]) {
    #expect(PhoneIdentification(evidence) == nil)
  }

  @Test func `a forged name is still a sign, and not a certain one`() throws {
    let phone = try #require(
      PhoneIdentification([
        .hostName(WireText("AVB5A0102")), .organization(OUI(lowBitsOf: 0x02_00_00)),
      ]))
    #expect(phone.confidence == .unconfirmed)
    #expect(phone.evidence == [.hostName(WireText("AVB5A0102"))])
  }

  @Test func `evidence that tells nothing is left out`() throws {
    let phone = try #require(
      PhoneIdentification([
        Self.model("J179"), .hostName(WireText("lobby")), .communicationEndpoint, .speaksSIP,
      ]))
    #expect(phone.evidence == [Self.model("J179"), .communicationEndpoint, .speaksSIP])
  }
}
