import Foundation
import Testing

/// What the program says of itself.
@Suite(.timeLimit(.minutes(5))) struct ProgramHelpTests {
  static let commands = ["diagnose", "decode", "watch", "interfaces", "rules", "explain"]

  @Test(arguments: commands)
  func `every command explains itself`(command: String) async throws {
    let run = try await ProgramRun([command, "--help"])
    #expect(run.status == 0)
    #expect(run.errors == [])
    #expect(run.text.hasPrefix("OVERVIEW: "))
    #expect(run.text.contains("USAGE: ssonar \(command) "))
    #expect(run.text.contains("--format <format>"))
    #expect(
      run.text.split(separator: "\n").filter { $0.count > 80 && !$0.hasPrefix("USAGE") } == [])
  }

  @Test func `the program lists its commands and exit statuses`() async throws {
    let run = try await ProgramRun(["--help"])
    #expect(run.status == 0)
    for command in Self.commands { #expect(run.text.contains("\n  \(command) ")) }
    for status in ["0", "1", "64", "66", "69", "74", "77"] {
      #expect(run.text.contains("\(status) "))
    }
  }

  @Test func `without a command it shows how to begin`() async throws {
    let run = try await ProgramRun([])
    #expect(run.status == 0)
    #expect(run.text.contains("Begin with: ssonar diagnose CAPTURE"))
  }

  @Test func `the rules are listed, and each can be explained`() async throws {
    let listed = try await ProgramRun(["rules", "--format", "ndjson"])
    #expect(listed.status == 0)
    let rules = try listed.jsonLines()
    #expect(rules.count >= 20)
    let document = try await ProgramRun(["rules", "--format", "json"])
    #expect((try document.jsonObject()["rules"] as? [Any])?.count == rules.count)
    let text = try await ProgramRun(["rules"])
    for rule in rules {
      let id = try #require(rule["id"] as? String)
      #expect(text.text.contains(" \(id) "))
    }
    let id = try #require(rules.first?["id"] as? String)
    let page = try await ProgramRun(["explain", id])
    #expect(page.status == 0)
    #expect(page.text.hasPrefix("\(id)\n"))
    #expect(page.text.contains("What to do"))
  }

  @Test func `a rule is found by the number of its failure`() async throws {
    let run = try await ProgramRun(["explain", "f09", "--format", "json"])
    #expect(run.status == 0)
    let references = try #require(try run.jsonObject()["references"] as? [String])
    #expect(references.contains("F09"))
  }
}
