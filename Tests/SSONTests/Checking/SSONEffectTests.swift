import SSON
import Testing
import Wire

@Suite struct SSONEffectTests {
  private func effects(
    _ text: String, family: PhoneFamily? = nil
  ) -> [String] {
    SSONCheck(SiteSpecificString(text), family: family).effects.map {
      "\($0.assignment.name) \($0.outcome.rawValue)"
    }
  }

  @Test func `documented parameters are taken, wrong values and unknown names ignored`() {
    #expect(
      effects("HTTPSRVR=192.0.2.10,L2QVLAN=5000,COLOUR=7")
        == ["HTTPSRVR taken", "L2QVLAN ignored", "COLOUR ignored"])
  }

  @Test func `what is not documented is unconfirmed, and depends on the family`() {
    #expect(effects("DES_STAT=0,DOT1X=1") == ["DES_STAT unconfirmed", "DOT1X unconfirmed"])
    #expect(effects("LOGSRVR=192.0.2.9", family: .deskphone9600H323) == ["LOGSRVR taken"])
    #expect(effects("LOGSRVR=192.0.2.9", family: .j100SIP) == ["LOGSRVR unconfirmed"])
    // A value outside of a range that is only believed.
    #expect(effects("DOT1X=9") == ["DOT1X unconfirmed"])
  }

  @Test func `a damage makes unsure what it touches and nothing else`() {
    #expect(
      effects("MCIPADD=192.0.2.20,192.0.2.21,L2Q=1, L2QVLAN=20")
        == ["MCIPADD unconfirmed", "L2Q taken", "L2QVLAN unconfirmed"])
  }

  @Test func `of two values of one name the first is unsure`() {
    #expect(effects("L2Q=1,SIG=2,L2Q=2") == ["L2Q unconfirmed", "SIG taken", "L2Q taken"])
  }

  @Test func `secrets are masked in fields unless asked for`() {
    let effect = SSONCheck(SiteSpecificString("PROCPSWD=1234567")).effects[0]
    #expect(!"\(effect.fieldValue)".contains("49, 50, 51"))
    guard case .record(let fields) = effect.fieldValue,
      case .record(let shown) = effect.fieldValue(showSecrets: true)
    else {
      Issue.record("not a record")
      return
    }
    #expect(fields.first { $0.name == "value" }?.value == .text(WireText("****")))
    #expect(shown.first { $0.name == "value" }?.value == .text(WireText("1234567")))
    #expect(fields.first { $0.name == "outcome" }?.value == .word("taken"))
  }
}
