import Driver
import Testing

@Suite struct CallServerAddressTests {
  @Test(arguments: [
    ("192.0.2.20", "192.0.2.20", 5060, "udp"), ("192.0.2.20:5070", "192.0.2.20", 5070, "udp"),
    ("192.0.2.20:5060;transport=tcp", "192.0.2.20", 5060, "tcp"),
    ("sip.example.com;transport=TLS", "sip.example.com", 5061, "tls"),
    ("192.0.2.20;lr;transport=tls", "192.0.2.20", 5061, "tls"),
  ])
  func `what stands behind the host is understood`(
    text: String, host: String, port: UInt16, transport: String
  ) throws {
    let address = try #require(CallServerAddress(text))
    #expect(address.host == host)
    #expect(address.port == port)
    #expect(address.transport.rawValue == transport)
  }

  @Test(arguments: [
    "", ";transport=tcp", "192.0.2.20;transport=sctp", "192.0.2.20:0", "192.0.2.20:70000", "a b",
    "192.0.2.20/x",
  ])
  func `what is no address is none`(text: String) {
    #expect(CallServerAddress(text) == nil)
  }
}
