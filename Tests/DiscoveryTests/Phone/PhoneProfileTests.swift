import Discovery
import Testing

@Suite struct PhoneProfileTests {
  @Test(
    arguments: [
      ("VOICE", true, true), ("voice-120", true, true), ("Voice", true, true),
      ("Corp-Voice", false, true), ("data voice", false, true), (" voice", false, true),
      ("VoIP", false, false), ("", false, false), ("voic", false, false),
    ])
  func `names of voice VLANs`(name: String, begins: Bool, contains: Bool) {
    #expect(PhoneProfile.VLANNameRule.beginsWithVoice.accepts(name) == begins)
    #expect(PhoneProfile.VLANNameRule.containsVoice.accepts(name) == contains)
  }

  @Test func `a statement is confirmed unless it says otherwise`() {
    #expect(Sourced("J100Supgrade.txt").confidence == .confirmed)
    #expect(Sourced("J100Hupgrade.txt", .unconfirmed).confidence == .unconfirmed)
  }
}
