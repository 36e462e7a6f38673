public import Framing
public import Wire

/// The value of an organizationally specific TLV: who defined it, which of theirs it is, and the
/// rest.
///
/// IEEE 802.1AB-2016 §8.6.1:
///
/// ```text
/// +-----------+---------+-------------------------------+
/// |  OUI (3)  | subtype | information (0 to 507 octets) |
/// +-----------+---------+-------------------------------+
/// ```
public struct OrganizationalValue: Hashable, Sendable {
  public let oui: OUI
  public let subtype: UInt8
  public let information: ArraySlice<UInt8>

  public static let longestInformation = LLDPTLV.longestValue - 4
  static let name = "Organizationally Specific TLV"

  /// Returns `nil` if `information` is longer than ``longestInformation``.
  public init?(_ oui: OUI, subtype: UInt8, information: ArraySlice<UInt8>) {
    guard information.count <= Self.longestInformation else { return nil }
    self.oui = oui
    self.subtype = subtype
    self.information = information
  }
}

// MARK: - Wire format

extension OrganizationalValue: WireCodable {
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    oui = try OUI(decoding: &reader)
    subtype = try reader.readInteger()
    information = try reader.readRest(upTo: Self.longestInformation)
  }

  public func encode(into writer: inout ByteWriter) {
    oui.encode(into: &writer)
    writer.write(subtype)
    writer.write(information)
  }
}
