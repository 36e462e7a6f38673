/// What the octets of a settings file look like.
///
/// Phones expect ASCII. Editors leave a byte order mark in front, or save in UTF-16, of which a
/// phone can read nothing.
public enum SettingsEncoding: String, CaseIterable, Hashable, Sendable {
  case text
  /// Text behind the byte order mark of UTF-8 (EF BB BF).
  case markedUTF8
  case utf16LittleEndian
  case utf16BigEndian

  /// How much of a file without a mark is looked at.
  private static let sample = 256

  init(of octets: [UInt8]) {
    if octets.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .markedUTF8
    } else if octets.starts(with: [0xFF, 0xFE]) {
      self = .utf16LittleEndian
    } else if octets.starts(with: [0xFE, 0xFF]) {
      self = .utf16BigEndian
    } else {
      self = Self.unmarked(Array(octets.prefix(Self.sample)))
    }
  }

  /// ASCII in UTF-16 has a NUL for every second octet.
  private static func unmarked(_ octets: [UInt8]) -> SettingsEncoding {
    guard octets.count >= 4 else { return .text }
    let even = stride(from: 0, to: octets.count, by: 2).map { octets[$0] }
    let odd = stride(from: 1, to: octets.count, by: 2).map { octets[$0] }
    if odd.allSatisfy({ $0 == 0 }), !even.contains(0) { return .utf16LittleEndian }
    if even.allSatisfy({ $0 == 0 }), !odd.contains(0) { return .utf16BigEndian }
    return .text
  }

  public var isUTF16: Bool { self == .utf16LittleEndian || self == .utf16BigEndian }

  /// What stands in front of the text of the first line.
  var mark: [UInt8] { self == .markedUTF8 ? [0xEF, 0xBB, 0xBF] : [] }
}
