import Framing
import SwiftASN1
public import Wire

/// What a certificate says of its holder (RFC 5280 §4.1). Nothing is verified.
public struct X509Certificate: Hashable, Sendable {
  /// As it came.
  public let octets: ArraySlice<UInt8>
  /// 1 to 3 in practice.
  public let version: Int
  public let serialNumber: ArraySlice<UInt8>
  public let issuer: X509Name
  public let notBefore: Moment
  public let notAfter: Moment
  public let subject: X509Name
  /// Empty if there are none, or if they cannot be read: see ``extensionError``.
  public let alternativeNames: [X509AlternativeName]
  /// The certificate may sign others (§4.2.1.9).
  public let isAuthority: Bool
  /// Why the extensions could not be read.
  public let extensionError: DecodeError?

  private static let name = "X.509 certificate"

  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    self.octets = octets
    var outer = try DERFields(try DERFields.parse(octets, Self.name), Self.name)
    var fields = try DERFields(try outer.required(), Self.name)
    var serial = try fields.required()
    var version = 1
    if serial.isTagged(0) {
      var tagged = try DERFields(serial, Self.name)
      version = Int(try tagged.primitive(.integer).last ?? 0) + 1
      serial = try fields.required()
    }
    self.version = version
    guard case .primitive(let number) = serial.content, serial.identifier == .integer else {
      throw DecodeError(
        Self.name, at: serial.encodedBytes.startIndex, .malformed("has no serial number"))
    }
    serialNumber = number
    _ = try fields.required()
    issuer = try X509Name(try fields.required())
    var validity = try DERFields(try fields.required(), "X.509 validity")
    notBefore = try X509Time.moment(try validity.required())
    notAfter = try X509Time.moment(try validity.required())
    subject = try X509Name(try fields.required())
    _ = try fields.required()
    var extensions = X509Extensions()
    do {
      while let field = fields.next() {
        if field.isTagged(3) { try extensions.read(field) }
      }
      extensionError = nil
    } catch {
      extensionError = error
    }
    alternativeNames = extensions.alternativeNames
    isAuthority = extensions.isAuthority
  }

  /// Issued by its own subject: self-signed, as far as names tell.
  public var isSelfIssued: Bool { subject == issuer }

  /// Whether `moment` lies within the validity, both ends included.
  public func isValid(at moment: Moment) -> Bool {
    notBefore <= moment && moment <= notAfter
  }
}

extension X509Certificate: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("version", .number(version)),
      .init("serialNumber", .octets(serialNumber)),
      .init("issuer", .word(issuer.description)),
      .init("notBefore", .word(notBefore.iso8601)),
      .init("notAfter", .word(notAfter.iso8601)),
      .init("subject", .word(subject.description)),
      .init("alternativeNames", .list(alternativeNames.map(\.fieldValue))),
      .init("authority", .flag(isAuthority)),
      .init("selfIssued", .flag(isSelfIssued)),
    ]
    if let extensionError {
      fields.append(.init("extensionError", .word(extensionError.description)))
    }
    return .record(fields)
  }
}
