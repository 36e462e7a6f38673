import SwiftASN1
public import Wire

/// Whom a certificate names (RFC 5280 §4.1.2.4): attributes in wire order.
public struct X509Name: Hashable, Sendable {
  public let attributes: [Attribute]
  /// As encoded; two names are the same if these are.
  public let octets: ArraySlice<UInt8>

  public struct Attribute: Hashable, Sendable {
    /// The content octets of the object identifier.
    public let type: ArraySlice<UInt8>
    public let value: WireText

    /// The abbreviation of RFC 4514 §3, or `nil`.
    public var name: String? {
      guard type.count == 3, type.starts(with: [0x55, 0x04]), let last = type.last else {
        return nil
      }
      return Self.names[last]
    }

    /// Below 2.5.4.
    private static let names: [UInt8: String] = [
      3: "CN", 5: "serialNumber", 6: "C", 7: "L", 8: "ST", 9: "STREET", 10: "O", 11: "OU",
    ]
  }

  init(_ node: ASN1Node) throws(DecodeError) {
    octets = node.encodedBytes
    var attributes: [Attribute] = []
    var sets = try DERFields(node, "X.509 name")
    while let set = sets.next() {
      var members = try DERFields(set, "X.509 name")
      while let member = members.next() {
        var fields = try DERFields(member, "X.509 name")
        let type = try fields.primitive(.objectIdentifier)
        attributes.append(Attribute(type: type, value: WireText(try fields.primitive())))
      }
    }
    self.attributes = attributes
  }

  public var commonName: WireText? {
    attributes.last { $0.name == "CN" }?.value
  }

  public static func == (left: X509Name, right: X509Name) -> Bool {
    left.octets.elementsEqual(right.octets)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(octets)
  }
}

extension X509Name: CustomStringConvertible {
  /// `C=DE, O=Example, CN=files.example.com`
  public var description: String {
    attributes.map { attribute in
      let type = attribute.name ?? Hex.string(of: attribute.type)
      return "\(type)=\(attribute.value.printable)"
    }.joined(separator: ", ")
  }
}
