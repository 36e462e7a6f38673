import Framing
import Services
import TestSupport
import Testing

@Suite struct DNSStreamReaderTests {
  static let stream =
    [0, UInt8(DNSMessageTests.query.count)] + DNSMessageTests.query
    + [0, UInt8(DNSMessageTests.response.count)] + DNSMessageTests.response

  @Test func `messages come out however the stream is cut`() throws {
    let query = try DNSMessage(DNSMessageTests.query[...])
    let response = try DNSMessage(DNSMessageTests.response[...])
    for size in 1...Self.stream.count {
      var reader = DNSStreamReader()
      var messages: [DNSMessage] = []
      for start in stride(from: 0, to: Self.stream.count, by: size) {
        messages += reader.read(Self.stream[start..<min(start + size, Self.stream.count)])
      }
      #expect(messages == [query, response])
      #expect(!reader.isWaiting)
    }
  }

  @Test func `a message without a header is counted`() {
    var reader = DNSStreamReader()
    #expect(reader.read([0, 1, 0xFF, 0, 0] + Self.stream[...]).count == 2)
    #expect(reader.unreadable == 2)
  }

  @Test func `what is written is read`() throws {
    let message = try DNSMessage(DNSMessageTests.query[...])
    var reader = DNSStreamReader()
    #expect(reader.read(try #require(DNSStreamReader.framed(message))[...]) == [message])
  }
}
