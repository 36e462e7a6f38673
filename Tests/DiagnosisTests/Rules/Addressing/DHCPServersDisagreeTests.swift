import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct DHCPServersDisagreeTests {
  static let other = IPv4Address(192, 0, 2, 9)

  /// Two OFFERs; the phone takes that of `chosen`.
  private static func scene(
    _ first: (String?, IPv4Address), _ second: (String?, IPv4Address),
    chosen: IPv4Address? = nil
  ) -> Scene {
    var scene = Scene()
    scene.ask(.discover)
    scene.answer(.offer, first.0, siaddr: first.1)
    scene.answer(
      .offer, second.0, siaddr: second.1, identifier: other, from: Scene.otherServer)
    if let chosen {
      scene.ask(.request, [(.serverIdentifier, chosen.encoded)])
      scene.answer(.ack, chosen == other ? second.0 : first.0, identifier: chosen)
    }
    return scene
  }

  @Test func `one has the option, and the phone took the other`() throws {
    let scene = Self.scene(("HTTPSRVR=192.0.2.20", .any), (nil, .any), chosen: Self.other)
    let findings = try scene.findings(DHCPServersDisagree.self)
    #expect(
      findings.messages == [
        "2 servers answer one DISCOVER: 192.0.2.1 (02:00:00:00:00:01, frame 2) sends option 242 "
          + "HTTPSRVR=192.0.2.20; 192.0.2.9 (02:00:00:00:00:02, frame 3) sends no option 242; "
          + "the phone took 192.0.2.9"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(findings[0].evidence.map(\.frame) == [2, 3])
  }

  @Test func `the phone took the right one`() throws {
    let scene = Self.scene(("L2Q=1", .any), (nil, .any), chosen: Scene.dhcpServer)
    #expect(try scene.findings(DHCPServersDisagree.self).map(\.severity) == [.warning])
  }

  @Test func `different texts, with passwords hidden`() throws {
    let scene = Self.scene(("PROCPSWD=12345", .any), ("PROCPSWD=54321", .any))
    let message = try #require(try scene.findings(DHCPServersDisagree.self).messages.first)
    #expect(message.contains("PROCPSWD=****"))
    #expect(!message.contains("12345"))
    #expect(!message.contains("took"))
  }

  @Test func `siaddr counts where no string overrides it`() throws {
    let first = IPv4Address(192, 0, 2, 1)
    let bare = Self.scene((nil, first), (nil, Self.other))
    #expect(
      try bare.findings(DHCPServersDisagree.self).messages[0].contains(
        "sends no option 242 and siaddr 192.0.2.9"))
    let named = Self.scene(("HTTPSRVR=192.0.2.20", first), ("HTTPSRVR=192.0.2.20", Self.other))
    #expect(try named.findings(DHCPServersDisagree.self).isEmpty)
  }

  @Test func `servers that agree, and one server twice`() throws {
    let same = Self.scene(("L2Q=1", .any), ("L2Q=1", .any))
    #expect(try same.findings(DHCPServersDisagree.self).isEmpty)
    var twice = Scene()
    twice.ask(.discover)
    twice.answer(.offer, "L2Q=1")
    twice.answer(.offer, "L2Q=2")
    #expect(try twice.findings(DHCPServersDisagree.self).isEmpty)
  }

  @Test func `the newest disagreement is told`() throws {
    var scene = Self.scene(("L2Q=1", .any), (nil, .any))
    scene.lease("L2Q=1", xid: 2)
    let findings = try scene.findings(DHCPServersDisagree.self)
    #expect(findings.count == 1)
    #expect(findings[0].evidence.map(\.frame) == [2, 3])
  }
}
