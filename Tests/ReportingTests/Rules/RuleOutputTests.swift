import Diagnosis
import Reporting
import Testing

@Suite struct RuleOutputTests {
  @Test func `the list has every rule under its stage`() {
    var text = TextWriter()
    RuleCatalog.write(to: &text)
    let lines = text.bytes.text.split(separator: "\n").map(String.init)
    for rule in RuleCatalog.descriptions {
      #expect(
        lines.contains {
          $0.hasPrefix("  \(rule.severity.rawValue)") && $0.contains(" \(rule.id) ")
        })
    }
    #expect(
      lines.filter { !$0.hasPrefix(" ") }.dropLast()
        == ["link", "vlan", "address", "site option", "server", "download", "registration"])
    #expect(lines.last == "One rule in full: ssonar explain RULE")
    #expect(lines.allSatisfy { $0.count <= 100 })
  }

  @Test func `the catalogue as JSON`() throws {
    var json = JSONWriter(.indented)
    RuleCatalog.write(to: &json)
    let read = try parsed(json.bytes)
    let rules = try #require(read.at("rules") as? [[String: Any]])
    #expect(rules.compactMap { $0.text("id") } == RuleCatalog.descriptions.map(\.id))
    #expect(
      rules[0].keys.sorted() == [
        "basis", "explanation", "id", "references", "remedy", "severity", "stage", "title",
      ])
  }

  @Test(arguments: RuleCatalog.descriptions)
  func `a page says what, why and what to do`(rule: RuleDescription) {
    var text = TextWriter()
    rule.write(to: &text)
    let page = text.bytes.text
    #expect(page.hasPrefix("\(rule.id)\n\(rule.title)\n"))
    #expect(page.contains("  basis      \(rule.basis.rawValue)\n"))
    #expect(page.contains("\nWhy\n"))
    #expect(page.contains("\nWhat to do\n"))
    #expect(page.split(separator: "\n").allSatisfy { $0.count <= 100 })
    let words = page.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(rule.explanation) && words.contains(rule.remedy))
  }
}
