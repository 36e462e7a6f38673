import Foundation
import TestSupport
import Testing
import Wire

/// What is given to the program: good files, bad files, no files.
@Suite(.timeLimit(.minutes(5))) struct ProgramInputTests {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  /// Content of a file, and what is said of it.
  static let refused: [(name: String, content: [UInt8], message: String)] = [
    ("empty.pcap", [], "is empty"),
    ("notes.txt", Array("The phones in room 12 do not start.\n".utf8), "it looks like a text file"),
    ("zeros.pcap", Array(repeating: 0, count: 24), "is not a capture file"),
    ("half.pcap", Array(header.prefix(11)), "cut short"),
    ("bad.pcap.gz", [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + Array("garbage".utf8), "compressed"),
  ]

  /// The header of a pcap file, little-endian, microseconds, Ethernet.
  static let header: [UInt8] =
    [0xD4, 0xC3, 0xB2, 0xA1, 2, 0, 4, 0] + Array(repeating: 0, count: 8) + [0, 0, 4, 0, 1, 0, 0, 0]

  @Test(arguments: ["diagnose", "decode"], refused.indices)
  func `a file that is no capture is named in one line`(command: String, index: Int) async throws {
    let (name, content, message) = Self.refused[index]
    let path = try scratch.write(content, to: name)
    let run = try await ProgramRun([command, path])
    #expect(run.status == 66)
    #expect(run.output == [])
    #expect(run.errorLines.count == 1)
    #expect(run.errorText.hasPrefix("ssonar: \(path): "))
    #expect(run.errorText.contains(message))
    #expect(run.endedByItself)
  }

  @Test(arguments: ["diagnose", "decode"])
  func `what is not there, or a folder, is named in one line`(command: String) async throws {
    for (path, message) in [
      (scratch.folder.path + "/missing.pcap", "cannot be opened: No such file or directory"),
      (scratch.folder.path, "is a directory, not a capture file"),
    ] {
      let run = try await ProgramRun([command, path])
      #expect(run.errorText == "ssonar: \(path): \(message)\n")
      #expect(run.output == [])
    }
  }

  @Test(.enabled(if: getuid() != 0), arguments: ["diagnose", "decode"])
  func `a file that may not be read is named in one line`(command: String) async throws {
    let path = try scratch.write(Self.header, to: "locked.pcap")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: path)
    let run = try await ProgramRun([command, path])
    #expect(run.status == 66)
    #expect(run.errorText == "ssonar: \(path): cannot be opened: Permission denied\n")
  }

  @Test(arguments: ["diagnose", "decode"])
  func `a capture without a frame is a capture`(command: String) async throws {
    let path = try scratch.write(Self.header, to: "header.pcap")
    let run = try await ProgramRun([command, path])
    #expect(run.status == 0)
    #expect(run.errors == [])
    #expect(run.text.contains("0 frames"))
    let document = try await ProgramRun([command, path, "--format", "json"])
    #expect(try document.jsonObject()["schema"] as? Int == 1)
  }

  @Test(arguments: ["diagnose", "decode"], ["text", "json", "ndjson"])
  func `of a cut file the frames before the cut are shown`(
    command: String, format: String
  ) async throws {
    let whole = try ProgramCaptures.file(ProgramCaptures.sound)
    let path = try scratch.write(Array(whole.dropLast(40)), to: "cut.pcapng")
    let run = try await ProgramRun([command, path, "--format", format])
    #expect(run.status == 0)
    #expect(run.errorLines.count == 1)
    #expect(run.errorText.hasPrefix("ssonar: \(path): cut short: "))
    #expect(run.errorText.contains("the 3 frames before it were read"))
    #expect(run.text.contains("AVB112233"))
    switch format {
    case "json": _ = try run.jsonObject()
    case "ndjson": _ = try run.jsonLines()
    default: break
    }
  }

  @Test(arguments: ["diagnose", "decode"])
  func `a hyphen is standard input`(command: String) async throws {
    let bytes = try ProgramCaptures.file(ProgramCaptures.sound)
    let run = try await ProgramRun([command, "-"], input: bytes)
    #expect(run.status == 0)
    #expect(run.errors == [])
    #expect(run.text.contains("AVB112233"))
    let nothing = try await ProgramRun([command, "-"])
    #expect(nothing.errorText == "ssonar: standard input: is empty\n")
  }

  @Test func `the name of a file never acts on a terminal`() async throws {
    let whole = try ProgramCaptures.file(ProgramCaptures.sound)
    let path = try scratch.write(Array(whole.dropLast(40)), to: "a\u{1B}[31m\u{202E}b\u{7F}.pcapng")
    for command in ["diagnose", "decode"] {
      for format in ["text", "json", "ndjson"] {
        let run = try await ProgramRun([command, path, "--format", format])
        #expect(ProgramHostileTextTests.marks(in: run.output) == [])
        #expect(ProgramHostileTextTests.marks(in: run.errors) == [])
      }
    }
  }
}
