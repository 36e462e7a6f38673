import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct RouterMissingTests {
  private static func findings(_ routers: [UInt8]?, _ text: String) throws -> [Finding] {
    var options = Scene.usual.filter { $0.0 != .routers }
    if let routers { options.append((.routers, routers)) }
    var scene = Scene()
    scene.lease(text, options: options)
    return try scene.findings(RouterMissing.self)
  }

  @Test func `a server elsewhere makes it matter`() throws {
    let findings = try Self.findings(nil, "HTTPSRVR=203.0.113.10,MCIPADD=192.0.2.20")
    #expect(
      findings.messages == [
        "the ACK (frame 4) has no router (option 3); outside of the subnet of 192.0.2.101: "
          + "203.0.113.10"
      ])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `all in one subnet, or a name`() throws {
    for host in ["192.0.2.10", "files.example.com"] {
      #expect(try Self.findings(nil, "HTTPSRVR=\(host)").map(\.severity) == [.info])
    }
  }

  @Test func `0_0_0_0 is none`() throws {
    #expect(try Self.findings([0, 0, 0, 0], "HTTPSRVR=203.0.113.10").count == 1)
    #expect(try Self.findings([192, 0, 2, 1], "HTTPSRVR=203.0.113.10").isEmpty)
  }
}
