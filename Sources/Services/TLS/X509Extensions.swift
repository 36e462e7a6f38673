import SwiftASN1
import Wire

/// The two extensions that a diagnosis asks for (RFC 5280 §4.2).
struct X509Extensions {
  private(set) var alternativeNames: [X509AlternativeName] = []
  private(set) var isAuthority = false

  private static let name = "X.509 extensions"
  /// 2.5.29.17 and 2.5.29.19.
  private static let subjectAlternativeName: [UInt8] = [0x55, 0x1D, 0x11]
  private static let basicConstraints: [UInt8] = [0x55, 0x1D, 0x13]
  /// More names than this are not kept.
  private static let mostNames = 256

  /// Reads the list; what stands before a mistake is kept.
  mutating func read(_ tagged: ASN1Node) throws(DecodeError) {
    var outer = try DERFields(tagged, Self.name)
    var list = try DERFields(try outer.required(), Self.name)
    while let node = list.next() {
      var fields = try DERFields(node, Self.name)
      let type = try fields.primitive(.objectIdentifier)
      var value = try fields.required()
      if value.identifier == .boolean { value = try fields.required() }
      guard case .primitive(let octets) = value.content, value.identifier == .octetString else {
        throw DecodeError(
          Self.name, at: value.encodedBytes.startIndex, .malformed("has one without a value"))
      }
      if type.elementsEqual(Self.subjectAlternativeName) {
        var names = try DERFields(try DERFields.parse(octets, Self.name), Self.name)
        while let name = names.next(), alternativeNames.count < Self.mostNames {
          alternativeNames.append(X509AlternativeName(name))
        }
      } else if type.elementsEqual(Self.basicConstraints) {
        var constraints = try DERFields(try DERFields.parse(octets, Self.name), Self.name)
        if let flag = constraints.next(), flag.identifier == .boolean,
          case .primitive(let value) = flag.content
        {
          isAuthority = value.first ?? 0 != 0
        }
      }
    }
  }
}
