public import Framing
import SwiftASN1
public import Wire

/// A name for which a certificate is valid (RFC 5280 §4.2.1.6).
public enum X509AlternativeName: Hashable, Sendable {
  case dns(WireText)
  case address(IPAddress)
  /// Of another kind: its number in the standard, and its content.
  case other(UInt, ArraySlice<UInt8>)

  init(_ node: ASN1Node) {
    let number = node.identifier.tagNumber
    guard case .primitive(let octets) = node.content else {
      self = .other(number, node.encodedBytes)
      return
    }
    switch (number, octets.count) {
    case (2, _):
      self = .dns(WireText(octets))
    case (7, 4):
      self = .address(.v4(IPv4Address(rawValue: octets.reduce(0) { $0 << 8 | UInt32($1) })))
    case (7, 16):
      self = .address(.v6(IPv6Address(rawValue: octets.reduce(0) { $0 << 8 | UInt128($1) })))
    default:
      self = .other(number, octets)
    }
  }
}

extension X509AlternativeName: FieldDescribing {
  public var fieldValue: FieldValue {
    switch self {
    case .dns(let name): .fields(["dns": .text(name)])
    case .address(let address): .fields(["address": .word(address.description)])
    case .other(let kind, let octets):
      .fields(["kind": .number(kind), "octets": .octets(octets)])
    }
  }
}
