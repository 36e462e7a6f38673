import DHCP
import Discovery
import Framing
import LLDP
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct RenewalTimesExceedLeaseTests {
  private static func findings(_ t1: UInt8?, _ t2: UInt8?, lease: [UInt8] = [0, 0, 0, 100]) throws
    -> [Finding]
  {
    var options: [(DHCPOptionCode, [UInt8])] = [(.leaseTime, lease)]
    if let t1 { options.append((.renewalTime, [0, 0, 0, t1])) }
    if let t2 { options.append((.rebindingTime, [0, 0, 0, t2])) }
    var scene = Scene()
    scene.lease(options: options)
    return try scene.findings(RenewalTimesExceedLease.self)
  }

  @Test func `larger than the lease`() throws {
    #expect(
      try Self.findings(120, 150).messages == [
        "T1 is 120 s, T2 is 150 s, the lease 100 s (frame 4)"
      ])
    #expect(try Self.findings(50, 101).messages == ["T2 is 101 s, the lease 100 s (frame 4)"])
    let first = try Self.findings(101, nil)
    #expect(first.messages == ["T1 is 101 s, the lease 100 s (frame 4)"])
    #expect(first[0].evidence.count == 2)
  }

  @Test func `in the wrong order`() throws {
    #expect(
      try Self.findings(90, 60).messages == [
        "T1 is 90 s, T2 only 60 s, the lease 100 s (frame 4)"
      ])
  }

  @Test func `as large as the lease, absent, or without end`() throws {
    #expect(try Self.findings(100, 100).isEmpty)
    #expect(try Self.findings(nil, nil).isEmpty)
    #expect(try Self.findings(90, 60, lease: [255, 255, 255, 255]).isEmpty)
  }
}
