import Framing
import TestSupport
import Testing
import Wire

@testable import Services

@Suite struct HTTPReaderTests {
  /// Reads whole texts, one frame each; frames count from 1.
  static func messages(
    _ says: [(StreamDirection, String)], close: StreamDirection? = nil, bodyLimit: Int = 1 << 16
  ) -> [HTTPMessage] {
    var reader = HTTPReader(bodyLimit: bodyLimit)
    var messages: [HTTPMessage] = []
    for (frame, said) in says.enumerated() {
      messages += reader.read(Array(said.1.utf8)[...], from: said.0, frame: frame + 1)
    }
    if let close { messages += reader.close(close, frame: says.count + 1) }
    return messages + reader.finish()
  }

  static let get = "GET /46xxsettings.txt HTTP/1.1\r\nHost: files.example.com\r\n\r\n"

  @Test func `reads a request and its response`() throws {
    let messages = Self.messages([
      (.fromClient, Self.get),
      (
        .fromServer,
        "HTTP/1.1 200 OK\r\nServer: Example/1.0\r\nContent-Type: text/plain\r\n"
          + "Content-Length: 8\r\n\r\nSET A"
      ),
      (.fromServer, " 1\n"),
    ])
    #expect(messages.count == 2)
    guard case .request(let request)? = messages.first,
      case .response(let response)? = messages.last
    else { return #expect(Bool(false)) }
    #expect(request.method.printable == "GET")
    #expect(request.target.printable == "/46xxsettings.txt")
    #expect(request.host?.printable == "files.example.com")
    #expect(request.content.version == HTTPVersion(major: 1, minor: 1))
    #expect(request.content.frames == 1...1)
    #expect(!request.isAuthorized)
    #expect(response.status == 200)
    #expect(response.reason.printable == "OK")
    #expect(response.server?.printable == "Example/1.0")
    #expect(response.content.contentType?.printable == "text/plain")
    #expect(response.content.contentLength == 8)
    #expect(response.content.body == Array("SET A 1\n".utf8))
    #expect(response.content.isComplete)
    #expect(response.content.frames == 2...3)
    #expect(response.content.notes == [])
    #expect(response.request == request.line)
  }

  @Test func `pairs pipelined requests in order, and passes over interim responses`() {
    let messages = Self.messages([
      (.fromClient, "GET /a HTTP/1.1\r\n\r\nHEAD /b HTTP/1.1\r\n\r\nGET /c HTTP/1.1\r\n\r\n"),
      (
        .fromServer,
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 304 Not Modified\r\nContent-Length: 9\r\n\r\n"
          + "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nHTTP/1.1 404 Not Found\r\n"
          + "Content-Length: 0\r\n\r\n"
      ),
    ])
    #expect(
      messages.responses.map { "\($0.request?.target.printable ?? "-") \($0.status)" } == [
        "/a 304", "/b 200", "/c 404",
      ])
    #expect(messages.responses.map(\.content.isComplete) == [true, true, true])
  }

  @Test func `joins chunks`() {
    let messages = Self.messages([
      (.fromClient, Self.get),
      (
        .fromServer,
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, Chunked\r\n\r\n3\r\nSET\r\n"
          + "A;name=\"x\"\r\n GROUP 123\r\n0\r\nTrailer: x\r\n\r\nHTTP/1.1 200 OK\r\n"
          + "Content-Length: 0\r\n\r\n"
      ),
    ])
    #expect(messages.responses.count == 2)
    #expect(messages.responses[0].content.body == Array("SET GROUP 123".utf8))
    #expect(messages.responses[0].content.isComplete)
  }

  @Test func `a body without a length ends with the connection`() {
    let says: [(StreamDirection, String)] = [
      (.fromClient, "GET / HTTP/1.0\r\n\r\n"), (.fromServer, "HTTP/1.0 200 OK\r\n\r\nSET A 1"),
    ]
    let closed = Self.messages(says, close: .fromServer)
    #expect(closed.responses.map(\.content.isComplete) == [true])
    #expect(closed.responses.map(\.content.bodyOctets) == [7])
    let broken = Self.messages(says)
    #expect(broken.responses.map(\.content.isComplete) == [false])
  }

  @Test func `credentials and cookies are not kept`() throws {
    let messages = Self.messages([
      (
        .fromClient,
        "GET / HTTP/1.1\r\nAuthorization: Basic c2VjcmV0\r\nCookie: secret\r\n"
          + "Proxy-Authorization : c2VjcmV0\r\nAuthorization: Digest a,\r\n c2VjcmV0\r\n\r\n"
      ),
      (
        .fromServer,
        "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"phones\"\r\n"
          + "Set-Cookie: secret\r\nContent-Length: 0\r\n\r\n"
      ),
    ])
    let request = try #require(messages.requests.first)
    #expect(request.isAuthorized)
    #expect(request.authorizationScheme?.printable == "Basic")
    #expect(request.content.fields.map(\.value.printable) == ["Basic", "", "", "Digest"])
    #expect(!String(describing: messages).contains("c2VjcmV0"))
    let response = try #require(messages.responses.first)
    #expect(response.challenge?.printable == "Basic")
    #expect(response.content["Set-Cookie"]?.octets.isEmpty == true)
  }

  @Test func `a location is told`() {
    let messages = Self.messages([
      (.fromServer, "HTTP/1.1 302 Found\r\nlocation: /other\r\nContent-Length: 0\r\n\r\n")
    ])
    #expect(messages.responses.map(\.location?.printable) == ["/other"])
    #expect(messages.responses.map(\.request) == [nil])
  }

  @Test func `keeps the beginning of a long body and counts all of it`() {
    let messages = Self.messages(
      [(.fromServer, "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n0123456789")], bodyLimit: 4)
    #expect(messages.responses.map(\.content.body) == [Array("0123".utf8)])
    #expect(messages.responses.map(\.content.bodyOctets) == [10])
    #expect(messages.responses.map(\.content.isComplete) == [true])
    #expect(messages.responses.map(\.content.notes) == [[.bodyTooLong]])
  }

  @Test func `what follows an upgrade is not read`() {
    let messages = Self.messages([
      (.fromClient, "CONNECT files.example.com:443 HTTP/1.1\r\n\r\n"),
      (.fromServer, "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 500 Inner\r\n\r\n"),
      (.fromClient, "GET /inner HTTP/1.1\r\n\r\n"),
    ])
    #expect(messages.count == 2)
  }

  @Test func `says whether it is HTTP at all`() {
    var reader = HTTPReader()
    #expect(reader.isHTTP == nil)
    #expect(reader.read([0x16, 0x03, 0x01, 0x0A], from: .fromClient, frame: 1) == [])
    #expect(reader.isHTTP == false)
    _ = reader.read(Array(Self.get.utf8)[...], from: .fromClient, frame: 2)
    #expect(reader.isHTTP == true)
    #expect(reader.unanswered.map(\.target.printable) == ["/46xxsettings.txt"])
  }
}

extension [HTTPMessage] {
  var requests: [HTTPRequest] {
    compactMap { if case .request(let request) = $0 { request } else { nil } }
  }

  var responses: [HTTPResponse] {
    compactMap { if case .response(let response) = $0 { response } else { nil } }
  }
}
