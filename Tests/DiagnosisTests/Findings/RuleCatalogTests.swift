import Framing
import Testing

@testable import Diagnosis

@Suite struct RuleCatalogTests {
  /// These are seen by no failure of the catalogue; a standard stands first.
  static let withoutFailure: Set = [
    "dhcp.server-identifier-missing", "option43.disagrees", "phone.host-name-mismatch",
    "download.file-refused", "registration.no-answer", "registration.rejected",
    "vlan.named-not-seen",
  ]

  @Test func `ids are unique, sorted and of one form`() {
    let ids = RuleCatalog.descriptions.map(\.id)
    #expect(ids == ids.sorted())
    #expect(Set(ids).count == ids.count)
    #expect(ids.count == RuleCatalog.rules.count)
    for id in ids {
      let parts = id.split(separator: ".", omittingEmptySubsequences: false)
      #expect(parts.count == 2)
      for part in parts {
        let words = part.split(separator: "-", omittingEmptySubsequences: false)
        #expect(
          words.allSatisfy { word in
            !word.isEmpty && word.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber) }
          }, "\(id)")
      }
    }
  }

  @Test(arguments: RuleCatalog.descriptions)
  func `every text is filled in and is one`(rule: RuleDescription) {
    for text in [rule.title, rule.explanation, rule.remedy] {
      #expect(!text.isEmpty)
      #expect(text == text.split(separator: " ").joined(separator: " "), "blanks in \(rule.id)")
      #expect(!text.contains("\n"))
    }
    #expect(!rule.title.hasSuffix("."))
    #expect(rule.explanation.hasSuffix("."))
    #expect(rule.remedy.hasSuffix("."))
  }

  @Test(arguments: RuleCatalog.descriptions)
  func `every rule has references, its failure or vulnerability first`(rule: RuleDescription) {
    let first = rule.references.first ?? ""
    #expect(
      first.wholeMatch(of: /F[0-9]{2}|CVE-[0-9]{4}-[0-9]{4,}/) != nil
        || Self.withoutFailure.contains(rule.id))
    #expect(Set(rule.references).count == rule.references.count)
  }

  @Test(arguments: RuleCatalog.descriptions)
  func `what is unconfirmed is never an error`(rule: RuleDescription) {
    #expect(rule.basis != .unconfirmed || rule.severity < .error)
  }

  @Test func `rules can be looked up`() {
    #expect(RuleCatalog.description(of: "sson.quoted-whole")?.stage == .siteOption)
    #expect(RuleCatalog.description(of: "SSON.quoted-whole") == nil)
  }

  @Test func `findings stand by stage, the gravest first, and it explains the stage`() throws {
    var scene = Scene()
    scene.advertise(Scene.policy(vlan: 130))
    scene.discovers(at: [1, 5, 13], vlan: 130)
    scene.lease("FOO=1,L2QVLAN=120, VLANTEST=5000,HTTPSERVER=192.0.2.20", xid: 2)
    let findings = try scene.story().findings
    #expect(
      findings.map(\.rule.id) == [
        "vlan.voice-vlan-unanswered", "lldp-med.vlan-differs-from-site-option",
        "sson.unknown-name", "sson.no-file-server", "sson.blank-around-separator",
        "sson.value-out-of-range", "sson.unknown-name",
      ])
    #expect(
      findings.map(\.severity) == [.error, .warning, .error, .error, .warning, .warning, .info])
    #expect(findings.map(\.isRootCause) == [true, false, true, false, false, false, false])
  }

  @Test func `information explains nothing`() throws {
    let findings = try Scene.leased("HTTPSRVR=192.0.2.20,FOO=1").story().findings
    #expect(findings.map(\.severity) == [.info])
    #expect(findings.map(\.isRootCause) == [false])
  }

  @Test func `a start-up that works sets nothing off`() throws {
    var scene = Scene()
    scene.advertise(Scene.policy(vlan: 120))
    scene.lease(
      #"L2QVLAN=120,VLANTEST=60,HTTPSRVR="192.0.2.20,192.0.2.21",HTTPDIR=/j100,SIG=2"#,
      siaddr: Scene.dhcpServer, vlan: 120)
    #expect(try scene.story().findings.messages == [])
  }
}
