import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct RouterOutsideSubnetTests {
  private static func findings(_ routers: [UInt8], mask: [UInt8] = [255, 255, 255, 0]) throws
    -> [Finding]
  {
    var scene = Scene()
    scene.lease(options: [(.subnetMask, mask), (.routers, routers), (.leaseTime, [0, 9, 0, 0])])
    return try scene.findings(RouterOutsideSubnet.self)
  }

  @Test func `all of them`() throws {
    let findings = try Self.findings([198, 51, 100, 1])
    #expect(
      findings.messages == ["router 198.51.100.1 is not in the subnet of 192.0.2.101/24 (frame 4)"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings[0].evidence.count == 2)
  }

  @Test func `one of two`() throws {
    let findings = try Self.findings([192, 0, 2, 1, 198, 51, 100, 1])
    #expect(findings.map(\.severity) == [.info])
    #expect(findings.messages[0].hasSuffix("; another router of option 3 is"))
  }

  @Test func `inside, or no mask to tell by`() throws {
    #expect(try Self.findings([192, 0, 2, 126], mask: [255, 255, 255, 128]).isEmpty)
    #expect(try Self.findings([192, 0, 2, 129], mask: [255, 255, 255, 128]).count == 1)
    #expect(try Self.findings([198, 51, 100, 1], mask: [255, 0, 255, 0]).isEmpty)
    #expect(try Self.findings([198, 51, 100, 1], mask: [255]).isEmpty)
  }
}
