import LivePcap
import Testing

@Suite struct LiveErrorTests {
  @Test func `an error names the interface and what is wrong`() {
    let error = LiveError(interface: "eth0", .noSuchInterface)
    #expect(error.description == "eth0: there is no such interface")
  }

  @Test func `what the system says cannot act on its reader`() {
    let error = LiveError(interface: "e\u{1B}", .cannotOpen("a\nb"))
    #expect(error.description == "e\\x1b: cannot be opened: a\\x0ab")
  }

  @Test func `an interface that is not there is refused by name`() {
    #expect(throws: LiveError.self) { try LiveLink("no-such-if0") }
    #expect(throws: LiveError.self) { try LiveFrames(["no-such-if0"]) }
  }

  @Test func `the interfaces of this machine can be listed`() throws {
    let interfaces = try NetworkInterface.all()
    for interface in interfaces {
      #expect((interface.linkType == nil) == (interface.problem != nil))
    }
  }
}
