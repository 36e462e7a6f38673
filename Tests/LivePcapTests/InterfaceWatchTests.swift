import Testing

@testable import LivePcap

/// What an interface's coming and going looks like.
@Suite struct InterfaceWatchTests {
  private static let up = ["eth0": InterfaceState(index: 7, isUp: true)]
  private static let down = ["eth0": InterfaceState(index: 7, isUp: false)]

  @Test func `down and up are told once each`() {
    var watch = InterfaceWatch("eth0", among: Self.up)
    #expect(watch.look(at: Self.up) == nil)
    #expect(watch.look(at: Self.down) == .down(interface: "eth0"))
    #expect(watch.look(at: Self.down) == nil)
    #expect(watch.look(at: Self.up) == .up(interface: "eth0"))
    #expect(!watch.isGone)
  }

  @Test func `away is for good`() {
    var watch = InterfaceWatch("eth0", among: Self.up)
    #expect(watch.look(at: [:]) == .gone(interface: "eth0"))
    #expect(watch.isGone)
    #expect(watch.look(at: Self.up) == nil)
  }

  @Test func `one of the same name that was made anew is another`() {
    var watch = InterfaceWatch("eth0", among: Self.up)
    let anew = ["eth0": InterfaceState(index: 8, isUp: true)]
    #expect(watch.look(at: anew) == .gone(interface: "eth0"))
  }

  @Test func `of what the system does not list, nothing is told`() {
    var watch = InterfaceWatch("any", among: Self.up)
    #expect(watch.look(at: [:]) == nil)
  }
}
