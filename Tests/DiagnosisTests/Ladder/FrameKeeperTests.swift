import Capture
import DHCP
import Framing
import Testing

@testable import Diagnosis

@Suite struct FrameKeeperTests {
  private static func keeper(
    _ scene: Scene, _ limits: FrameKeeper.Limits = FrameKeeper.Limits()
  ) -> FrameKeeper {
    var keeper = FrameKeeper(limits: limits)
    for frame in scene.frames { keeper.observe(frame) }
    return keeper
  }

  private static func kept(_ keeper: FrameKeeper, of scene: Scene) -> [Int] {
    scene.frames.map(\.number).filter { keeper.frame($0) != nil }
  }

  @Test func `messages and the conversations of phones are kept, the rest is not`() {
    var scene = Scene.leased()
    scene.arp(Scene.address)
    scene.udp(to: 5060)
    scene.udp(to: 40000)
    scene.arp(Scene.dhcpServer, mac: MACAddress(lowBitsOf: 0x0200_0000_0099))
    let keeper = Self.keeper(scene)
    #expect(Self.kept(keeper, of: scene) == [1, 2, 3, 4, 5, 6])
    #expect(keeper.frame(3)?.bytes == scene.frames[2].bytes)
    #expect(keeper.dropped == 0)
  }

  @Test func `conversations are dropped before messages, the middle before the ends`() {
    var scene = Scene()
    for _ in 0..<6 { scene.ask(.discover) }
    for _ in 0..<6 { scene.arp(Scene.address) }
    var limits = FrameKeeper.Limits()
    limits.frames = 8
    let keeper = Self.keeper(scene, limits)
    #expect(Self.kept(keeper, of: scene) == [1, 2, 3, 4, 5, 6, 7, 12])
    #expect(keeper.dropped == 4)
  }

  @Test func `of too many messages the first and the last stay`() {
    var scene = Scene()
    for _ in 0..<100 { scene.ask(.discover) }
    var limits = FrameKeeper.Limits()
    limits.frames = 8
    #expect(Self.kept(Self.keeper(scene, limits), of: scene) == [1, 2] + Array(95...100))
  }

  @Test func `octets are bounded as frames are`() {
    let scene = Scene.leased()
    var limits = FrameKeeper.Limits()
    limits.octets = scene.frames[0].bytes.count + scene.frames[3].bytes.count
    let keeper = Self.keeper(scene, limits)
    let kept = Self.kept(keeper, of: scene)
    #expect(kept.reduce(0) { $0 + scene.frames[$1 - 1].bytes.count } <= limits.octets)
    #expect(kept.count + keeper.dropped == 4)
  }

  @Test func `a frame that is too long is counted, not kept`() {
    let scene = Scene.leased()
    var limits = FrameKeeper.Limits()
    limits.octetsPerFrame = 10
    let keeper = Self.keeper(scene, limits)
    #expect(Self.kept(keeper, of: scene) == [])
    #expect(keeper.dropped == 4)
  }

  @Test func `limits of nothing keep nothing`() {
    var limits = FrameKeeper.Limits()
    limits.frames = 0
    let keeper = Self.keeper(Scene.leased(), limits)
    #expect(Self.kept(keeper, of: Scene.leased()) == [])
  }

  @Test func `a shelf finds its frames after many were dropped`() {
    var shelf = FrameShelf(begins: 2)
    for number in 1...5000 {
      shelf.append(CapturedFrame(number: number, time: nil, bytes: [1, 2]))
      if shelf.count > 10 { _ = shelf.drop() }
    }
    let found = (1...5000).filter { shelf.frame($0)?.number == $0 }
    #expect(found == [1, 2] + Array(4993...5000))
    #expect(shelf.octets == 20)
    let drops = (0..<11).map { _ in shelf.drop() }
    #expect(drops == Array(repeating: true, count: 10) + [false])
    #expect(shelf.count == 0)
  }
}
