public import Wire

/// Which protocol follows an LLC header that says SNAP (IEEE 802 §10.3): an owner and a number of
/// the owner's, or an EtherType.
public struct SNAPHeader: Hashable, Sendable {
  public var oui: OUI
  public var protocolID: UInt16

  public init(_ oui: OUI, protocolID: UInt16) {
    self.oui = oui
    self.protocolID = protocolID
  }

  /// The number is an EtherType: RFC 1042, or IEEE 802.1H (00:00:f8).
  public var etherType: EtherType? {
    oui.rawValue == 0 || oui.rawValue == 0xF8 ? EtherType(rawValue: protocolID) : nil
  }
}

// MARK: - Wire format

extension SNAPHeader: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    oui = try OUI(decoding: &reader)
    protocolID = try reader.readInteger()
  }

  public func encode(into writer: inout ByteWriter) {
    oui.encode(into: &writer)
    writer.write(protocolID)
  }
}

// MARK: - Description

extension SNAPHeader: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "oui": .word(oui.description),
      "protocolId": .word(EtherType(rawValue: protocolID).description),
    ])
  }
}
