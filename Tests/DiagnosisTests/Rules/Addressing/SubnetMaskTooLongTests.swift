import DHCP
import Framing
import Testing
import Wire

@testable import Diagnosis

@Suite struct SubnetMaskTooLongTests {
  @Test func `a mask of five octets in the ACK`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer)
    scene.ask(.request)
    scene.answer(.ack, options: Scene.usual + [(.subnetMask, [255, 255, 255, 0, 0])])
    let findings = try scene.findings(SubnetMaskTooLong.self)
    #expect(findings.count == 1)
    #expect(
      findings.messages[0].hasSuffix("sends a subnet mask of 5 octets (frame 4); it must be four"))
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].evidence.map(\.frame) == [4])
    #expect(findings[0].evidence[0].octets?.count == 7)
  }

  @Test func `masks of four octets, and shorter ones, are not its business`() throws {
    #expect(try Scene.leased("HTTPSRVR=192.0.2.20").findings(SubnetMaskTooLong.self).isEmpty)
    var short = Scene()
    short.lease(options: Scene.usual + [(.subnetMask, [255])])
    #expect(try short.findings(SubnetMaskTooLong.self).isEmpty)
  }
}
