public import Wire

/// An Ethernet frame as its sender hands it to the wire, without preamble and frame check sequence.
///
/// IEEE 802.3 §3.1.1 and IEEE 802.1Q §9.5: addresses, VLAN tags, then either an EtherType or the
/// length of an LLC frame. Unlike ``Packet`` it does not look into what it carries.
public struct EthernetFrame: Hashable, Sendable {
  public var destination: MACAddress
  public var source: MACAddress
  /// Outermost first.
  public var tags: [VLANTag]
  /// What follows the tags: an EtherType, or a length.
  public var typeOrLength: EtherType
  /// Everything after the type or length: an LLC header and padding belong to it.
  public var payload: ArraySlice<UInt8>

  /// An Ethernet II frame. Types are written as they stand, one that announces a tag or is a length
  /// too.
  public init(
    to destination: MACAddress, from source: MACAddress, tags: [VLANTag] = [],
    etherType: EtherType, payload: some Sequence<UInt8>
  ) {
    self.destination = destination
    self.source = source
    self.tags = tags
    typeOrLength = etherType
    self.payload = Array(payload)[...]
  }

  /// An IEEE 802.3 frame with an LLC header. Returns `nil` if header and payload are longer than
  /// 1500 octets.
  public init?(
    to destination: MACAddress, from source: MACAddress, tags: [VLANTag] = [], llc: LLCHeader,
    payload: some Sequence<UInt8>
  ) {
    let content = llc.encoded + payload
    guard content.count <= 1500 else { return nil }
    self.destination = destination
    self.source = source
    self.tags = tags
    typeOrLength = EtherType(rawValue: UInt16(content.count))
    self.payload = content[...]
  }

  /// The LLC header, if this is an IEEE 802.3 frame with a whole one.
  public var llc: LLCHeader? {
    guard typeOrLength.isLength else { return nil }
    var reader = ByteReader(payload.prefix(Int(typeOrLength.rawValue)), reading: LLCHeader.name)
    return try? LLCHeader(decoding: &reader)
  }

  /// A copy with zeros appended until it has `octets` octets: 60 is the least that an Ethernet
  /// allows (64 with the frame check sequence).
  public func padded(to octets: Int = 60) -> EthernetFrame {
    var frame = self
    let missing = octets - 14 - 4 * tags.count - payload.count
    if missing > 0 { frame.payload = (payload + [UInt8](repeating: 0, count: missing))[...] }
    return frame
  }
}

// MARK: - Wire format

extension EthernetFrame: WireCodable {
  public static let name = "Ethernet frame"

  /// Throws only if the frame ends before its payload.
  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    destination = try MACAddress(decoding: &reader)
    source = try MACAddress(decoding: &reader)
    tags = []
    typeOrLength = EtherType(rawValue: try reader.readInteger())
    while typeOrLength.isVLANTag {
      tags.append(VLANTag(type: typeOrLength, control: try reader.readInteger()))
      typeOrLength = EtherType(rawValue: try reader.readInteger())
    }
    payload = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    destination.encode(into: &writer)
    source.encode(into: &writer)
    for tag in tags { tag.encode(into: &writer) }
    writer.write(typeOrLength.rawValue)
    writer.write(payload)
  }
}

// MARK: - Description

extension EthernetFrame: FieldDescribing {
  public var fieldValue: FieldValue {
    .fields([
      "destination": .word(destination.description),
      "source": .word(source.description),
      "tags": .list(tags.map(\.fieldValue)),
      typeOrLength.isLength ? "length" : "etherType": typeOrLength.isLength
        ? .number(typeOrLength.rawValue) : .word(typeOrLength.description),
      "payload": .octets(payload),
    ])
  }
}
