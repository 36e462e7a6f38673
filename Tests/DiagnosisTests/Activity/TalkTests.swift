import Testing

@testable import Diagnosis

@Suite struct TalkTests {
  private func name(_ port: UInt16, _ octets: [UInt8]) -> String {
    switch Talk(port: port, firstOctets: octets[...]) {
    case .undecided: "undecided"
    case .http: "http"
    case .tls: "tls"
    case .sip: "sip"
    case .dns: "dns"
    case .other: "other"
    }
  }

  @Test func `the first octets tell what is spoken`() {
    #expect(name(80, Array("GET / HTTP/1.1".utf8)) == "http")
    #expect(name(8411, Array("HTTP/1.1 200".utf8)) == "http")
    #expect(name(5060, Array("REGISTER sip:".utf8)) == "sip")
    #expect(name(5060, Array("SIP/2.0 200".utf8)) == "sip")
    #expect(name(8443, [0x16, 3, 1]) == "tls")
    #expect(name(443, Array("GET / HTTP/1.1".utf8)) == "http")
  }

  @Test func `the port tells where the octets do not`() {
    #expect(name(53, [0, 20]) == "dns")
    #expect(name(443, [0x80]) == "tls")
    #expect(name(411, []) == "tls")
    #expect(name(80, [0xFF]) == "other")
    #expect(name(22, Array("SSH-2.0".utf8)) == "other")
  }
}
