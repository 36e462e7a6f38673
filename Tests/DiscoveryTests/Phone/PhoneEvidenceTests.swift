import Discovery
import Framing
import Testing
import Wire

@Suite struct PhoneEvidenceTests {
  @Test(
    arguments: [
      (.model(WireText("J179")), "LLDP-MED model J179"),
      (.manufacturer(WireText("Avaya")), "LLDP-MED manufacturer Avaya"),
      (.vendorClass(WireText("ccp.avaya.com")), "vendor class ccp.avaya.com"),
      (.hostName(WireText("AVB5A0102")), "host name AVB5A0102"),
      (.organization(OUI(lowBitsOf: 0x00_1B_4F)), "MAC address of Avaya (00:1b:4f)"),
      (.asksForSiteOption(242), "asks for option 242"),
      (.sendsAvayaTLVs, "sends Avaya LLDP TLVs"),
      (.telephoneCapability, "LLDP telephone capability"),
      (.communicationEndpoint, "LLDP-MED class III endpoint"),
      (.speaksH323, "talks to a gatekeeper (UDP 1719)"), (.speaksSIP, "talks to a SIP server"),
    ] as [(PhoneEvidence, String)])
  func `each says what was seen`(evidence: PhoneEvidence, text: String) {
    #expect(evidence.description == text)
  }

  @Test func `text from the wire cannot act on a terminal`() {
    let evidence = PhoneEvidence.model(WireText("J1\u{1B}[2J79"))
    #expect(evidence.description == #"LLDP-MED model J1\x1b[2J79"#)
  }
}
