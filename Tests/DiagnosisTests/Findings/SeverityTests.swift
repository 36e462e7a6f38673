import Diagnosis
import Testing

@Suite struct SeverityTests {
  @Test func `severities and stages have an order`() {
    #expect(Severity.allCases.sorted() == [.info, .warning, .error])
    #expect(Severity.error > .warning)
    #expect(
      Stage.allCases.sorted() == [
        .link, .vlan, .address, .siteOption, .server, .download, .registration,
      ])
    #expect(!(Stage.vlan < .vlan))
  }
}
