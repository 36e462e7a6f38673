import DHCP
import Foundation
import TestSupport
import Testing

/// `diagnose --html` as a user runs it.
@Suite(.timeLimit(.minutes(5))) struct ProgramPageTests {
  let scratch: ScratchFolder

  init() throws {
    scratch = try ScratchFolder()
  }

  private func page(_ name: String = "report.html") throws -> PageReading {
    PageReading([UInt8](try Data(contentsOf: scratch.folder.appending(path: name))))
  }

  private var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: scratch.folder.path).sorted() }
  }

  @Test func `the page stands beside the text, whatever is found`() async throws {
    for (frames, status) in [(ProgramCaptures.sound, Int32(0)), (ProgramCaptures.quoted, 1)] {
      let capture = try scratch.write(ProgramCaptures.file(frames), to: "a.pcapng")
      let plain = try await ProgramRun(["diagnose", capture])
      let run = try await ProgramRun(
        ["diagnose", capture, "--html", "report.html"], in: scratch.folder)
      #expect(run.status == status)
      #expect(run.output == plain.output)
      #expect(try page().error == nil)
      #expect(try page().ids.contains("f4"))
      #expect(try names == ["a.pcapng", "report.html"])
    }
  }

  @Test func `one pass over standard input is enough`() async throws {
    let path = scratch.folder.appending(path: "report.html").path
    let run = try await ProgramRun(
      ["diagnose", "-", "--html", path], input: ProgramCaptures.file(ProgramCaptures.quoted))
    #expect(run.status == 1)
    #expect(try page().text.contains("DHCPACK"))
    #expect(try !page().text.contains("were not kept"))
  }

  @Test func `a page that cannot be written is status 74, and the report is printed`() async throws
  {
    let capture = try scratch.write(ProgramCaptures.file(ProgramCaptures.quoted), to: "a.pcapng")
    let run = try await ProgramRun(
      ["diagnose", capture, "--html", scratch.folder.path + "/none/report.html"])
    #expect(run.status == 74)
    #expect(run.errorLines.count == 1)
    #expect(run.errorText.contains("none/report.html: writing failed: "))
    #expect(run.text.contains("NOT PROVISIONED"))
    #expect(try names == ["a.pcapng"])
  }

  @Test func `a folder is not replaced, and nothing is left behind`() async throws {
    let capture = try scratch.write(ProgramCaptures.file(ProgramCaptures.sound), to: "a.pcapng")
    let folder = scratch.folder.appending(path: "folder")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let run = try await ProgramRun(["diagnose", capture, "--html", folder.path])
    #expect(run.status == 74)
    #expect(try names == ["a.pcapng", "folder"])
  }

  @Test func `a device stays a device`() async throws {
    let capture = try scratch.write(ProgramCaptures.file(ProgramCaptures.sound), to: "a.pcapng")
    let run = try await ProgramRun(["diagnose", capture, "--html", "/dev/null"])
    #expect(run.status == 0)
    let type = try FileManager.default.attributesOfItem(atPath: "/dev/null")[.type]
    #expect(type as? FileAttributeType == .typeCharacterSpecial)
  }

  @Test func `the page takes neither standard output nor the place of a capture`() async throws {
    let capture = try scratch.write(ProgramCaptures.file(ProgramCaptures.sound), to: "a.pcapng")
    for path in ["-", capture] {
      let run = try await ProgramRun(["diagnose", capture, "--html", path])
      #expect(run.status == 64)
    }
    let kept = try Data(contentsOf: URL(filePath: capture))
    #expect(try [UInt8](kept) == ProgramCaptures.file(ProgramCaptures.sound))
  }

  @Test func `a capture that cannot be opened leaves the old page`() async throws {
    let old = try scratch.write(Array("old".utf8), to: "report.html")
    let run = try await ProgramRun(["diagnose", "/none.pcapng", "--html", old])
    #expect(run.status == 66)
    #expect(try Data(contentsOf: URL(filePath: old)) == Data("old".utf8))
  }

  @Test func `names from the wire stay text`() async throws {
    let names = [
      "<script>document.title='x'</script>", "\"><img src=x onerror=alert(1)>", "</title><b>",
      "\u{1B}[31m\u{202E}",
    ]
    for name in names {
      let frames = ProgramCaptures.exchange(
        [(.avayaSiteSpecific, Array("HTTPSRVR=\(name),SIG=2".utf8))],
        fromPhone: [(.hostName, Array(name.utf8))])
      let capture = try scratch.write(ProgramCaptures.file(frames), to: "a.pcapng")
      _ = try await ProgramRun(["diagnose", capture, "--html", "report.html"], in: scratch.folder)
      let page = try page()
      #expect(page.error == nil)
      #expect(page.elements["script"] == nil && page.elements["img"] == nil)
      #expect(page.elements["b"] == nil)
      #expect(page.activeAttributes == [])
      #expect(page.title == "ssonar: \(capture)")
    }
  }

  @Test func `passwords are masked in fields and octets unless they are asked for`() async throws {
    let frames = ProgramCaptures.exchange([
      (.avayaSiteSpecific, Array("HTTPSRVR=192.0.2.10,PROCPSWD=27183".utf8))
    ])
    let capture = try scratch.write(ProgramCaptures.file(frames), to: "a.pcapng")
    let hex = "32 37 31 38 33"
    _ = try await ProgramRun(["diagnose", capture, "--html", "report.html"], in: scratch.folder)
    #expect(try !page().text.contains("27183"))
    #expect(try !page().text.contains(hex))
    _ = try await ProgramRun(
      ["diagnose", capture, "--show-secrets", "--html", "report.html"], in: scratch.folder)
    #expect(try page().text.contains("27183"))
  }
}
