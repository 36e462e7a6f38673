import Services
import TestSupport
import Testing
import Wire

@Suite struct SIPStreamReaderTests {
  static let invite = SIPMessageTests.text(
    ["INVITE sip:a SIP/2.0", "l: 7"], body: "v=0\r\n\r\n")
  static let ok = SIPMessageTests.text(["SIP/2.0 200 OK", "Content-Length: 0"])

  static func messages(
    _ stream: [UInt8], in size: Int, _ reader: inout SIPStreamReader
  ) -> [SIPMessage] {
    stride(from: 0, to: stream.count, by: size).flatMap { start in
      reader.read(stream[start..<min(start + size, stream.count)])
    }
  }

  @Test func `messages come out however the stream is cut`() throws {
    let stream = ascii("\r\n\r\n") + Self.invite + ascii("\r\n") + Self.ok + Self.ok
    let expected = try [Self.invite, Self.ok, Self.ok].map { bytes throws(DecodeError) in
      try SIPMessage(bytes[...])
    }
    for size in 1...stream.count {
      var reader = SIPStreamReader()
      #expect(Self.messages(stream, in: size, &reader) == expected)
      #expect(reader.emptyLines == 3)
      #expect(reader.skippedOctets == 0)
      #expect(!reader.isWaiting)
    }
  }

  @Test func `a capture may begin in the middle`() {
    var reader = SIPStreamReader()
    let found = Self.messages(ascii("ff;x=y\r\nTo: b\r\n\r\n") + Self.ok, in: 5, &reader)
    #expect(found.map(\.status) == [200])
    #expect(reader.skippedOctets == 15)
    #expect(reader.emptyLines == 1)
  }

  @Test func `without a length there is no body`() {
    var reader = SIPStreamReader()
    let request = SIPMessageTests.text(["BYE sip:a SIP/2.0", "CSeq: 1 BYE"])
    #expect(reader.read(request[...] + Self.ok[...]).count == 2)
    let odd = SIPMessageTests.text(["BYE sip:a SIP/2.0", "l: x"])
    #expect(reader.read(odd[...] + Self.ok[...]).count == 2)
  }

  @Test func `lines may end without CR`() {
    var reader = SIPStreamReader()
    #expect(reader.read(ascii("SIP/2.0 200 OK\nl: 1\n\nxSIP/2.0 100 Trying\n\n")[...]).count == 2)
  }

  @Test func `a message that is too long ends it all`() {
    var reader = SIPStreamReader()
    let long = SIPMessageTests.text(["INVITE sip:a SIP/2.0", "l: 999999"])
    #expect(reader.read(long[...]).isEmpty)
    #expect(reader.isLost)
    #expect(reader.read(Self.ok[...]).isEmpty)
    var endless = SIPStreamReader()
    _ = endless.read(ascii("INVITE sip:a SIP/2.0\r\n")[...])
    let filler = [UInt8](repeating: 0x41, count: SIPStreamReader.maximumLength)
    #expect(endless.read(filler[...]).isEmpty)
    #expect(endless.isLost)
    #expect(!endless.isWaiting)
  }

  @Test func `a line that is too long is passed over`() {
    var reader = SIPStreamReader()
    let filler = [UInt8](repeating: 0, count: SIPStreamReader.maximumLength + 1)
    #expect(reader.read(filler[...]).isEmpty)
    #expect(!reader.isLost)
    #expect(reader.skippedOctets == filler.count)
    #expect(reader.read(Self.ok[...]).count == 1)
  }

  @Test func `damage never traps`() {
    for stream in (Self.invite + Self.ok).bitFlips {
      var reader = SIPStreamReader()
      _ = Self.messages(stream, in: 7, &reader)
    }
  }
}
