import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct ShortLeaseTests {
  @Test(arguments: [[0, 0, 0, 60], [0, 1, 0x51, 0x7F]] as [[UInt8]])
  func `below a day`(lease: [UInt8]) throws {
    var scene = Scene()
    scene.lease(options: [(.leaseTime, lease)])
    let findings = try scene.findings(ShortLease.self)
    #expect(findings.map(\.severity) == [.info])
    #expect(findings[0].evidence.map(\.frame) == [4])
  }

  @Test(arguments: [[0, 1, 0x51, 0x80], [255, 255, 255, 255]] as [[UInt8]])
  func `a day and more`(lease: [UInt8]) throws {
    var scene = Scene()
    scene.lease(options: [(.leaseTime, lease)])
    #expect(try scene.findings(ShortLease.self).isEmpty)
  }
}
