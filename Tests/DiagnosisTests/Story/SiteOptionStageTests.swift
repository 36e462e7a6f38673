import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing

@testable import Diagnosis

@Suite struct SiteOptionStageTests {
  @Test func `named by the string, with its directory`() throws {
    #expect(
      try Scene.leased("HTTPSRVR=files.example.com,HTTPDIR=/j100").stage(.siteOption)
        == StageResult(
          .siteOption, .pass, value: "HTTPSRVR=files.example.com, HTTPDIR=/j100",
          source: "option 242", frames: [4]))
  }

  @Test func `named for HTTPS`() throws {
    let stage = try Scene.leased("TLSSRVR=192.0.2.20,TLSDIR=/t,HTTPDIR=/h").stage(.siteOption)
    #expect(stage.value == "TLSSRVR=192.0.2.20, TLSDIR=/t")
  }

  @Test func `named for TFTP on the 4600`() throws {
    var scene = Scene()
    scene.lease("TFTPDIR=/t,TFTPSRVR=192.0.2.20,HTTPDIR=/h", option: 176, asks: [176])
    let stage = try scene.stage(.siteOption, as: .deskphone4600)
    #expect(stage.value == "TFTPSRVR=192.0.2.20, TFTPDIR=/t")
    #expect(stage.source == "option 176")
  }

  @Test func `named by siaddr`() throws {
    let stage = try Scene.leased(siaddr: IPv4Address(192, 0, 2, 66)).stage(.siteOption)
    #expect(stage.value == "HTTPSRVR=192.0.2.66")
    #expect(stage.source == "siaddr")
    // The rule about the missing option warns.
    #expect(stage.status == .warning)
  }

  @Test func `nothing names one`() throws {
    #expect(
      try Scene.leased("L2Q=1").stage(.siteOption)
        == StageResult(
          .siteOption, .fail, value: "nothing names a file server", frames: [4]))
    var early = Scene()
    early.ask(.discover)
    #expect(try early.stage(.siteOption) == StageResult(.siteOption, .notSeen))
    early.answer(.offer, "L2Q=1")
    #expect(try early.stage(.siteOption).status == .notSeen)
  }
}
