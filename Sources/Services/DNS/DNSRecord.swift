public import Framing
public import Wire

/// A resource record (RFC 1035 §4.1.3): name, type, class, time to live, length, data.
public struct DNSRecord: Hashable, Sendable {
  /// As it was spelled; names are compared by ``DNSName/folded``.
  public var name: DNSName
  public var type: DNSRecordType
  /// 1 is the Internet; of OPT the sender's largest UDP message (RFC 6891 §6.1.2).
  public var `class`: UInt16
  /// Seconds; of OPT more of the response code, a version and flags (RFC 6891 §6.1.3).
  public var timeToLive: UInt32
  public var data: DNSRecordData

  /// - Parameter type: only for data without a type of their own.
  public init(
    _ name: DNSName, _ data: DNSRecordData, type: DNSRecordType? = nil, class: UInt16 = 1,
    timeToLive: UInt32
  ) {
    self.name = name
    self.type = data.type ?? type ?? DNSRecordType(rawValue: 0)
    self.class = `class`
    self.timeToLive = timeToLive
    self.data = data
  }

  init(decoding reader: inout ByteReader, within message: ArraySlice<UInt8>) throws(DecodeError) {
    var next = reader
    name = try DNSName(decoding: &next, within: message)
    type = DNSRecordType(rawValue: try next.readInteger())
    `class` = try next.readInteger()
    timeToLive = try next.readInteger()
    let length: UInt16 = try next.readInteger()
    guard Int(length) <= next.remaining.count else {
      throw next.error(.overrun(claimed: Int(length), available: next.remaining.count))
    }
    data = DNSRecordData(type, try next.readBytes(Int(length)), within: message)
    reader = next
  }

  /// Names are written out; data longer than a length can say are left out.
  func encode(into writer: inout ByteWriter) {
    writer.write(name.encoded)
    writer.write(type.rawValue)
    writer.write(`class`)
    writer.write(timeToLive)
    let octets = data.encoded
    guard let length = UInt16(exactly: octets.count) else {
      writer.write(0 as UInt16)
      return
    }
    writer.write(length)
    writer.write(octets)
  }

  /// Of an A or AAAA record.
  public var address: IPAddress? {
    switch data {
    case .address(let address): .v4(address)
    case .address6(let address): .v6(address)
    default: nil
    }
  }
}

extension DNSRecord: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("name", .text(name.text)), .init("type", .word(type.description)),
    ]
    if type == .opt {
      fields.append(.init("udpPayloadSize", .number(`class`)))
      fields.append(.init("extendedResponseCode", .number(timeToLive >> 24)))
      fields.append(.init("version", .number(timeToLive >> 16 & 0xFF)))
      fields.append(.init("dnssecOk", .flag(timeToLive & 0x8000 != 0)))
    } else {
      fields.append(.init("class", .number(`class`)))
      fields.append(.init("timeToLive", .number(timeToLive)))
    }
    fields.append(.init("data", data.fieldValue))
    return .record(fields)
  }
}
