import Driver
import Framing
import Services
import Testing
import Wire

@Suite struct SIPOptionsTests {
  @Test func `the question is one of SIP, and says who asks`() throws {
    let options = SIPOptions(
      try #require(CallServerAddress("192.0.2.20;transport=tcp")),
      at: IPv4Address(192, 0, 2, 20), from: IPv4Address(192, 0, 2, 101),
      mac: MACAddress(lowBitsOf: 0x001B_4F5A_0102), number: 7)
    let message = try SIPMessage(options.octets[...])
    #expect(message.method?.printable == "OPTIONS")
    #expect(message.via?.transport.printable == "TCP")
    #expect(message.callID?.printable == "7@192.0.2.101")
    #expect(message.header("Max-Forwards")?.printable == "70")
    #expect(message.header("Content-Length")?.printable == "0")
  }

  @Test func `an answer is told by its status line`() {
    let answer = "SIP/2.0 200 OK\r\nServer: Example/1\r\nContent-Length: 0\r\n\r\n"
    #expect(SIPOptions.status(of: Array(answer.utf8)) == "200 OK (Example/1)")
    let hostile = SIPOptions.status(of: Array("SIP/2.0 503 No\u{1B}[2J\r\n\r\n".utf8))
    #expect(hostile?.hasPrefix("503 No") == true)
    #expect(hostile?.contains("\u{1B}") == false)
    #expect(SIPOptions.status(of: Array("HTTP/1.1 400 Bad\r\n\r\n".utf8)) == nil)
    #expect(SIPOptions.status(of: Array("OPTIONS sip:a SIP/2.0\r\n\r\n".utf8)) == nil)
    #expect(SIPOptions.status(of: []) == nil)
  }
}
