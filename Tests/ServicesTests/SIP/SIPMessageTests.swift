import Services
import TestSupport
import Testing
import Wire

/// Messages written by hand after RFC 3261 §24.
@Suite struct SIPMessageTests {
  static func text(_ lines: [String], body: String = "") -> [UInt8] {
    ascii(lines.joined(separator: "\r\n") + "\r\n\r\n" + body)
  }

  static let register = text([
    "REGISTER sip:example.com;transport=tcp SIP/2.0",
    "Via: SIP/2.0/TCP 192.0.2.10:5060;branch=z9hG4bK776;rport",
    "From: \"Ann \\\"A\\\" <Lee>\" <sip:2001:secret@example.com>;tag=abc",
    "To: <sip:2001@example.com>",
    "Call-ID: f81d4fae@192.0.2.10",
    "CSeq: 2 REGISTER",
    "Contact: <sip:2001@192.0.2.10:5060;transport=tcp>;expires=3600, \"x, y\" <sip:2001@[2001:db8::a]:5070>",
    "Authorization: Digest username=\"2001\", realm=\"example.com\", nonce=\"0a\", response=\"ff\"",
    "User-Agent: Avaya one-X Deskphone", "Expires: 7200",
    "Content-Length: 0",
  ])

  static let challenge = text(
    [
      "SIP/2.0 401 Unauthorized, please", "v: SIP/2.0/TCP 192.0.2.10:5060;branch=z9hG4bK776",
      "f: sip:2001@example.com;tag=abc", "t: sip:2001@example.com;tag=def",
      "i: f81d4fae@192.0.2.10", "CSeq: 2 REGISTER", "l: 3",
      "WWW-Authenticate: Digest realm=\"example.com\",", " nonce=\"0a\", stale=TRUE,",
      "\talgorithm=MD5", "Server: SM", "Warning: 399 example.com \"try again\"",
    ], body: "abcde")

  @Test func `a request is read`() throws {
    let message = try SIPMessage(Self.register[...])
    #expect(message.error == nil)
    #expect(message.isRequest)
    #expect(message.method == WireText("REGISTER"))
    #expect(message.requestURI?.host == WireText("example.com"))
    #expect(message.requestURI?.user == nil)
    #expect(message.requestURI?.parameters.value(of: "Transport") == WireText("tcp"))
    #expect(message.status == nil)
    #expect(message.callID == WireText("f81d4fae@192.0.2.10"))
    #expect(message.sequence?.number == 2)
    #expect(message.sequence?.method == WireText("REGISTER"))
    #expect(message.from?.displayName == WireText("Ann \"A\" <Lee>"))
    #expect(message.from?.user == WireText("2001"))
    #expect(message.from?.uri.hasPassword == true)
    #expect(message.from?.tag == WireText("abc"))
    #expect(message.to?.host == WireText("example.com"))
    #expect(message.to?.tag == nil)
    #expect(message.expires == 7200)
    #expect(message.registrationSeconds == 3600)
    #expect(message.userAgent == WireText("Avaya one-X Deskphone"))
    #expect(message.hasAuthorization)
    #expect(message.authentications.first?.realm == WireText("example.com"))
    #expect(message.challenges == [])
    #expect(message.via?.transport == WireText("TCP"))
    #expect(message.via?.port == 5060)
  }

  @Test func `contacts are a list`() throws {
    let contacts = try SIPMessage(Self.register[...]).contacts
    #expect(contacts.count == 2)
    #expect(contacts[0].expires == 3600)
    #expect(contacts[0].uri.port == 5060)
    #expect(contacts[1].displayName == WireText("x, y"))
    #expect(contacts[1].host == WireText("2001:db8::a"))
    #expect(contacts[1].uri.port == 5070)
    let all = try SIPMessage(
      Self.text(["REGISTER sip:a SIP/2.0", "m: *"])[...])
    #expect(all.contacts.map(\.isWildcard) == [true])
  }

  @Test func `a response with compact and folded headers is read`() throws {
    let message = try SIPMessage(Self.challenge[...])
    #expect(message.error == nil)
    #expect(message.status == 401)
    #expect(message.reasonPhrase == WireText("Unauthorized, please"))
    #expect(message.method == nil)
    #expect(message.from?.user == WireText("2001"))
    #expect(message.from?.tag == WireText("abc"))
    #expect(message.to?.tag == WireText("def"))
    #expect(message.body == ascii("abc")[...])
    #expect(message.trailer == ascii("de")[...])
    let challenge = try #require(message.challenges.first)
    #expect(challenge.kind == .challenge)
    #expect(challenge.scheme == WireText("Digest"))
    #expect(challenge.realm == WireText("example.com"))
    #expect(challenge.algorithm == WireText("MD5"))
    #expect(challenge.isStale)
    #expect(message.server == WireText("SM"))
    #expect(message.warnings == [WireText("399 example.com \"try again\"")])
  }

