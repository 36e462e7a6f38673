import DHCP
import Framing
import Testing
import Wire

@testable import Diagnosis

@Suite struct ObservedDHCPTests {
  @Test func `the innermost tag is the VLAN`() throws {
    let message = DHCPMessage([][...])
    let tags = [VLANTag(VLANID(lowBitsOf: 300)), VLANTag(VLANID(lowBitsOf: 120))]
    let observed = ObservedDHCP(
      frame: FrameStamp(1), vlanTags: tags, sender: nil, message: message)
    #expect(observed.vlan.rawValue == 120)
    #expect(observed.type == nil)
    #expect(observed.siteOption(242) == nil)
    #expect(!observed.isRelayed)
  }

  @Test func `the last ACK is the lease until the phone asks anew or is refused`() throws {
    var scene = Scene.leased()
    #expect(try scene.phoneCase().lease?.frame.number == 4)
    scene.ask(.release)
    #expect(try scene.phoneCase().lease?.frame.number == 4)
    scene.ask(.discover, xid: 2)
    #expect(try scene.phoneCase().lease == nil)
    scene.lease(xid: 2)
    #expect(try scene.phoneCase().lease?.frame.number == 10)
    scene.answer(.nak)
    #expect(try scene.phoneCase().lease == nil)
  }

  @Test func `a decline ends it too, an ACK without an address is none`() throws {
    var declined = Scene.leased()
    declined.ask(.decline)
    #expect(try declined.phoneCase().lease == nil)
    var inform = Scene()
    inform.ask(.inform)
    inform.answer(.ack, address: .any)
    #expect(try inform.phoneCase().lease == nil)
  }

  @Test(
    arguments: [
      ([], false), ([0], false), ([0, 4], false), ([0, 3, 9.9], false), ([0, 3, 10], true),
      ([0, 60], true),
    ] as [([Double], Bool)])
  func `ten seconds make requests overdue`(seconds: [Double], overdue: Bool) throws {
    var scene = Scene()
    scene.discovers(at: seconds)
    let messages = scene.timeline().devices.first?.messages ?? []
    #expect(messages.count == seconds.count)
    #expect(messages.areOverdue == overdue)
  }
}
