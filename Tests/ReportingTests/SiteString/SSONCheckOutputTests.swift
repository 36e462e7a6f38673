import Foundation
import SSON
import Testing

@testable import Reporting

@Suite struct SSONCheckOutputTests {
  private func text(_ string: String, showsSecrets: Bool = false) -> [String] {
    var writer = TextWriter()
    SSONCheck(SiteSpecificString(string)).write(to: &writer, showsSecrets: showsSecrets)
    return String(decoding: writer.takeBytes(), as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false
    ).map { String($0) }
  }

  private func json(_ check: SSONCheck, showsSecrets: Bool = false) throws -> [String: Any] {
    var writer = JSONWriter(.compact)
    check.write(to: &writer, showsSecrets: showsSecrets)
    let object = try JSONSerialization.jsonObject(with: Data(writer.bytes))
    return try #require(object as? [String: Any])
  }

  @Test func `the page of a string with a blank and a wrong name`() {
    #expect(
      text("HTTPSRV=192.0.2.10, L2Q=1") == [
        "Option 242, 25 octets, for any phone that asks for it", "",
        "  HTTPSRV=192.0.2.10, L2Q=1",
        "  ^~~~~~~ 1",
        "                     ^ 2", "",
        "  1 error   character 1: no parameter called HTTPSRV is known; HTTPSRVR is probably "
          + "meant [F15]",
        "            -> write HTTPSRVR",
        "  2 warning character 20: a blank stands next to a separator [F12]",
        "            -> remove the blank", "",
        "What a phone does with it",
        "  ignored     HTTPSRV      192.0.2.10  (phones pass over names that they do not know)",
        "  unconfirmed L2Q          1  (a blank stands next to a separator)", "",
        "Corrected", "  HTTPSRVR=192.0.2.10,L2Q=1", "",
      ])
  }

  @Test func `a good string is told to be good`() {
    let lines = text("HTTPSRVR=192.0.2.10,L2Q=1")
    #expect(lines.contains("Nothing is wrong with it."))
    #expect(!lines.contains("Corrected"))
  }

  @Test func `no secret is shown, in no part, unless asked for`() throws {
    let secrets = [
      "PROCPSWD=7654321, L2Q=1", "SNMPSTRING=7654321, L2Q=5", "ADMIN_PASWORD=7654321,SIG=2",
      "L2Q=1;PROCPSWD=7654321;SIG=2", "\"SIG=2,PROCPSWD=7654321\"", "PROCPSWD=\"7654321",
    ]
    for secret in secrets {
      #expect(!text(secret).joined().contains("7654321"), "\(secret)")
      #expect(text(secret, showsSecrets: true).joined().contains("7654321"))
      var writer = JSONWriter()
      SSONCheck(SiteSpecificString(secret)).write(to: &writer)
      #expect(!String(decoding: writer.bytes, as: UTF8.self).contains("7654321"), "\(secret)")
    }
  }

  @Test func `what the text is made of cannot act on a terminal`() {
    let lines = text("HTTPSRVR=\u{1B}]0;x\u{7},\u{202E}L2Q=1, SIG=\u{1B}[2J").joined()
    #expect(lines.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
  }

  @Test func `the JSON has the problems, the parameters and the correction`() throws {
    let check = SSONCheck(
      SiteSpecificString("HTTPSRVR=192.0.2.10, L2QVLAN=5000"), family: .j100SIP)
    let object = try json(check)
    #expect(object["schema"] as? Int == 1)
    #expect(object["option"] as? Int == 242)
    #expect(object["phone"] as? String == "j100-sip")
    #expect(object["worst"] as? String == "error")
    #expect(object["corrected"] as? String == "HTTPSRVR=192.0.2.10,L2QVLAN=5000")
    let problems = try #require(object["problems"] as? [[String: Any]])
    #expect(
      problems.map { $0["kind"] as? String } == ["blankAroundSeparator", "valueOutOfRange"])
    #expect(problems.map { $0["octets"] as? [Int] } == [[20, 21], [29, 33]])
    #expect(problems.map { $0["reference"] as? String } == ["F12", "F16"])
    let parameters = try #require(object["parameters"] as? [[String: Any]])
    #expect(parameters.map { $0["outcome"] as? String } == ["taken", "ignored"])
    let unrepaired = try #require(object["unrepaired"] as? [[String: Any]])
    #expect(unrepaired.map { $0["kind"] as? String } == ["valueOutOfRange"])
  }

  @Test func `a flood of problems is cut in the text`() {
    let lines = text(String(repeating: ",", count: 200))
    #expect(lines.contains("and 160 more"))
  }
}
