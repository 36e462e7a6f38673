public import Wire

/// The priorities that frames of some applications are to carry, in a data center.
///
/// IEEE 802.1Q-2018 Annex D.2, subtype 12: a reserved octet, then three octets for each
/// ``ApplicationPriorityEntry``. For phones see ``MEDNetworkPolicy``.
public struct ApplicationPriority: Hashable, Sendable {
  /// Sent as zero. Kept so that re-encoding changes nothing.
  public let reserved: UInt8
  /// In wire order, at most 168.
  public let entries: [ApplicationPriorityEntry]

  /// Returns `nil` if there are more entries than a TLV can carry, 168.
  public init?(_ entries: [ApplicationPriorityEntry]) {
    self.init(reserved: 0, entries)
  }

  private init?(reserved: UInt8, _ entries: [ApplicationPriorityEntry]) {
    guard entries.count <= (Self.kind.capacity - 1) / 3 else { return nil }
    self.reserved = reserved
    self.entries = entries
  }
}

// MARK: - Wire format

extension ApplicationPriority: Dot1Payload {
  public static let subtype: UInt8 = 12
  public static let name = "Application Priority"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let reserved: UInt8 = try reader.readInteger()
    let start = reader
    let count = start.remaining.count
    var entries: [ApplicationPriorityEntry] = []
    if count.isMultiple(of: 3) {
      while !reader.isAtEnd { entries.append(try ApplicationPriorityEntry(decoding: &reader)) }
    }
    guard count.isMultiple(of: 3), let payload = Self(reserved: reserved, entries) else {
      throw start.error(.length(count, expected: "3 octets for each application, at most 168"))
    }
    self = payload
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(reserved)
    for entry in entries { entry.encode(into: &writer) }
  }

  public var fieldValue: FieldValue {
    .fields([
      "reserved": .number(reserved), "applications": .list(entries.map(\.fieldValue)),
    ])
  }
}

extension LLDPDataUnit {
  /// Every application priority table, in wire order; a damaged one is an error in its place.
  public var applicationPriorities: [Decoded<ApplicationPriority>] { payloads() }
}
