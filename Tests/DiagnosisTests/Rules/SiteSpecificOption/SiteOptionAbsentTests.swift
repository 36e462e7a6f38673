import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct SiteOptionAbsentTests {
  @Test func `nothing names a file server`() throws {
    let findings = try Scene.leased().findings(SiteOptionAbsent.self)
    #expect(
      findings.messages == [
        "the phone asks for option 242, the ACK of 192.0.2.1 (frame 4) has none"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].evidence == [Evidence(frame: 4)])
  }

  @Test func `siaddr is what is left`() throws {
    let findings = try Scene.leased(siaddr: IPv4Address(192, 0, 2, 66))
      .findings(SiteOptionAbsent.self)
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.messages[0].hasSuffix("; the phone is left with siaddr 192.0.2.66"))
  }

  @Test func `the option is there, or was not asked for, or another source names one`() throws {
    #expect(try Scene.leased("L2Q=1").findings(SiteOptionAbsent.self).isEmpty)
    var unasked = Scene()
    unasked.lease(asks: [1, 3])
    #expect(try unasked.findings(SiteOptionAbsent.self).isEmpty)
    var vendor = Scene()
    vendor.lease(
      options: Scene.usual + [
        (.vendorSpecificInformation, [1, 4] + Array("6889".utf8) + [2, 1, UInt8(ascii: "a")])
      ])
    #expect(try vendor.findings(SiteOptionAbsent.self).isEmpty)
    var offered = Scene()
    offered.ask(.discover)
    offered.answer(.offer)
    #expect(try offered.findings(SiteOptionAbsent.self).isEmpty)
  }
}
