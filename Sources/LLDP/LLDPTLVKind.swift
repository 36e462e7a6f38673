public import Framing
package import Wire

/// What decides the meaning of a TLV: its type, or its owner and the owner's subtype.
public enum LLDPTLVKind: Hashable, Sendable {
  /// IEEE 802.1AB-2016 §8.5.
  case basic(LLDPTLVType)
  /// IEEE 802.1AB-2016 §8.6.
  case organizational(OUI, subtype: UInt8)

  public var type: LLDPTLVType {
    switch self {
    case .basic(let type): type
    case .organizational: .organizational
    }
  }

  /// The octets that are left for a payload.
  public var capacity: Int {
    switch self {
    case .basic: LLDPTLV.longestValue
    case .organizational: OrganizationalValue.longestInformation
    }
  }

  /// The registered name, or the numbers.
  public var name: String {
    if let name = LLDPRegistry.payload(of: self)?.name ?? LLDPNames.untyped[self] { return name }
    switch self {
    case .basic(let type):
      return "Reserved TLV type \(type.rawValue)"
    case .organizational(let oui, let subtype):
      return "\(LLDPNames.owners[oui] ?? oui.description) TLV, subtype \(subtype)"
    }
  }
}

extension LLDPTLVKind {
  /// The octets of a described value of this kind, without owner and subtype; `nil` if no type is
  /// known that could read it.
  package func information(reading reader: FieldReader) throws(FieldError) -> [UInt8]? {
    guard let type = LLDPRegistry.payload(of: self) as? any (LLDPPayload & FieldReadable).Type
    else { return nil }
    return try type.init(reading: reader).encoded
  }
}
