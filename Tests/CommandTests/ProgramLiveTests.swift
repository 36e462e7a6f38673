import Foundation
import Testing

/// What can be seen of the live commands without an interface of one's own.
@Suite(.timeLimit(.minutes(5))) struct ProgramLiveTests {
  @Test func `interfaces are listed as text and as JSON`() async throws {
    let run = try await ProgramRun(["interfaces", "--format", "json"])
    // Without the right to capture it says so, and lists all the same.
    #expect([0, 77].contains(run.status))
    let list = try #require(try run.jsonObject()["interfaces"] as? [[String: Any]])
    for interface in list {
      #expect(interface["name"] is String)
      #expect((interface["usable"] as? Bool) == (interface["problem"] == nil))
    }
    let text = try await ProgramRun(["interfaces"])
    #expect(text.status == run.status)
    #expect(text.endedByItself)
  }

  @Test(arguments: [["watch", "no-such-if0"], ["record", "no-such-if0", "--to", "/dev/null"]])
  func `an interface that is not there is named`(arguments: [String]) async throws {
    let run = try await ProgramRun(arguments)
    #expect([66, 77].contains(run.status))
    #expect(run.errorText.hasPrefix("ssonar: no-such-if0: "))
    #expect(run.output == [])
  }

  @Test(arguments: [
    ["watch"], ["record", "eth0"], ["watch", "eth0", "eth0"], ["watch", "eth0", "--record", "-"],
    ["watch", "eth0", "--ring-size", "10M"], ["record", "eth0", "--to", "x", "--ring-size", "1"],
    ["record", "eth0", "--to", "x", "--ring-files", "3"], ["watch", "eth0", "--seconds", "0"],
    ["record", "eth0", "--to", "x", "--buffer-size", "ten"],
  ])
  func `what makes no sense is refused before anything is opened`(
    arguments: [String]
  ) async throws {
    let run = try await ProgramRun(arguments)
    #expect(run.status == 64)
    #expect(run.endedByItself)
  }
}
