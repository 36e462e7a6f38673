import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct ValueOutOfRangeTests {
  private static func findings(_ text: String) throws -> [Finding] {
    try Scene.leased(text).findings(ValueOutOfRange.self)
  }

  @Test(
    arguments: [
      ("L2QVLAN=4095", "L2QVLAN=4095 in option 242: the value is outside of 0…4094"),
      ("L2Q=3", "L2Q=3 in option 242: the value is outside of 0…2"),
      ("VLANTEST=1000", "VLANTEST=1000 in option 242: the value is outside of 0…999"),
      ("L2QVLAN=voice", "L2QVLAN=voice in option 242: the value is not a number"),
      ("L2QVLAN=", "L2QVLAN= in option 242: the value is empty"),
    ])
  func `numbers`(text: String, message: String) throws {
    let scene = Scene.leased(text + ",HTTPSRVR=192.0.2.20")
    let findings = try scene.findings(ValueOutOfRange.self)
    #expect(findings.messages == [message + " (frame 4)"])
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings[0].quoted(from: scene) == [text])
  }

  @Test func `a file server that is none`() throws {
    let findings = try Self.findings("HTTPSRVR=999.1.1.1")
    #expect(
      findings.messages == [
        "HTTPSRVR=999.1.1.1 in option 242: the value is neither an address nor the name of a host "
          + "(frame 4)"
      ])
    #expect(findings.map(\.severity) == [.error])
    #expect(
      try Self.findings("HTTPSRVR=<srv>,TLSSRVR=192.0.2.20").map(\.severity) == [.warning])
  }

  @Test func `what is only believed about a value is no reason to warn`() throws {
    #expect(try Self.findings("TLSSRVRID=2,PHY1STAT=9").map(\.severity) == [.info, .info])
  }

  @Test func `a password is not quoted`() throws {
    let findings = try Self.findings("PROCPSWD=abc")
    #expect(
      findings.messages == [
        "PROCPSWD in option 242: the value has something other than digits (frame 4)"
      ])
  }

  @Test(
    arguments: [
      "L2QVLAN=0,L2Q=0,VLANTEST=0", "L2QVLAN=4094,L2Q=2,VLANTEST=999", "FOO=x",
      #"HTTPSRVR=192.0.2.20\,L2Q=1"#, "\"L2Q=1,HTTPSRVR=192.0.2.20\"\0",
    ])
  func `values in range, and damage that has rules of its own`(text: String) throws {
    #expect(try Self.findings(text).isEmpty)
  }
}
