import SwiftASN1
import Wire

/// The parts of one DER structure (X.690), one after the other.
struct DERFields {
  private var rest: ASN1NodeCollection.Iterator
  private let structure: String
  private let end: Int

  init(_ node: ASN1Node, _ structure: String) throws(DecodeError) {
    guard case .constructed(let children) = node.content else {
      throw DecodeError(
        structure, at: node.encodedBytes.startIndex, .malformed("is not made of parts"))
    }
    rest = children.makeIterator()
    self.structure = structure
    end = node.encodedBytes.endIndex
  }

  mutating func next() -> ASN1Node? { rest.next() }

  mutating func required() throws(DecodeError) -> ASN1Node {
    guard let node = rest.next() else {
      throw DecodeError(structure, at: end, .malformed("ends before its last part"))
    }
    return node
  }

  /// The octets of the next part, which must be of that type.
  mutating func primitive(
    _ identifier: ASN1Identifier? = nil
  ) throws(DecodeError) -> ArraySlice<UInt8> {
    let node = try required()
    guard case .primitive(let octets) = node.content,
      identifier == nil || node.identifier == identifier
    else {
      throw DecodeError(
        structure, at: node.encodedBytes.startIndex,
        .malformed("has a part of another type than it should"))
    }
    return octets
  }

  static func parse(
    _ octets: ArraySlice<UInt8>, _ structure: String
  ) throws(DecodeError) -> ASN1Node {
    do {
      return try DER.parse(octets)
    } catch {
      throw DecodeError(structure, at: octets.startIndex, .malformed("is not DER"))
    }
  }
}

extension ASN1Node {
  /// Whether the tag is of the kind that a structure gives its own parts.
  func isTagged(_ number: UInt) -> Bool {
    identifier == ASN1Identifier(tagWithNumber: number, tagClass: .contextSpecific)
  }
}
