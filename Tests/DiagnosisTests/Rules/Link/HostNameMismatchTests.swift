import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct HostNameMismatchTests {
  private static func findings(_ name: String) throws -> [Finding] {
    var scene = Scene()
    scene.ask(.discover, [(.hostName, Array(name.utf8))])
    return try scene.findings(HostNameMismatch.self)
  }

  @Test func `digits of another address`() throws {
    let findings = try Self.findings("AVB5A0103")
    #expect(
      findings.messages == [
        "00:1b:4f:5a:01:02 calls itself AVB5A0103; its digits are those of an address that ends "
          + "in 5a:01:03"
      ])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings[0].evidence.map(\.frame) == [1])
  }

  @Test func `a letter of another prefix`() throws {
    let findings = try Self.findings("AVA5A0102")
    #expect(findings.map(\.severity) == [.info])
    #expect(
      findings.messages[0].hasSuffix("its letter A stands for another maker's prefix"))
  }

  @Test(arguments: ["AVB5A0102", "avb5a0102", "AVX5A0102", "reception", "AVB5A01"])
  func `its own name, or none of that form`(name: String) throws {
    #expect(try Self.findings(name).isEmpty)
  }

  /// A damaged copy between relay agent and server said so once, and had no frame to show for it.
  @Test func `a name that only the relay agent's copy bears`() throws {
    var scene = Scene()
    scene.ask(.discover)
    scene.ask(
      .discover, [(.hostName, Array("AVB5A0103".utf8))], agent: IPv4Address(192, 0, 2, 1),
      from: MACAddress(lowBitsOf: 0x0200_5E00_0002))
    let findings = try scene.findings(HostNameMismatch.self)
    #expect(findings.map { $0.evidence.map(\.frame) } == [[2]])
  }
}
