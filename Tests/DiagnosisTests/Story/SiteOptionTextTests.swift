import SSON
import Testing

@testable import Diagnosis

@Suite struct SiteOptionTextTests {
  @Test func `the same text in several answers is one`() throws {
    var scene = Scene()
    for xid in 1...4 as ClosedRange<UInt32> {
      scene.lease(xid == 3 ? "L2Q=1" : "L2Q=0", xid: xid)
    }
    let texts = try scene.phoneCase().siteOptions
    #expect(texts.map { $0.string.masked() } == ["L2Q=0", "L2Q=1"])
    #expect(texts.map(\.whereabouts) == ["frames 4, 8 and 16", "frame 12"])
  }

  @Test func `a value is quoted unless it is secret`() throws {
    let phone = try Scene.leased("PROCPSWD=12345,L2Q=1").phoneCase()
    let string = try #require(phone.siteOptions.first?.string)
    #expect(string.assignments.map { string.shows($0, phone) } == [false, true])
    var options = DiagnosisOptions()
    options.showsSecrets = true
    let open = try Scene.leased("PROCPSWD=12345").phoneCase(options)
    #expect(string.shows(string.assignments[0], open))
  }

  @Test(
    arguments: [("L2QVLAN=120", 120), ("L2QVLAN=5000", nil), ("FOO=1", nil), ("L2Q=x", nil)]
      as [(String, Int?)])
  func `a number counts if the phone takes it`(text: String, number: Int?) {
    #expect(SiteSpecificString(text).assignments.first?.acceptedNumber == number)
  }
}
