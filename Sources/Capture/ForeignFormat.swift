/// What a file that is no capture of ours seems to be, by its first octets.
public enum ForeignFormat: Hashable, Sendable, CaseIterable {
  case networkMonitor, networkMonitor1, snoop, btsnoop, snifferDOS, netXRay, peek, iptrace, nettl
  case ixia, pcapVariant, erf
  case zip, zstandard, lz4, xz, bzip2, gzipTwice
  case xml, json, utf16, text
}

extension ForeignFormat: CustomStringConvertible {
  public var description: String {
    switch self {
    case .networkMonitor: "a Microsoft Network Monitor 2 capture"
    case .networkMonitor1: "a Microsoft Network Monitor 1 capture"
    case .snoop: "a Sun snoop capture"
    case .btsnoop: "a Bluetooth snoop capture"
    case .snifferDOS: "a Network General Sniffer capture"
    case .netXRay: "a NetXRay or Windows Sniffer capture"
    case .peek: "a Savvius (WildPackets) Peek capture"
    case .iptrace: "an AIX iptrace capture"
    case .nettl: "an HP-UX nettl capture"
    case .ixia: "an Ixia capture"
    case .pcapVariant: "a variant of pcap that is not read"
    case .erf: "an Endace ERF capture"
    case .zip: "a zip archive, to be unpacked first"
    case .zstandard: "zstd-compressed data, to be unpacked first"
    case .lz4: "lz4-compressed data, to be unpacked first"
    case .xz: "xz-compressed data, to be unpacked first"
    case .bzip2: "bzip2-compressed data, to be unpacked first"
    case .gzipTwice: "gzip-compressed data inside gzip-compressed data"
    case .xml: "an XML or HTML text"
    case .json: "a JSON text"
    case .utf16: "a UTF-16 text"
    case .text: "a text file"
    }
  }
}

extension ForeignFormat {
  /// How many octets are enough to tell.
  static let window = 512

  /// Tells what `beginning`, the first octets of a file, is; `nil` if nothing is known about it.
  init?(_ beginning: ArraySlice<UInt8>) {
    if let known = Self.signatures.first(where: { beginning.starts(with: $0.octets) }) {
      self = known.format
    } else if let text = Self.textKind(beginning) {
      self = text
    } else if Self.isERF(Array(beginning.prefix(16))) {
      self = .erf
    } else {
      return nil
    }
  }

  private static let signatures: [(octets: [UInt8], format: ForeignFormat)] = [
    (Array("GMBU".utf8), .networkMonitor),
    (Array("RTSS".utf8), .networkMonitor1),
    (Array("snoop\0\0\0".utf8), .snoop),
    (Array("btsnoop\0".utf8), .btsnoop),
    (Array("TRSNIFF data".utf8), .snifferDOS),
    (Array("XCP\0".utf8), .netXRay),
    (Array("\u{7F}ver".utf8), .peek),
    (Array("iptrace ".utf8), .iptrace),
    ([0x54, 0x52, 0x00, 0x64, 0x00], .nettl),
    ([0xAC, 0x01, 0x00, 0x1C], .ixia), ([0x1C, 0x00, 0x01, 0xAC], .ixia),
    ([0xAB, 0x01, 0x00, 0x1C], .ixia), ([0x1C, 0x00, 0x01, 0xAB], .ixia),
    ([0xA1, 0xB2, 0x34, 0xCD], .pcapVariant), ([0xCD, 0x34, 0xB2, 0xA1], .pcapVariant),
    ([0xA1, 0xE2, 0xCB, 0x12], .pcapVariant), ([0x12, 0xCB, 0xE2, 0xA1], .pcapVariant),
    (Array("PK\u{3}\u{4}".utf8), .zip),
    ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
    ([0x04, 0x22, 0x4D, 0x18], .lz4),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
    (Array("BZh".utf8), .bzip2),
    ([0x1F, 0x8B], .gzipTwice),
    ([0xFF, 0xFE], .utf16), ([0xFE, 0xFF], .utf16),
  ]

  /// Text is what has no control characters but white space; its first character tells the kind.
  private static func textKind(_ beginning: ArraySlice<UInt8>) -> ForeignFormat? {
    let isText = beginning.prefix(window).allSatisfy { octet in
      octet >= 0x20 && octet != 0x7F || (0x09...0x0D).contains(octet) || octet == 0x1B
    }
    guard isText else { return nil }
    let marked = beginning.starts(with: [0xEF, 0xBB, 0xBF]) ? beginning.dropFirst(3) : beginning
    switch marked.first(where: { $0 != 0x20 && !(0x09...0x0D).contains($0) }) {
    case UInt8(ascii: "<"): return .xml
    case UInt8(ascii: "{"), UInt8(ascii: "["): return .json
    default: return .text
    }
  }

  /// An ERF file has no signature, only records: a time in units of 2^-32 s, little-endian, then
  /// type, flags, and the record's length, big-endian, which counts this header of 16 octets.
  private static func isERF(_ record: [UInt8]) -> Bool {
    guard record.count == 16 else { return false }
    let year1990: UInt8 = 0x25
    let length = Int(record[10]) << 8 | Int(record[11])
    let lost = Int(record[12]) << 8 | Int(record[13])
    let wire = Int(record[14]) << 8 | Int(record[15])
    return record[7] >= year1990 && (1...48).contains(record[8] & 0x7F) && length > 16
      && lost == 0 && (1...length).contains(wire)
  }
}
