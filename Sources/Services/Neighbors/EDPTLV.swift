public import Wire

/// One part of an EDP message: the mark 0x99, a type, the length of the whole part, the value.
public struct EDPTLV: Hashable, Sendable {
  public let type: Kind
  public let value: ArraySlice<UInt8>

  static let mark: UInt8 = 0x99

  init(decoding reader: inout ByteReader) throws(DecodeError) {
    var next = reader
    let mark: UInt8 = try next.readInteger()
    guard mark == Self.mark else { throw reader.error(.value(UInt64(mark), field: "mark")) }
    type = Kind(rawValue: try next.readInteger())
    let place = next
    let length = Int(try next.readInteger(UInt16.self))
    guard length >= 4 else { throw place.error(.length(length, expected: "at least 4")) }
    guard length - 4 <= next.remaining.count else {
      throw place.error(.overrun(claimed: length, available: next.remaining.count + 4))
    }
    value = try next.readBytes(length - 4)
    reader = next
  }

  public struct Kind: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The last one.
    public static let null = Kind(rawValue: 0)
    public static let display = Kind(rawValue: 1)
    public static let info = Kind(rawValue: 2)
    public static let vlan = Kind(rawValue: 5)
  }

  /// The sender's name, up to the first NUL.
  public var display: WireText? {
    type == .display ? WireText(value.prefix { $0 != 0 }) : nil
  }

  public var info: Decoded<EDPInfo>? {
    type == .info ? decoded { reader throws(DecodeError) in try EDPInfo(decoding: &reader) } : nil
  }

  public var vlan: Decoded<EDPVLAN>? {
    type == .vlan ? decoded { reader throws(DecodeError) in try EDPVLAN(decoding: &reader) } : nil
  }

  private func decoded<Value>(
    _ decode: (inout ByteReader) throws(DecodeError) -> Value
  ) -> Decoded<Value> {
    var reader = ByteReader(value, reading: "EDP \(type)")
    do throws(DecodeError) {
      return Decoded(octets: value.indices, result: .success(try decode(&reader)))
    } catch {
      return Decoded(octets: value.indices, result: .failure(error))
    }
  }
}

extension EDPTLV.Kind: CustomStringConvertible {
  public var description: String {
    let names: [UInt8: String] = [
      0: "null", 1: "display", 2: "info", 5: "VLAN", 8: "ESRP", 11: "EAPS", 13: "ELRP",
      14: "ESL", 15: "ELSM", 21: "link",
    ]
    return names[rawValue] ?? "type \(rawValue)"
  }
}

extension EDPTLV: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [.init("type", .word(type.description))]
    if let display {
      fields.append(.init("name", .text(display)))
    } else if let described = info?.value?.fieldValue ?? vlan?.value?.fieldValue {
      fields.append(.init("value", described))
    } else if !value.isEmpty {
      fields.append(.init("value", .octets(value)))
    }
    if let error = info?.error ?? vlan?.error {
      fields.append(.init("error", .word(error.description)))
    }
    return .record(fields)
  }
}
