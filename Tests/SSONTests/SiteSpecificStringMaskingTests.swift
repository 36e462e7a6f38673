import SSON
import TestSupport
import Testing
import Wire

@Suite struct SiteSpecificStringMaskingTests {
  @Test(arguments: [
    ("L2Q=1,PROCPSWD=4711,SIG=2", "L2Q=1,PROCPSWD=****,SIG=2"),
    ("procpswd=4711", "procpswd=****"),
    ("PROCPSWD=", "PROCPSWD="),
    ("SNMPSTRING=\"4711\",SIG=2", "SNMPSTRING=****,SIG=2"),
    ("ADMIN_PASSWORD=4711\0\0", "ADMIN_PASSWORD=****\\x00\\x00"),
    (
      "FORCE_HTTP_AUTH_USERNAME=admin,FORCE_HTTP_AUTH_PASSWORD=a4711=b",
      "FORCE_HTTP_AUTH_USERNAME=admin,FORCE_HTTP_AUTH_PASSWORD=****"
    ),
    // Quotes around the whole, at either end.
    ("\"PROCPSWD=4711,SIG=2\"", "\"PROCPSWD=****,SIG=2\""),
    ("\"SIG=2,PROCPSWD=4711\"", "\"SIG=2,PROCPSWD=****"),
    // Misspelt, and names of the settings file.
    ("PROCPASSWD=4711", "PROCPASSWD=****"), ("PROCPSD=4711", "PROCPSD=****"),
    ("SIPUSERPASSWORD=4711", "SIPUSERPASSWORD=****"), ("PROC PSWD=4711", "PROC PSWD=****"),
    // The rest of a password behind a comma, and a secret inside another value.
    ("ADMIN_PASSWORD=a,4711,SIG=2", "ADMIN_PASSWORD=****,SIG=2"),
    ("L2Q=1;PROCPSWD = 4711;SIG=2,SIG=1", "L2Q=1;PROCPSWD =****,SIG=1"),
    ("L2Q=1\0PROCPSWD=4711", "L2Q=1\\x00PROCPSWD=****"),
    ("MCIPADD=\"192.0.2.1,PROCPSWD=4711,SIG=2", "MCIPADD=\"192.0.2.1,PROCPSWD=****"),
    ("X=\"1\"PROCPSWD=4711", "X=\"1\"PROCPSWD=****"),
    // Nothing secret.
    ("PROCSTAT=0,SNMPADD=192.0.2.1", "PROCSTAT=0,SNMPADD=192.0.2.1"),
  ])
  func `secrets do not show`(text: String, masked: String) {
    let string = SiteSpecificString(text)
    #expect(string.masked() == masked)
    #expect(string.masked(showSecrets: true) == WireText(text).printable)
    #expect(!"\(string.fieldValue)".contains("4711"))
  }

  @Test func `secrets in other writings hide the whole`() {
    let text = "SIG=2,PROCPSWD=4711"
    let hex = Hex.string(of: Array(text.utf8))
    #expect(SiteSpecificString(hex).masked() == "****")
    #expect(SiteSpecificString(hex).secretOctets == [0..<38])
    #expect(SiteSpecificString(Array(text.utf16.flatMap { [UInt8($0), 0] })).masked() == "****")
    #expect(SiteSpecificString("5349473d32").masked() == "5349473d32")
  }

  @Test func `the octets of the secrets are told, for those who show them in other forms`() {
    #expect(SiteSpecificString("L2Q=1,PROCPSWD=4711,SIG=2").secretOctets == [15..<19])
    #expect(SiteSpecificString("L2Q=1").secretOctets == [])
  }

  @Test func `every secret of the catalogue is masked`() {
    let secrets = SSONParameter.all.filter(\.isSecret)
    #expect(
      secrets.map(\.name) == [
        "PROCPSWD", "ADMIN_PASSWORD", "FORCE_HTTP_AUTH_PASSWORD", "SNMPSTRING",
      ])
    for parameter in secrets {
      let string = SiteSpecificString("\(parameter.name.printable)=4711")
      #expect(string.masked() == "\(parameter.name.printable)=****")
    }
    for parameter in SSONParameter.all where !parameter.isSecret {
      #expect(!parameter.name.isSecret)
    }
  }

  @Test func `the fields name what is there`() {
    let string = SiteSpecificString("MCIPADD=\"192.0.2.1,192.0.2.2\",PROCPSWD=4711,")
    #expect(
      string.fieldValue
        == .fields([
          "encoding": .word("text"),
          "text": .text(WireText("MCIPADD=\"192.0.2.1,192.0.2.2\",PROCPSWD=****,")),
          "assignments": .list([
            .fields([
              "name": .text(WireText("MCIPADD")),
              "value": .text(WireText("192.0.2.1,192.0.2.2")),
              "elements": .list([
                .text(WireText("192.0.2.1")), .text(WireText("192.0.2.2")),
              ]),
              "quoted": .flag(true),
              "octets": .list([.number(0), .number(29)]),
            ]),
            .fields([
              "name": .text(WireText("PROCPSWD")), "value": .text(WireText("****")),
              "octets": .list([.number(30), .number(43)]),
            ]),
          ]),
          "deviations": .list([
            .fields([
              "kind": .word("trailingComma"), "octets": .list([.number(43), .number(44)]),
            ])
          ]),
        ]))
  }
}
