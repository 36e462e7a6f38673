import Framing
import Testing
import Wire

@testable import CaptureScenes
@testable import Diagnosis

@Suite struct FileRequestTests {
  private static let path = "/46xxsettings.txt"
  private static let text = "SET SIG 2\r\n"

  private func file(
    _ tell: (inout Phone, inout Recording) -> Void
  ) throws -> ObservedFile {
    try #require(Recording.activity(tell: tell).files.elements.first)
  }

  private func talk(
    _ turns: [Recording.Turn], end: Recording.End
  ) throws -> ObservedFile {
    try file { phone, recording in
      recording.talk(
        with: Site.fileServer, port: 80, from: &phone,
        [.client(Recording.get(Self.path, from: Site.fileServer))] + turns, end: end)
    }
  }

  // MARK: - HTTP

  @Test func `a file that comes`() throws {
    let file = try file { phone, recording in
      recording.fetch(Self.path, for: &phone, "200 OK", Self.text)
    }
    #expect(file.transport == .http)
    #expect(file.method?.printable == "GET")
    #expect(file.target.printable == Self.path)
    #expect(file.fileName.printable == "46xxsettings.txt")
    #expect(file.outcome == .status(200))
    #expect(file.isObtained)
    #expect(file.isComplete)
    #expect(file.contents == Array(Self.text.utf8))
    #expect(file.octets == Self.text.utf8.count)
    #expect(file.contentType?.printable == "text/plain")
    #expect(file.frames == [14, 15])
  }

  @Test func `a file that is moved`() throws {
    let file = try file { phone, recording in
      recording.fetch(
        Self.path, for: &phone, "301 Moved Permanently",
        fields: "Location: https://files.example.com/\r\n")
    }
    #expect(file.outcome == .status(301))
    #expect(file.location?.printable == "https://files.example.com/")
    #expect(file.contents == nil)
    #expect(!file.isObtained)
  }

  @Test(arguments: [Recording.End.resetByServer, .resetByClient, .closed])
  func `a file that is broken off counts as far as it came`(end: Recording.End) throws {
    let file = try talk([.server(Recording.response("200 OK", Self.text, octets: 4000))], end: end)
    #expect(file.outcome == .status(200))
    #expect(!file.isComplete)
    #expect(file.octets == Self.text.utf8.count)
  }

  @Test func `the end of the capture cuts a file off`() throws {
    let file = try talk(
      [.server(Recording.response("200 OK", Self.text, octets: 4000))], end: .open)
    #expect(file.outcome == .status(200))
    #expect(!file.isComplete)
  }

  @Test func `a request without an answer`() throws {
    let file = try talk([.wait(.seconds(8))], end: .resetByServer)
    #expect(file.outcome == .unanswered)
    #expect(file.status == 0)
    #expect(file.frames == [14])
  }

  @Test func `two requests of one connection are two files`() throws {
    let files = try Recording.activity { phone, recording in
      recording.talk(
        with: Site.fileServer, port: 80, from: &phone,
        ["/J100Supgrade.txt", Self.path].flatMap { path in
          [
            .client(Recording.get(path, from: Site.fileServer)),
            .server(Recording.response("404 Not Found")),
          ] as [Recording.Turn]
        })
    }.files.elements
    #expect(files.map(\.number) == [1, 2])
    #expect(files.map(\.status) == [404, 404])
    #expect(files.map(\.frames) == [[14, 15], [16, 17]])
  }

  @Test func `only what says what the phone does next is kept`() throws {
    let file = try file { phone, recording in
      recording.fetch("/logo.jpg", for: &phone, "200 OK", "picture")
    }
    #expect(file.contents == nil)
    #expect(file.octets == 7)
    #expect(file.isComplete)
  }

  // MARK: - TFTP

  private static let port: UInt16 = 50_001

  private func ask(_ phone: Phone, _ recording: inout Recording) {
    recording.send(
      [0, 1] + Array("46xxsettings.txt".utf8) + [0] + Array("octet".utf8) + [0], from: phone,
      port: Self.port, to: Site.fileServer, port: 69)
  }

  @Test func `blocks of TFTP are joined, and the short one is the last`() throws {
    let file = try file { phone, recording in
      ask(phone, &recording)
      for (number, octets) in [(1, 512), (2, 100)] as [(UInt8, Int)] {
        recording.answer(
          [0, 3, 0, number] + [UInt8](repeating: 0x20, count: octets), from: Site.fileServer,
          port: 20_001, to: phone, port: Self.port)
      }
    }
    #expect(file.transport == .tftp)
    #expect(file.outcome == .transferred)
    #expect(file.status == 200)
    #expect(file.octets == 612)
    #expect(file.contents?.count == 612)
    #expect(file.isComplete)
    #expect(file.frames == [11, 12, 13])
  }

  @Test func `errors of TFTP in the numbers of HTTP`() throws {
    for (code, status) in [(1, 404), (2, 403), (0, 500)] as [(UInt8, Int)] {
      let file = try file { phone, recording in
        ask(phone, &recording)
        recording.answer(
          [0, 5, 0, code] + Array("no".utf8) + [0], from: Site.fileServer, port: 20_001, to: phone,
          port: Self.port)
      }
      #expect(file.outcome == .refused(code: Int(code), text: WireText("no")))
      #expect(file.status == status)
    }
  }

  // MARK: - Names

  @Test(arguments: [
    ("/j100/46xxsettings.txt", "46xxsettings.txt"), ("46xxsettings.txt", "46xxsettings.txt"),
    ("/a.txt?mac=/b", "a.txt"), ("/a.txt#x", "a.txt"), ("/", ""), ("", ""),
  ])
  func `the name is the last part of the path`(target: String, name: String) {
    #expect(ObservedFile.fileName(of: WireText(target)).printable == name)
  }
}
