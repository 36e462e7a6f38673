import DHCP
import Discovery
import Framing
import Testing
import Wire

@testable import ssonar

@Suite struct HarmTests {
  private func network(_ masks: [UInt8]...) -> ScenarioNetwork {
    var scope = DHCPScope(
      network: IPv4Address(192, 0, 2, 0), mask: IPv4Address(255, 255, 255, 0))
    scope.options = masks.map { .init(.subnetMask, $0) } + [.init(.routers, [192, 0, 2, 1, 1])]
    var network = ScenarioNetwork()
    network.dhcpServers = [
      ScenarioDHCPServer("main", address: IPv4Address(192, 0, 2, 2), scopes: [scope])
    ]
    return network
  }

  @Test func `a mask of four octets harms nobody, nor does none`() {
    #expect(Harm(network()) == nil)
    #expect(Harm(network([255, 255, 255, 0])) == nil)
  }

  @Test func `a longer one does, in one piece or in two`() throws {
    let harm = try #require(Harm(network([255, 255, 255, 0, 0])))
    #expect(harm.reason.hasPrefix("option 1 (subnet mask) has 5 octets"))
    #expect(Harm(network([255, 255, 255, 0], [255, 255, 255, 0])) != nil)
  }
}
