import Discovery
import HostStack
import Testing

@testable import ssonar

@Suite struct CurlTests {
  private static let url = "http://192.0.2.10/46xxsettings.txt"

  private static func numbers(_ text: String, _ complaint: String = "") -> [UInt8] {
    Array("\(complaint)\n\(CurlRequest.mark) \(text)\n".utf8)
  }

  private static func result(
    _ exit: HostExit, _ text: String, _ complaint: String = "", octets: [UInt8] = []
  ) -> CurlResult {
    CurlResult(exit, octets: octets, errors: numbers(text, complaint))
  }

  private static let read = CurlRequest(url: url, purpose: .statements)
  private static let seen = CurlRequest(url: url, purpose: .presence)

  // MARK: - Question

  @Test func `nobody's settings, proxies or redirections count`() {
    let arguments = Self.read.arguments
    #expect(arguments.first == "-q")
    #expect(arguments.suffix(2) == ["--url", Self.url])
    #expect(arguments.contains("--globoff"))
    #expect(!arguments.contains("--location"))
    #expect(arguments.contains("--insecure"))
    #expect(!arguments.contains("--range"))
    #expect(Self.seen.arguments.contains("--range"))
  }

  @Test func `trust is asked for on request, and names lead where the phone found them`() {
    var request = Self.read
    request.verifies = true
    request.place = ("files.example.com", 8443, "192.0.2.10")
    #expect(!request.arguments.contains("--insecure"))
    #expect(request.arguments.contains("files.example.com:8443:192.0.2.10"))
  }

  // MARK: - Answer

  @Test func `a file is a file`() {
    let result = Self.result(.status(0), "200 3 0.0125 0.000000 0", octets: [1, 2, 3])
    #expect(result.answer(to: Self.read) == .file([1, 2, 3]))
    #expect(result.note == "HTTP 200, 3 octets in 0.013 s")
  }

  @Test(arguments: [301, 404, 500])
  func `another status is told as such`(status: Int) {
    #expect(
      Self.result(.status(0), "\(status) 0 0.1 0 0").answer(to: Self.read) == .status(status))
  }

  @Test func `part of a file shows that it is there`() {
    let partial = Self.result(.status(0), "206 1 0.1 0 0", octets: [0])
    #expect(partial.answer(to: Self.seen) == .file([0]))
    let whole = Self.result(.status(63), "200 0 0.1 0 0", "curl: (63) Maximum file size exceeded")
    #expect(whole.answer(to: Self.seen) == .file([]))
    #expect(whole.answer(to: Self.read) == .unreachable)
  }

  @Test(arguments: [6, 7, 28, 35, 52, 56] as [UInt8])
  func `a server that does not serve is unreachable`(code: UInt8) {
    let result = Self.result(
      .status(code), "000 0 3.1 0 0", "curl: (\(code)) Failed to connect to 192.0.2.10")
    #expect(result.answer(to: Self.read) == .unreachable)
    #expect(result.note == "(\(code)) Failed to connect to 192.0.2.10")
  }

  @Test func `trust that is missing is told with its reason`() {
    let refused = Self.result(.status(60), "000 0 0.1 0 18", "curl: (60) SSL certificate problem")
    #expect(refused.answer(to: Self.read) == .untrusted)
    let taken = Self.result(.status(0), "200 3 0.1 0.05 18", octets: [1])
    #expect(taken.note == "HTTP 200, 3 octets in 0.100 s; its certificate is signed by itself")
  }

  @Test func `TFTP has no status`() {
    let request = CurlRequest(url: "tftp://192.0.2.10/4601.txt", purpose: .statements)
    let result = Self.result(.status(0), "000 3 0.1 0 0", octets: [7])
    #expect(result.answer(to: request) == .file([7]))
    #expect(Self.result(.status(68), "000 0 0.1 0 0").answer(to: request) == .status(404))
  }

  @Test func `without the line of numbers, and with an escape in it, nothing goes wrong`() {
    let none = CurlResult(.status(7), octets: [], errors: Array("curl: (7) No\u{1B}[2J".utf8))
    #expect(none.answer(to: Self.read) == .unreachable)
    #expect(!none.note.contains("\u{1B}"))
    #expect(CurlResult(.status(127), octets: [], errors: []).note == "no curl can be run")
    #expect(CurlResult(.timeOver, octets: [], errors: []).answer(to: Self.read) == .unreachable)
    let wild = Self.result(.status(0), "1e99 -5 nan inf x")
    #expect(wild.status == 0)
  }
}
