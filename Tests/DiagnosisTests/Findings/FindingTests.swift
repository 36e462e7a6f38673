import Testing

@testable import Diagnosis

@Suite struct FindingTests {
  @Test func `what a case does not say better is the rule's`() {
    let plain = BlankAroundSeparator.finding("blanks", evidence: [])
    #expect(plain.severity == BlankAroundSeparator.description.severity)
    #expect(plain.remedy == BlankAroundSeparator.description.remedy)
    #expect(plain.stage == .siteOption)
    #expect(!plain.isRootCause)
    let other = BlankAroundSeparator.finding(
      "blanks", severity: .info, remedy: "Leave it.", evidence: [])
    #expect(other.severity == .info)
    #expect(other.remedy == "Leave it.")
  }

  @Test func `the same place is shown once`() {
    let places = [Evidence(frame: 1), Evidence(frame: 1, octets: 2..<3), Evidence(frame: 1)]
    #expect(BlankAroundSeparator.finding("", evidence: places).evidence == Array(places.prefix(2)))
  }
}
