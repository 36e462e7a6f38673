import Capture
import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct VendorInformationOfOtherVendorTests {
  private static func scene(_ octets: [UInt8]) -> Scene {
    var scene = Scene()
    scene.lease(
      "HTTPSRVR=192.0.2.20", options: Scene.usual + [(.vendorSpecificInformation, octets)])
    return scene
  }

  @Test(
    arguments: [
      ([2, 1, 0x61], "the first sub-option is not code 1 with 6889", .info),
      ([], "it has no sub-option", .info),
      (
        [2, 1, 0x61, 1, 4, 0x36, 0x38, 0x38, 0x39],
        "code 1 with 6889 is not the first sub-option", .warning
      ),
    ] as [([UInt8], String, Severity)])
  func `not in Avaya's layout`(octets: [UInt8], reason: String, severity: Severity) throws {
    let scene = Self.scene(octets)
    let findings = try scene.findings(VendorInformationOfOtherVendor.self)
    #expect(findings.messages == ["option 43 of the ACK (frame 4) is passed over: \(reason)"])
    #expect(findings.map(\.severity) == [severity])
    let place = try #require(findings[0].evidence.first?.octets)
    #expect(scene.frames[3].bytes[place].prefix(2) == [43, UInt8(octets.count)])
  }

  @Test func `in Avaya's layout, binary, or on phones that do not read it`() throws {
    let good: [UInt8] = [1, 4, 0x36, 0x38, 0x38, 0x39, 2, 1, 0x61]
    #expect(try Self.scene(good).findings(VendorInformationOfOtherVendor.self).isEmpty)
    #expect(
      try Self.scene([1, 4, 0, 0, 0x1A, 0xE9]).findings(VendorInformationOfOtherVendor.self)
        .isEmpty)
    #expect(
      try Self.scene([2, 1, 0x61])
        .findings(VendorInformationOfOtherVendor.self, as: .deskphone96x1H323).isEmpty)
    #expect(try Scene.leased().findings(VendorInformationOfOtherVendor.self).isEmpty)
  }
}
