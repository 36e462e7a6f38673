import DHCP
import Framing
import Wire

/// What the phone thinks of the file server's certificate.
enum CertificateRuleScenes {
  static let all = refused + clock

  /// Alerts (RFC 8446 §6.2).
  private static let badCertificate: UInt8 = 42
  private static let expired: UInt8 = 45
  private static let unknownAuthority: UInt8 = 48
  private static let handshakeFailure: UInt8 = 40

  private static let server = DHCPServer(siteString: "TLSSRVR=\(Site.fileServer),SIG=2")
  private static let certificate = Certificate(addresses: [Site.fileServer])
  /// Its time was over before the capture begins.
  private static let oldCertificate = Certificate(
    addresses: [Site.fileServer], notBefore: "240101000000Z", notAfter: "251231000000Z")

  private static func tell(
    _ certificate: Certificate, alert: UInt8?, timeIsKnown: Bool? = nil,
    _ recording: inout Recording
  ) {
    recording.startPhone(.j179, leasingFrom: server) { phone, recording in
      if let timeIsKnown { recording.askTime(for: &phone, isAnswered: timeIsKnown) }
      recording.negotiate(from: &phone, certificate, alert: alert)
    }
  }

  private static let refused: [CaptureScene] = {
    let rule = "server.certificate-refused"
    return [
      .fires(rule, "unknown-authority", "signed by an authority of the site: unknown_ca") {
        tell(certificate, alert: unknownAuthority, &$0)
      },
      .fires(
        rule, "other-name", "TLSSRVR is an address, the certificate is for a name: bad_certificate"
      ) { tell(Certificate(), alert: badCertificate, timeIsKnown: true, &$0) },
      .fires(rule, "expired", "the certificate's time was over five days ago") {
        tell(oldCertificate, alert: expired, timeIsKnown: true, &$0)
      },
      .nearMiss(rule, "accepted", "the phone takes the certificate, and both go on in secret") {
        tell(certificate, alert: nil, &$0)
      },
      .nearMiss(rule, "no-common-ciphers", "the phone ends it for another reason") {
        tell(certificate, alert: handshakeFailure, &$0)
      },
    ]
  }()

  private static let clock: [CaptureScene] = {
    let rule = "server.clock-wrong"
    return [
      .fires(rule, "valid-and-expired", "the phone calls a certificate expired that is valid") {
        tell(certificate, alert: expired, timeIsKnown: false, &$0)
      },
      .fires(rule, "no-time", "the name is right, and the phone has not been told the time") {
        tell(certificate, alert: badCertificate, timeIsKnown: false, &$0)
      },
      .nearMiss(rule, "has-the-time", "the name is right, and the phone knows the time") {
        tell(certificate, alert: badCertificate, timeIsKnown: true, &$0)
      },
      .nearMiss(rule, "really-expired", "the certificate's time is over by any clock") {
        tell(oldCertificate, alert: expired, timeIsKnown: false, &$0)
      },
    ]
  }()
}
