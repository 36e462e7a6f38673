import Framing
import Testing

@testable import ssonar

/// The command as it is typed, as far as no interface is needed.
@Suite struct ProgramProbeTests {
  @Test(arguments: [
    (["lo", "--phone", "nokia"], "nokia"),
    (["lo", "--phone", "j100-sip", "--vlan", "4095"], "--vlan"),
    (["lo", "--phone", "96x1-h323", "--sip"], "--sip"),
    (["lo", "--phone", "96x1-h323", "--des", "yes"], "--des"),
    (["lo", "--phone", "j100-sip", "--sip", "--no-fetch"], "--no-fetch"),
    (["lo", "--phone", "j100-sip", "--mac", "01:00:5e:00:00:01"], "group"),
    (["lo", "--phone", "j100-sip", "--set", "NONSENSE=1"], "NONSENSE"),
    (["lo", "--phone", "j100-sip", "--set", "MAC=00:1b:4f:5a:01:02"], "--mac"),
    (["lo", "--phone", "j100-sip", "--to", "x.pcapng"], "--dry-run"),
    (["lo", "--phone", "j100-sip", "--for", "0s"], "--for"),
  ])
  func `what cannot be meant is refused`(arguments: [String], named: String) async throws {
    let run = try await ProgramRun(["probe"] + arguments)
    #expect(run.status == 64)
    #expect(run.errorText.contains(named))
  }

  @Test func `an interface that is not there is told`() async throws {
    let run = try await ProgramRun(["probe", "no-such-interface", "--phone", "j100-sip"])
    #expect(run.status == 66 || run.status == 77)
    #expect(run.errorText.contains("no-such-interface"))
  }

  @Test func `its help says that it sends, and the process inside is hidden`() async throws {
    #expect(try await ProgramRun(["probe", "--help"]).text.contains("SENDS FRAMES"))
    #expect(try await !ProgramRun(["--help"]).text.contains("host-side"))
  }

  @Test func `the same place has the same phone, by an address of its own`() {
    let maker = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
    #expect(ProbedPhoneOptions.ownAddress(for: maker).description == "02:1b:4f:5a:01:02")
    let local = MACAddress(lowBitsOf: 0x021B_4F5A_0102)
    #expect(ProbedPhoneOptions.ownAddress(for: local).description == "06:1b:4f:5a:01:02")
    #expect(!ProbedPhoneOptions.ownAddress(for: nil).isGroup)
  }
}
