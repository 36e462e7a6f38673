public import Wire

/// The MAC header of an IEEE 802.11 data or management frame (IEEE 802.11 §9.2.3).
///
/// Frame control (2), duration (2), three addresses (18), sequence control (2); a fourth address
/// (6) if the frame goes from one access point to another, QoS control (2) in QoS data, HT control
/// (4) if announced. A control frame's layout depends on its subtype: only the first two fields are
/// read.
public struct IEEE80211Header: Hashable, Sendable {
  public let frameControl: FrameControl
  public let duration: UInt16
  /// What each address is depends on ``FrameControl/toDistribution`` and its opposite.
  public let address1: MACAddress?
  public let address2: MACAddress?
  public let address3: MACAddress?
  /// As on the wire, least significant octet first: fragment number, then sequence number.
  public let sequenceControl: UInt16?
  public let address4: MACAddress?
  public let qosControl: UInt16?
  public let htControl: UInt32?
}

// MARK: - Meaning

extension IEEE80211Header {
  /// The station that is to have the frame in the end (IEEE 802.11 §9.3.2.1, table of addresses).
  public var destination: MACAddress? {
    frameControl.toDistribution ? address3 : address1
  }

  /// The station that had the frame first.
  public var source: MACAddress? {
    switch (frameControl.toDistribution, frameControl.fromDistribution) {
    case (_, false): address2
    case (false, true): address3
    case (true, true): address4
    }
  }

  /// Which piece of a fragmented frame this is, counted from 0.
  public var fragmentNumber: UInt8 { UInt8((sequenceControl ?? 0) & 0xF) }

  /// The body is a list of frames rather than one (A-MSDU).
  public var isAggregate: Bool { (qosControl ?? 0) & 1 << 7 != 0 }

  /// Octets of this header.
  var length: Int {
    var length = 4
    if address1 != nil { length += 20 }
    if address4 != nil { length += 6 }
    if qosControl != nil { length += 2 }
    if htControl != nil { length += 4 }
    return length
  }
}

// MARK: - Wire format

extension IEEE80211Header: WireCodable {
  static let name = "IEEE 802.11 header"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    let start = reader.offset
    let control = FrameControl(rawValue: try reader.readInteger(UInt16.self).byteSwapped)
    guard control.version == 0 else {
      throw DecodeError(
        reader.structure, at: start, .value(UInt64(control.version), field: "protocol version"))
    }
    frameControl = control
    duration = try reader.readInteger(UInt16.self).byteSwapped
    guard control.kind == .data || control.kind == .management else {
      address1 = nil
      address2 = nil
      address3 = nil
      sequenceControl = nil
      address4 = nil
      qosControl = nil
      htControl = nil
      return
    }
    address1 = try MACAddress(decoding: &reader)
    address2 = try MACAddress(decoding: &reader)
    address3 = try MACAddress(decoding: &reader)
    sequenceControl = try reader.readInteger(UInt16.self).byteSwapped
    let isData = control.kind == .data
    let hasAddress4 = isData && control.toDistribution && control.fromDistribution
    address4 = hasAddress4 ? try MACAddress(decoding: &reader) : nil
    let hasQoS = isData && control.hasQoS
    qosControl = hasQoS ? try reader.readInteger(UInt16.self).byteSwapped : nil
    let hasHT = control.isOrdered && (hasQoS || !isData)
    htControl = hasHT ? try reader.readInteger(UInt32.self).byteSwapped : nil
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(frameControl.rawValue.byteSwapped)
    writer.write(duration.byteSwapped)
    address1?.encode(into: &writer)
    address2?.encode(into: &writer)
    address3?.encode(into: &writer)
    if let sequenceControl { writer.write(sequenceControl.byteSwapped) }
    address4?.encode(into: &writer)
    if let qosControl { writer.write(qosControl.byteSwapped) }
    if let htControl { writer.write(htControl.byteSwapped) }
  }
}

// MARK: - Field types

extension IEEE80211Header {
  /// What kind of frame this is (IEEE 802.11 §9.2.4.1); bit 0 is the first on the air.
  public struct FrameControl: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt16
    public init(rawValue: UInt16) { self.rawValue = rawValue }

    public enum Kind: UInt8, Hashable, Sendable {
      case management = 0
      case control = 1
      case data = 2
      case `extension` = 3
    }

    public var version: UInt8 { UInt8(rawValue & 3) }
    public var kind: Kind {
      switch rawValue >> 2 & 3 {
      case 0: .management
      case 1: .control
      case 2: .data
      default: .extension
      }
    }
    public var subtype: UInt8 { UInt8(rawValue >> 4 & 0xF) }
    /// To the distribution system: from a station to its access point.
    public var toDistribution: Bool { rawValue & 1 << 8 != 0 }
    /// From the distribution system: from an access point to a station.
    public var fromDistribution: Bool { rawValue & 1 << 9 != 0 }
    public var hasMoreFragments: Bool { rawValue & 1 << 10 != 0 }
    /// The body is encrypted.
    public var isProtected: Bool { rawValue & 1 << 14 != 0 }
    /// In QoS data and management frames: an HT control field follows.
    public var isOrdered: Bool { rawValue & 1 << 15 != 0 }
    /// Of a data frame: it has a QoS control field.
    public var hasQoS: Bool { subtype & 8 != 0 }
    /// Of a data frame: it has a body.
    public var hasBody: Bool { subtype & 4 == 0 }
  }
}

// MARK: - Description

extension IEEE80211Header: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("frameControl", .number(frameControl.rawValue)),
      .init("duration", .number(duration)),
    ]
    func add(_ name: String, _ value: FieldValue?) {
      if let value { fields.append(.init(name, value)) }
    }
    add("address1", address1.map { .word($0.description) })
    add("address2", address2.map { .word($0.description) })
    add("address3", address3.map { .word($0.description) })
    add("sequenceControl", sequenceControl.map { .number($0) })
    add("address4", address4.map { .word($0.description) })
    add("qosControl", qosControl.map { .number($0) })
    add("htControl", htControl.map { .number($0) })
    return .record(fields)
  }
}
