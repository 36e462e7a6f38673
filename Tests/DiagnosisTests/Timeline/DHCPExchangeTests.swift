import DHCP
import Framing
import Testing
import Wire

@testable import Diagnosis

@Suite struct DHCPExchangeTests {
  private static func exchanges(_ scene: Scene) throws -> [DHCPExchange] {
    try scene.phoneCase().exchanges
  }

  @Test func `the four messages of a lease are one`() throws {
    let exchanges = try Self.exchanges(.leased())
    #expect(exchanges.count == 1)
    #expect(exchanges[0].transactionID == 1)
    #expect(exchanges[0].vlan == .none)
    #expect(exchanges[0].messages.map(\.frame.number) == [1, 2, 3, 4])
    #expect(exchanges[0].discovers.count == 1)
    #expect(exchanges[0].offers.map(\.frame.number) == [2])
    #expect(exchanges[0].requests.map(\.frame.number) == [3])
    #expect(exchanges[0].acknowledgement?.frame.number == 4)
  }

  @Test func `the same transaction on two VLANs is two`() throws {
    var scene = Scene()
    scene.ask(.discover, vlan: 120)
    scene.ask(.discover)
    scene.ask(.discover, vlan: 120)
    scene.answer(.offer)
    let exchanges = try Self.exchanges(scene)
    #expect(exchanges.map(\.vlan.rawValue) == [120, 0])
    #expect(exchanges.map { $0.messages.map(\.frame.number) } == [[1, 3], [2, 4]])
  }

  @Test func `a priority tag is no VLAN`() throws {
    var scene = Scene()
    scene.ask(.discover, vlan: 0)
    scene.ask(.discover)
    #expect(try Self.exchanges(scene).count == 1)
  }

  @Test func `one number used by many phones stays apart`() throws {
    var scene = Scene()
    for last in 1...5 as ClosedRange<UInt64> {
      scene.ask(.discover, mac: MACAddress(lowBitsOf: 0x001B_4F00_0000 + last), xid: 7)
    }
    let stories = scene.diagnosis().stories
    #expect(stories.count == 5)
    #expect(stories.allSatisfy { $0.phone?.exchanges.map(\.messages.count) == [1] })
  }

  @Test func `another number begins another`() throws {
    var scene = Scene.leased()
    scene.lease(xid: 2)
    #expect(try Self.exchanges(scene).map(\.transactionID) == [1, 2])
  }
}
