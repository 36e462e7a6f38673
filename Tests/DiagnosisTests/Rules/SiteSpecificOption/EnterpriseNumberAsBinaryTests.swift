import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct EnterpriseNumberAsBinaryTests {
  private static func scene(_ octets: [UInt8]) -> Scene {
    var scene = Scene()
    scene.lease(
      "HTTPSRVR=192.0.2.20", options: Scene.usual + [(.vendorSpecificInformation, octets)])
    return scene
  }

  @Test(arguments: [[1, 4, 0, 0, 0x1A, 0xE9], [1, 2, 0x1A, 0xE9, 2, 1, 0x61]] as [[UInt8]])
  func `the number instead of its digits`(octets: [UInt8]) throws {
    let findings = try Self.scene(octets).findings(EnterpriseNumberAsBinary.self)
    #expect(
      findings.messages == [
        "option 43 of the ACK (frame 4) has 6889 as a binary number in code 1; the phone ignores "
          + "the option"
      ])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `the digits, another number, or a family that does not read it`() throws {
    #expect(
      try Self.scene([1, 4, 0x36, 0x38, 0x38, 0x39]).findings(EnterpriseNumberAsBinary.self)
        .isEmpty)
    #expect(
      try Self.scene([1, 4, 0, 0, 0, 9]).findings(EnterpriseNumberAsBinary.self).isEmpty)
    #expect(
      try Self.scene([1, 4, 0, 0, 0x1A, 0xE9])
        .findings(EnterpriseNumberAsBinary.self, as: .j100H323).isEmpty)
  }
}
