/// Why a capture cannot be read from some place on.
public enum CaptureDamage: Error, Hashable, Sendable {
  /// The file ends early. With `atLeast`, so much is missing of a header that would say the rest.
  case cutShort(missing: Int, atLeast: Bool)
  /// A frame claims more octets than a frame can have, or than there is room for.
  case frameLength(Int, limit: Int)
  /// The length of a pcapng block is too small for its kind or too great for any.
  case blockLength(Int)
  /// A pcapng block gives its length at both ends, and the two differ.
  case blockTrailer(front: Int, back: Int)
  /// A pcapng frame names an interface that its section does not describe.
  case unknownInterface(Int)
  /// A pcapng section describes more interfaces than a file has use for.
  case interfaces(limit: Int)
  /// A pcapng section begins with something that is no byte-order mark.
  case byteOrderMark(UInt32)
  /// A version of the format that is not known.
  case version(major: Int, minor: Int)
  /// The gzip data end before their end mark.
  case compressedDataCutShort
  /// The gzip data break their own rules, or their checksum is wrong.
  case compressedDataDamaged
}

extension CaptureDamage {
  /// A sentence without its full stop about what stands at `position`.
  func sentence(at position: CapturePosition) -> String {
    let thing = "\(position.thing) at \(position.place)"
    return switch self {
    case .cutShort(let missing, let atLeast):
      "cut short: \(position.thing) starts at \(position.place) and needs "
        + "\(atLeast ? "at least " : "")\(missing) more \(missing == 1 ? "byte" : "bytes")"
    case .frameLength(let length, let limit):
      "damaged: \(thing) claims to hold \(length) bytes, at most \(limit) are possible"
    case .blockLength(let length):
      "damaged: \(thing) claims to be \(length) bytes long"
    case .blockTrailer(let front, let back):
      "damaged: \(thing) says that it is \(front) bytes long at its start and \(back) at its end"
    case .unknownInterface(let interface):
      "damaged: \(thing) is of interface \(interface), which is not described before it"
    case .interfaces(let limit):
      "damaged: \(thing) describes one more interface than the \(limit) that can be"
    case .byteOrderMark(let mark):
      "damaged: \(thing) starts a section with the byte-order mark \(mark.hexadecimal)"
    case .version(let major, let minor):
      "not known from here: \(thing) starts a section of version \(major).\(minor)"
    case .compressedDataCutShort:
      "cut short: the compressed data end before their end, at \(position.place)"
    case .compressedDataDamaged:
      "damaged: the compressed data cannot be unpacked after \(position.place)"
    }
  }

  /// The same about the header of a file, which cannot be read without it.
  var ofHeader: String {
    switch self {
    case .cutShort(let missing, _):
      "the file header is cut short: at least \(missing) more "
        + "\(missing == 1 ? "byte is" : "bytes are") needed"
    case .byteOrderMark(let mark):
      "the byte-order mark of the file header is damaged: \(mark.hexadecimal)"
    case .version(let major, let minor):
      "version \(major).\(minor) of the format is not known"
    case .compressedDataCutShort:
      "the compressed data are cut short before the end of the file header"
    case .compressedDataDamaged:
      "the compressed data are damaged before the end of the file header"
    case .frameLength, .blockLength, .blockTrailer, .unknownInterface, .interfaces:
      "the file header is damaged"
    }
  }
}

extension UInt32 {
  fileprivate var hexadecimal: String {
    let digits = String(self, radix: 16)
    return "0x" + String(repeating: "0", count: 8 - digits.utf8.count) + digits
  }
}
