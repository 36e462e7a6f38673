public import Wire

/// What kind of device the sender is: its `sysObjectID` (type 0x0015).
///
/// ISO/IEC 8825-1 §8.19, with tag and length in front: octets that are something else are kept.
public struct CDPSystemObjectID: Hashable, Sendable {
  public var octets: ArraySlice<UInt8>

  public init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
  }

  /// The numbers of the identifier; `nil` if the octets are not one.
  public var arcs: [UInt64]? {
    var reader = ByteReader(octets, reading: Self.name)
    guard let tag: UInt8 = try? reader.readInteger(), tag == 6,
      let length: UInt8 = try? reader.readInteger(), length > 0,
      Int(length) == reader.remaining.count
    else { return nil }
    return Self.arcs(of: reader.readRest())
  }

  /// Seven bits an octet, the highest bit clear in the last of each number; the first number joins
  /// two arcs as `40 * x + y`.
  private static func arcs(of contents: ArraySlice<UInt8>) -> [UInt64]? {
    var numbers: [UInt64] = []
    var number: UInt64 = 0
    for octet in contents {
      if number > .max >> 7 { return nil }
      number = number << 7 | UInt64(octet & 0x7F)
      if octet < 0x80 {
        numbers.append(number)
        number = 0
      }
    }
    guard let last = contents.last, last < 0x80, let first = numbers.first else { return nil }
    let root = min(first / 40, 2)
    return [root, first - 40 * root] + numbers.dropFirst()
  }
}

// MARK: - Wire format

extension CDPSystemObjectID: CDPPayload {
  public static let type = CDPTLVType.systemObjectID
  public static let name = "System Object ID"

  public init(decoding reader: inout ByteReader) throws(DecodeError) {
    octets = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    writer.write(octets)
  }

  public var fieldValue: FieldValue {
    guard let arcs else { return .octets(octets) }
    return .word(arcs.map { String($0) }.joined(separator: "."))
  }

  /// `1.3.6.1.4.1.9.1.516`, or octets in hexadecimal.
  public init(reading reader: FieldReader) throws(FieldError) {
    guard reader.isText, try reader.word().contains(".") else {
      octets = try reader.octets(expected: "an object identifier, or octets in hexadecimal")
      return
    }
    octets = try reader.word("an object identifier") { Self.octets(of: $0) }
  }

  /// With tag and length; `nil` for a text that is no identifier, or too long a one.
  private static func octets(of text: String) -> ArraySlice<UInt8>? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let arcs = parts.compactMap { UInt64($0) }
    guard arcs.count == parts.count, arcs.count >= 2, arcs[0] <= 2, arcs[0] == 2 || arcs[1] < 40
    else { return nil }
    let (first, overflows) = arcs[1].addingReportingOverflow(40 * arcs[0])
    guard !overflows else { return nil }
    let contents = ([first] + arcs.dropFirst(2)).flatMap { number in
      var octets = [UInt8(truncatingIfNeeded: number & 0x7F)]
      var rest = number >> 7
      while rest > 0 {
        octets.append(UInt8(truncatingIfNeeded: rest & 0x7F) | 0x80)
        rest >>= 7
      }
      return octets.reversed()
    }
    guard let length = UInt8(exactly: contents.count) else { return nil }
    return ([6, length] + contents)[...]
  }
}
