import SSON
import Testing

@testable import Discovery

@Suite struct SSONNameKnownTests {
  @Test func `a prediction speaks of parameters that the catalogue knows`() {
    let names: [SSONName] = [
      .l2q, .l2qVLAN, .vlanTest, .l2qAudio, .l2qSignaling, .dscpAudio, .dscpSignaling, .phy2VLAN,
      .httpServer, .httpDirectory, .httpPort, .tlsServer, .tlsDirectory, .tlsPort, .tftpServer,
      .tftpDirectory, .mcipadd, .mcPort, .sipControllerList, .sig, .desStatus,
    ]
    #expect(names.filter { SSONParameter.named($0) == nil } == [])
    #expect(Set(names).count == names.count)
  }
}
