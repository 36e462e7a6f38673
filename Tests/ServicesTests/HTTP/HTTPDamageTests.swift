import Framing
import TestSupport
import Testing
import Wire

@testable import Services

/// HTTP as nobody should send it, and as captures lose it.
@Suite struct HTTPDamageTests {
  private func response(_ head: String, then rest: String = "") -> [HTTPResponse] {
    HTTPReaderTests.messages([(.fromServer, "HTTP/1.1 200 OK\r\n\(head)\r\n\(rest)")]).responses
  }

  @Test(arguments: [
    ("Content-Length: -1\r\n", HTTPNote.invalidContentLength),
    ("Content-Length: 99999999999999999999\r\n", .invalidContentLength),
    ("Content-Length: 1x\r\n", .invalidContentLength),
    ("Content-Length:\r\n", .invalidContentLength),
    ("Content-Length: 1\r\nContent-Length: 2\r\n", .contradictingContentLengths),
    ("Content-Length: 2, 2\r\n", .repeatedContentLength),
    ("Content-Length: 2\r\nTransfer-Encoding: chunked\r\n", .lengthAndTransferEncoding),
    ("Transfer-Encoding: chunked, gzip\r\n", .unknownTransferEncoding),
    ("Content-Length: 2\n", .bareLineFeed),
    ("Content-Length: 2\r\nX: a\r\n b\r\n", .foldedLine),
    ("Content-Length: 2\r\nX : a\r\n", .blankBeforeColon),
    ("Content-Length: 2\r\nnothing\r\n", .lineWithoutName),
    ("Content-Length: 2\r\n: nothing\r\n", .lineWithoutName),
    ("Content-Length: 2\r\nX: a\0b\r\n", .controlCharacter),
    ("Content-Length: 2\r\nX: a\rb\r\n", .controlCharacter),
  ])
  func `what is unusual is noted`(head: String, note: HTTPNote) {
    let responses = response(head, then: "2\r\nab\r\n0\r\n\r\n")
    #expect(responses.first?.content.notes == [note])
    #expect(responses.first?.status == 200)
  }

  @Test func `a folded field is joined`() {
    #expect(
      response("Content-Length: 0\r\nX: a\r\n\t b\r\n").first?.content["x"]?.printable == "a b")
  }

  @Test(arguments: ["g\r\n", "\r\n", "-1\r\n", "FFFFFFFFFFFFFFFF\r\n", "1\r\nabc\r\n"])
  func `a chunk that cannot be read ends the message`(chunk: String) {
    let responses = response(
      "Transfer-Encoding: chunked\r\n",
      then: chunk + "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
    #expect(responses.first?.content.notes == [.invalidChunk])
    #expect(responses.first?.content.isComplete == false)
    #expect(responses.last?.status == 404)
  }

  @Test func `a head without end is given up`() {
    var reader = HTTPReader()
    var messages = reader.read(
      Array("HTTP/1.1 200 OK\r\n".utf8)[...], from: .fromServer, frame: 1)
    for frame in 2..<100 {
      messages += reader.read(
        [UInt8](repeating: 0x41, count: 1000)[...], from: .fromServer, frame: frame)
    }
    #expect(messages.responses.map(\.content.notes) == [[.headTooLong]])
    #expect(messages.responses.map(\.content.isComplete) == [false])
  }

  @Test func `fields without number are not kept`() {
    let head = String(repeating: "X: y\r\n", count: 300) + "Content-Length: 0\r\n"
    let responses = response(head)
    #expect(responses.first?.content.fields.count == 256)
    #expect(responses.first?.content.notes == [.tooManyFields])
  }

  @Test func `empty lines before a message are passed over`() {
    let messages = HTTPReaderTests.messages([
      (.fromClient, "\r\n\r\nGET / HTTP/1.1\r\n\r\n"), (.fromClient, "\r\nGET /b HTTP/1.1\r\n\r\n"),
    ])
    #expect(messages.requests.map(\.target.printable) == ["/", "/b"])
  }

  @Test func `a gap within a body leaves the next message`() {
    var reader = HTTPReader()
    var messages = reader.read(
      Array("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n012".utf8)[...], from: .fromServer,
      frame: 1)
    messages += reader.skip(4, from: .fromServer, frame: 2)
    messages += reader.read(
      Array("789HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\n".utf8)[...], from: .fromServer,
      frame: 3)
    #expect(messages.responses.map(\.status) == [200, 404])
    #expect(messages.responses[0].content.notes == [.gap])
    #expect(messages.responses[0].content.body == Array("012".utf8))
    #expect(messages.responses[0].content.bodyOctets == 6)
    #expect(messages.responses.map(\.content.isComplete) == [false, true])
  }

  @Test func `after a gap in a head the next message is found where a segment begins`() {
    var reader = HTTPReader()
    let get = Array(HTTPReaderTests.get.utf8)
    var messages = reader.read(get[..<40], from: .fromClient, frame: 1)
    messages += reader.skip(get.count - 40, from: .fromClient, frame: 2)
    messages += reader.read(get[...], from: .fromClient, frame: 3)
    #expect(messages.requests.map(\.content.isComplete) == [false, true])
    #expect(messages.requests.map(\.line.number) == [1, 2])
    messages += reader.read(
      Array(
        "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
          .utf8)[...], from: .fromServer, frame: 4)
    #expect(messages.responses.map(\.request?.number) == [1, 2])
  }

  @Test func `a request that was not captured leaves its response alone`() {
    var reader = HTTPReader()
    let get = Array(HTTPReaderTests.get.utf8)[...]
    _ = reader.skip(50, from: .fromClient, frame: 1)
    _ = reader.read(get, from: .fromClient, frame: 2)
    let messages = reader.read(
      Array(
        "HTTP/1.1 404 No\r\nContent-Length: 0\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"
          .utf8)[...], from: .fromServer, frame: 3)
    #expect(messages.responses.map(\.request?.number) == [nil, 1])
  }

  private static let both: [(StreamDirection, String)] = [
    (.fromClient, HTTPReaderTests.get + "POST /log HTTP/1.1\r\nContent-Length: 3\r\n\r\nabc"),
    (
      .fromServer,
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nSET\r\n0\r\nT: x\r\n\r\n"
        + "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic realm=x\r\nContent-Length: 2\r\n\r\nno"
    ),
  ]

  @Test func `octet by octet gives the same messages`() {
    let whole = HTTPReaderTests.messages(Self.both)
    var reader = HTTPReader()
    var single: [HTTPMessage] = []
    for (frame, said) in Self.both.enumerated() {
      for octet in said.1.utf8 {
        single += reader.read([octet], from: said.0, frame: frame + 1)
      }
    }
    #expect(single == whole)
    #expect(whole.count == 4)
  }

  @Test func `damage never traps, and loses no octet of a body that is not there`() {
    for (index, said) in Self.both.enumerated() {
      let octets = Array(said.1.utf8)
      for damaged in octets.cuts + octets.bitFlips {
        var reader = HTTPReader()
        for (other, said) in Self.both.enumerated() {
          let octets = other == index ? damaged : Array(said.1.utf8)
          let half = octets.count / 2
          var messages = reader.read(octets[..<half], from: said.0, frame: 1)
          messages += reader.skip(other, from: said.0, frame: 1)
          messages += reader.read(octets[half...], from: said.0, frame: 2)
          for message in messages {
            #expect(message.content.bodyOctets <= octets.count)
            #expect(message.content.body.count <= message.content.bodyOctets)
          }
        }
        _ = reader.finish()
      }
    }
  }
}
