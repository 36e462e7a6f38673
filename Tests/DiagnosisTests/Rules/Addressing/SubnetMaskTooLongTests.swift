import DHCP
import Framing
import Testing
import Wire

@testable import Diagnosis

@Suite struct SubnetMaskTooLongTests {
  private static func scene(_ mask: [UInt8]) -> Scene {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer, options: [(.subnetMask, mask)])
    return scene
  }

  @Test func `a mask of five octets`() throws {
    let findings = try Self.scene([255, 255, 255, 0, 0]).findings(SubnetMaskTooLong.self)
    #expect(
      findings.messages == [
        "02:00:00:00:00:01 sends a subnet mask of 5 octets (frame 2); it must be four"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].evidence.map { $0.octets?.count } == [7])
  }

  @Test(arguments: [[255, 255, 255, 0], [255, 255, 255, 255], [255], []] as [[UInt8]])
  func `four octets or fewer`(mask: [UInt8]) throws {
    #expect(try Self.scene(mask).findings(SubnetMaskTooLong.self).isEmpty)
  }
}
