public import Wire

/// The voice VLAN of a port, as a switch tells it (type 0x000E): one or more pairs of an appliance
/// and a VLAN, three octets each.
public struct CDPApplianceVLANReply: Hashable, Sendable {
  public let vlans: [CDPApplianceVLAN]

  /// Returns `nil` for no VLAN at all, which the TLV cannot say.
  public init?(_ vlans: [CDPApplianceVLAN]) {
    guard !vlans.isEmpty else { return nil }
    self.vlans = vlans
  }
}

// MARK: - Wire format

extension CDPApplianceVLANReply: CDPPayload {
  public static let type = CDPTLVType.applianceVLANReply
  public static let name = "Appliance VLAN Reply"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let count = reader.remaining.count
    guard count >= 3, count.isMultiple(of: 3) else {
      throw reader.error(.length(count, expected: "a multiple of 3 octets, at least 3"))
    }
    var vlans: [CDPApplianceVLAN] = []
    while !reader.isAtEnd { vlans.append(try CDPApplianceVLAN(decoding: &reader)) }
    self.vlans = vlans
  }

  public func encode(into writer: inout ByteWriter) {
    for vlan in vlans { vlan.encode(into: &writer) }
  }

  public var fieldValue: FieldValue { .fields(["vlans": .list(vlans.map(\.fieldValue))]) }

  /// The number of a phone's VLAN, a list of VLANs, or an object with it under `vlans`.
  public init(reading reader: FieldReader) throws(FieldError) {
    var list = reader
    if reader.isRecord {
      var record = try reader.record()
      list = try record.required("vlans", "a list of VLANs")
      try record.finish()
    }
    var vlans: [CDPApplianceVLAN] = []
    for element in list.elementsOrSelf { vlans.append(try element.read()) }
    guard let reply = Self(vlans) else { throw list.error(expected: "at least one VLAN") }
    self = reply
  }
}
