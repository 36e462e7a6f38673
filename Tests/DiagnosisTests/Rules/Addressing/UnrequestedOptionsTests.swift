import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct UnrequestedOptionsTests {
  private static func options(_ codes: [UInt8]) -> [(DHCPOptionCode, [UInt8])] {
    Scene.usual + codes.map { (DHCPOptionCode(rawValue: $0), [1]) }
  }

  @Test func `three that nobody asked for`() throws {
    var scene = Scene()
    scene.lease("L2Q=0", options: Self.options([191, 128, 160, 176]))
    let findings = try scene.findings(UnrequestedOptions.self)
    #expect(
      findings.messages == [
        "frame 4 carries 3 options that the phone did not ask for: 128, 160, 191"
      ])
    #expect(findings.map(\.severity) == [.info])
    #expect(findings[0].evidence.count == 3)
  }

  @Test func `two, or what was asked for`() throws {
    var two = Scene()
    two.lease(options: Self.options([128, 160]))
    #expect(try two.findings(UnrequestedOptions.self).isEmpty)
    var asked = Scene()
    asked.lease(options: Self.options([128, 160, 191]), asks: [1, 3, 128, 160, 191, 242])
    #expect(try asked.findings(UnrequestedOptions.self).isEmpty)
  }

  @Test func `an OFFER that the phone passes over`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer, options: Self.options([128, 160, 191]))
    scene.discovers(at: [4, 12, 28])
    #expect(try scene.findings(UnrequestedOptions.self).map(\.severity) == [.warning])
  }
}
