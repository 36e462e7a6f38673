import Framing
import Services
import Testing
import Wire

@testable import CaptureScenes
@testable import Diagnosis

@Suite struct TLSConversationTests {
  private func conversation(
    name: String? = nil, alert: UInt8? = nil
  ) throws -> TLSConversation {
    let connection = try Recording.activity { phone, recording in
      recording.negotiate(
        from: &phone, name: name, Certificate(addresses: [Site.fileServer]), alert: alert)
    }.connections.elements.first
    return try #require(connection?.tls)
  }

  @Test func `hellos and a certificate`() throws {
    let tls = try conversation(name: "files.example.com")
    #expect(tls.serverName?.printable == "files.example.com")
    #expect(tls.offered?.number == 14)
    #expect(tls.answered?.number == 15)
    #expect(tls.version == .tls12)
    #expect(tls.certificateFrame?.number == 15)
    let certificate = try #require(tls.certificate)
    #expect(certificate.subject.commonName?.printable == "files.example.com")
    #expect(certificate.issuer.commonName?.printable == "Example Root")
    #expect(certificate.notAfter == Moment(iso8601: "2027-01-01T00:00:00Z"))
    #expect(certificate.covers("203.0.113.10"))
    #expect(tls.carriesData)
    #expect(tls.failure == nil)
  }

  @Test func `an alert of the phone`() throws {
    let failure = try #require(conversation(alert: 48).failure)
    #expect(failure.reason == "unknown_ca")
    #expect(failure.problem == .unknownCA)
    #expect(!failure.byServer)
    #expect(failure.frame.number == 16)
  }

  @Test func `a side that has nothing more to say is no failure`() throws {
    #expect(try conversation(alert: 0).failure == nil)
  }
}