  @Test func `a response has its request's key`() throws {
    let request = try SIPMessage(Self.register[...])
    let response = try SIPMessage(Self.challenge[...])
    #expect(SIPTransactionKey(request) != nil)
    #expect(SIPTransactionKey(request) == SIPTransactionKey(response))
    let other = try SIPMessage(
      Self.text(["SIP/2.0 200 OK", "i: f81d4fae@192.0.2.10", "CSeq: 3 REGISTER"])[...])
    #expect(SIPTransactionKey(other) != SIPTransactionKey(request))
    let none = try SIPMessage(Self.text(["SIP/2.0 200 OK", "CSeq: 3 REGISTER"])[...])
    #expect(SIPTransactionKey(none) == nil)
  }

  @Test func `users are masked unless asked for`() throws {
    let message = try SIPMessage(Self.register[...])
    let hidden = message.fieldValue
    #expect(!"\(hidden)".contains("2001\""))
    #expect(hidden["from"]?["user"] == .word("****"))
    #expect(hidden["from"]?["displayName"] == .word("****"))
    #expect(hidden["from"]?["host"] == .text(WireText("example.com")))
    let shown = message.fieldValue(showSecrets: true)
    #expect(shown["from"]?["user"] == .text(WireText("2001")))
    #expect(!"\(shown)".contains("secret"))
    guard case .list(let logins) = hidden["authentication"] else {
      Issue.record("no login")
      return
    }
    #expect(logins.first?["realm"] == .text(WireText("example.com")))
    #expect(logins.first?["username"] == nil)
  }

  @Test func `other schemes are masked as a whole`() {
    let uri = SIPURI(ascii("tel:+15550100")[...])
    #expect(uri.user == WireText("+15550100"))
    #expect(uri.fieldValue["user"] == .word("****"))
    #expect(SIPURI([]).user == nil)
    #expect(SIPURI(ascii("2001")[...]).fieldValue["user"] == .word("****"))
  }

  @Test(arguments: [
    "", "\r\n\r\n", "hello", "GET / HTTP/1.1\r\n\r\n", "HTTP/1.1 200 OK\r\n\r\n",
    "SIP/2.0 20 OK\r\n\r\n", "SIP/2.0 abc OK\r\n\r\n", "SIP/2.0 099 OK\r\n\r\n",
    "SIP/3.0 200 OK\r\n\r\n", "INVITE sip:a SIP/1.0\r\n\r\n", "INVITE SIP/2.0\r\n\r\n",
    " sip:a SIP/2.0\r\n\r\n", "INVITE sip:a SIP/2.0",
  ])
  func `only SIP 2 counts`(text: String) {
    #expect(
      throws: DecodeError(
        "SIP message", at: 0, .malformed("the first line is not one of SIP/2.0"))
    ) { try SIPMessage(ascii(text)[...]) }
  }

  @Test func `what is wrong behind the first line is said`() throws {
    let line = "OPTIONS sip:a SIP/2.0\r\n"
    #expect(
      try SIPMessage(ascii(line + "To: <sip:a>\r\n")[...]).error
        == DecodeError(
          "SIP message", at: 36, .malformed("the headers do not end with an empty line")))
    let odd = try SIPMessage(ascii(line + "nonsense\r\nTo: <sip:a>\r\n\r\n")[...])
    #expect(
      odd.error == DecodeError("SIP message", at: 23, .malformed("a header line without a colon")))
    #expect(odd.to?.host == WireText("a"))
    let long = try SIPMessage(ascii(line + "l: 9\r\n\r\nab")[...])
    #expect(long.error == DecodeError("SIP message", at: 31, .overrun(claimed: 9, available: 2)))
    for value in ["-1", "x", "", "99999999999999999999999"] {
      #expect(
        try SIPMessage(ascii(line + "Content-Length: \(value)\r\n\r\nab")[...]).error?.reason
          == .malformed("a Content-Length that is no number"))
    }
    let many = String(repeating: "a:b\r\n", count: 300)
    let crowded = try SIPMessage(ascii(line + many + "\r\n")[...])
    #expect(crowded.headers.count == 256)
    #expect(crowded.error?.reason == .malformed("more than 256 headers"))
  }

  @Test func `odd values give nothing`() throws {
    let message = try SIPMessage(
      Self.text([
        "OPTIONS sip:a SIP/2.0", "CSeq: x OPTIONS", "Via: nonsense", "Expires: soon",
        "From: \"open <sip:b@c", "Contact: ,,", "To: <",
      ])[...])
    #expect(message.sequence == nil)
    #expect(message.via == nil)
    #expect(message.expires == nil)
    #expect(message.from?.displayName == nil)
    #expect(message.contacts == [])
    #expect(message.to?.user == nil)
    #expect(SIPSequence(ascii("4294967296 A")[...]) == nil)
    #expect(SIPSequence(ascii("1")[...]) == nil)
  }

  @Test func `damage never traps`() {
    for bytes in [Self.register, Self.challenge] {
      expectNoTrap(on: bytes) { octets throws(DecodeError) in try SIPMessage(octets) }
    }
  }
}
