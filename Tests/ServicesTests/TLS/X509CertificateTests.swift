import Framing
import TestSupport
import Testing
import Wire

@testable import Services

@Suite struct X509CertificateTests {
  @Test func `reads every field`() throws {
    let certificate = try X509Certificate(Certificates.leaf[...])
    #expect(certificate.version == 3)
    #expect(certificate.serialNumber.elementsEqual([0x12, 0x34]))
    #expect(certificate.issuer.description == "O=Example Voice, CN=Example Root")
    #expect(certificate.subject.description == "C=DE, O=Example Voice, CN=files.example.com")
    #expect(certificate.subject.commonName?.printable == "files.example.com")
    #expect(certificate.notBefore == Moment(iso8601: "2026-11-21T14:39:25Z"))
    #expect(certificate.notAfter == Moment(iso8601: "2027-11-21T14:39:25Z"))
    #expect(
      certificate.alternativeNames == [
        .dns(WireText("files.example.com")), .dns(WireText("*.voice.example.com")),
        .address(.v4(IPv4Address(192, 0, 2, 20))),
        .address(.v6(IPv6Address(rawValue: 0x2001_0DB8 << 96 | 0x20))),
      ])
    #expect(!certificate.isAuthority)
    #expect(!certificate.isSelfIssued)
    #expect(certificate.extensionError == nil)
    #expect(certificate.isValid(at: certificate.notBefore))
    #expect(!certificate.isValid(at: certificate.notAfter + .seconds(1)))
  }

  @Test func `knows a certificate that issued itself`() throws {
    let certificate = try X509Certificate(Certificates.root[...])
    #expect(certificate.isSelfIssued)
    #expect(certificate.isAuthority)
    #expect(certificate.notAfter == Moment(iso8601: "2046-11-16T14:39:25Z"))
  }

  @Test func `bad extensions do not hide the rest`() throws {
    var damaged = Certificates.leaf
    // The type of the second extension's value is no octet string any more.
    let place = try #require(
      damaged.indices.first { damaged[$0...].starts(with: [0x55, 0x1D, 0x11, 0x04]) })
    damaged[place + 3] = 0x0C
    let certificate = try X509Certificate(damaged[...])
    #expect(certificate.subject.commonName?.printable == "files.example.com")
    #expect(certificate.alternativeNames == [])
    #expect(
      certificate.extensionError
        == DecodeError(
          "X.509 extensions", at: place + 3, .malformed("has one without a value")))
  }

  @Test(arguments: [
    ("170D3439313233313233353935395A", "2049-12-31T23:59:59Z"),
    ("170D3530303130313030303030305A", "1950-01-01T00:00:00Z"),
    ("180F32303530303130313030303030305A", "2050-01-01T00:00:00Z"),
  ])
  func `reads both forms of time`(encoded: String, expected: String) throws {
    let node = try DERFields.parse(octets(encoded)[...], "time")
    #expect(try X509Time.moment(node) == Moment(iso8601: expected))
  }

  @Test func `no date of expiry is the end of time`() throws {
    let node = try DERFields.parse(octets("180F39393939313233313233353935395A")[...], "time")
    #expect(try X509Time.moment(node) == Moment(nanoseconds: .max))
  }

  @Test(arguments: [
    "170B3439313233313233353959", "170B343931323331323335395A",
    "180F32303530313330313030303030305A", "0201005A",
  ])
  func `other times are refused`(encoded: String) throws {
    guard let node = try? DERFields.parse(octets(encoded)[...], "time") else { return }
    #expect(throws: DecodeError.self) { try X509Time.moment(node) }
  }

  @Test func `no cut certificate is read, and no damage traps`() {
    for cut in Certificates.leaf.cuts {
      #expect(throws: DecodeError.self) { try X509Certificate(cut[...]) }
    }
    for damaged in Certificates.leaf.bitFlips {
      if let certificate = try? X509Certificate(damaged[...]) { _ = certificate.fieldValue }
    }
  }
}
