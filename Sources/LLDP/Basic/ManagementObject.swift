public import Wire

/// The object identifier of a management address: which hardware or protocol entity it is.
///
/// IEEE 802.1AB-2016 §8.5.9: the contents octets of ISO/IEC 8825-1 §8.19, without tag and length.
/// Each number is a run of octets with seven bits each; the last has its highest bit clear. The
/// first number joins the first two arcs as `40 * x + y`.
public struct ManagementObject: Hashable, Sendable {
  public let octets: ArraySlice<UInt8>

  public init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
  }

  /// Returns `nil` if there are fewer than two arcs, or the first two cannot stand together.
  public init?(arcs: [UInt64]) {
    guard arcs.count >= 2, arcs[0] <= 2, arcs[0] == 2 || arcs[1] < 40 else { return nil }
    let (first, overflow) = arcs[1].addingReportingOverflow(40 * arcs[0])
    if overflow { return nil }
    var octets: [UInt8] = []
    for number in [first] + arcs.dropFirst(2) {
      var rest = number >> 7
      var digits = [UInt8(number & 0x7F)]
      while rest > 0 {
        digits.insert(UInt8(rest & 0x7F) | 0x80, at: 0)
        rest >>= 7
      }
      octets += digits
    }
    self.octets = octets[...]
  }

  /// The arcs; `nil` if the octets are not an identifier in its shortest form.
  public var arcs: [UInt64]? {
    var numbers: [UInt64] = []
    var number: UInt64 = 0
    var isInside = false
    for octet in octets {
      if !isInside && octet == 0x80 || number > .max >> 7 { return nil }
      number = number << 7 | UInt64(octet & 0x7F)
      isInside = octet & 0x80 != 0
      if !isInside {
        numbers.append(number)
        number = 0
      }
    }
    guard !isInside, let first = numbers.first else { return nil }
    let root = min(first / 40, 2)
    return [root, first - 40 * root] + numbers.dropFirst()
  }
}

extension ManagementObject: FieldDescribing, FieldReadable {
  /// `1.3.6.1` as a word, or the octets if they are something else.
  public var fieldValue: FieldValue {
    guard let arcs else { return .octets(octets) }
    return .word(arcs.map { String($0) }.joined(separator: "."))
  }

  /// Numbers with full stops between, or octets in hexadecimal.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isText, let arcs = Self.arcs(in: try reader.word()), let value = Self(arcs: arcs) {
      self = value
    } else {
      octets = try reader.octets(expected: "an object identifier such as \"1.3.6.1\"")
    }
  }

  private static func arcs(in text: String) -> [UInt64]? {
    let numbers = text.split(separator: ".", omittingEmptySubsequences: false)
    let arcs = numbers.compactMap { UInt64($0) }
    return arcs.count == numbers.count ? arcs : nil
  }
}
