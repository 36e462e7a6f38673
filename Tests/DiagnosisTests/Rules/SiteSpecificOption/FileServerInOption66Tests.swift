import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct FileServerInOption66Tests {
  private static func scene(_ text: String?, _ options: [(DHCPOptionCode, [UInt8])]) -> Scene {
    var scene = Scene()
    scene.lease(text, options: Scene.usual + options)
    return scene
  }

  private static let named: (DHCPOptionCode, [UInt8]) = (
    .tftpServerName, Array("files.example.com".utf8)
  )
  private static let listed: (DHCPOptionCode, [UInt8]) = (.tftpServerAddresses, [192, 0, 2, 10])

  @Test func `66, 150, or both`() throws {
    let rest = ", which these phones do not read, and nothing else names a file server"
    let first = try Self.scene(nil, [Self.named]).findings(FileServerInOption66.self)
    #expect(first.messages == ["the ACK (frame 4) has option 66 (files.example.com)\(rest)"])
    #expect(first.map(\.severity) == [.warning])
    #expect(
      try Self.scene("SIG=2", [Self.listed]).findings(FileServerInOption66.self).messages == [
        "the ACK (frame 4) has option 150\(rest)"
      ])
    let both = try Self.scene(nil, [Self.named, Self.listed]).findings(FileServerInOption66.self)
    #expect(both.messages[0].contains("option 66 and 150 (files.example.com)"))
  }

  @Test func `a file server elsewhere, a phone that reads it, neither option`() throws {
    let served = Self.scene("HTTPSRVR=192.0.2.10", [Self.named])
    #expect(try served.findings(FileServerInOption66.self).isEmpty)
    let read = Self.scene(nil, [Self.named])
    #expect(try read.findings(FileServerInOption66.self, as: .deskphone4600).isEmpty)
    #expect(try Scene.leased().findings(FileServerInOption66.self).isEmpty)
  }
}
