import Capture
import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct FileServerFromNextServerTests {
  static let boot = IPv4Address(192, 0, 2, 66)

  @Test func `the DHCP server itself`() throws {
    let scene = Scene.leased("L2Q=1", siaddr: Scene.dhcpServer)
    let findings = try scene.findings(FileServerFromNextServer.self)
    #expect(
      findings.messages == [
        "the phone looks for its files on 192.0.2.1, the DHCP server itself: only siaddr of the ACK "
          + "(frame 4) names a file server"
      ])
    let octets = try #require(findings[0].evidence.first?.octets)
    #expect(Array(scene.frames[3].bytes[octets]) == [192, 0, 2, 1])
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test func `a boot server`() throws {
    var scene = Scene()
    scene.lease(siaddr: Self.boot, options: Scene.usual + [(.bootFileName, Array("pxe".utf8))])
    #expect(
      try scene.findings(FileServerFromNextServer.self).messages[0].contains(
        "192.0.2.66, a boot server (a boot file is named)"))
  }

  @Test func `a family that is only believed to read siaddr`() throws {
    var scene = Scene()
    scene.lease(siaddr: Scene.dhcpServer)
    #expect(
      try scene.findings(FileServerFromNextServer.self, as: .deskphone1600H323).messages[0]
        .hasPrefix("the phone may look for its files on 192.0.2.1"))
  }

  @Test func `another host, or another source`() throws {
    #expect(try Scene.leased(siaddr: Self.boot).findings(FileServerFromNextServer.self).isEmpty)
    #expect(
      try Scene.leased("HTTPSRVR=192.0.2.20", siaddr: Scene.dhcpServer)
        .findings(FileServerFromNextServer.self).isEmpty)
    var tftp = Scene()
    tftp.lease(
      "TFTPSRVR=192.0.2.20", option: 176, siaddr: Scene.dhcpServer, asks: [176])
    #expect(try tftp.findings(FileServerFromNextServer.self, as: .deskphone4600).isEmpty)
  }
}
