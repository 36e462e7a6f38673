public import Wire

/// Why a capture cannot be opened, read or written at all.
public struct CaptureError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case cannotOpen(errno: Int32)
    case isDirectory
    /// Not a single octet.
    case empty
    /// Neither pcap nor pcapng; what it looks like instead, if that is known.
    case notACapture(ForeignFormat?)
    case damagedHeader(CaptureDamage)
    case readFailed(errno: Int32)
    case writeFailed(errno: Int32)
    /// The frame has no place in the format that is written.
    case cannotHold(Misfit)
  }

  /// Why a format cannot hold a frame.
  public enum Misfit: Hashable, Sendable {
    /// A pcap file has one link type.
    case linkType(LinkType, inFileOf: LinkType)
    /// The number of the link type is too great for the format.
    case linkTypeNumber(LinkType)
    /// A pcap file cannot say that a time is not known.
    case noTime
    /// A pcap file tells times from 1970 to 2106.
    case time
    /// The frame holds more octets than a reader would believe.
    case length(Int, limit: Int)
    /// A pcapng block without a time cannot say both lengths of this frame.
    case lengthsWithoutTime
  }

  /// As it was given; `-` is standard input or output.
  public let path: String
  public let kind: Kind
  /// The number of the frame that was being read or written.
  public let frame: Int?
  /// Where it stands in the file, in bytes; in a compressed file, in what it unpacks to.
  public let offset: Int?

  public init(path: String, _ kind: Kind, frame: Int? = nil, offset: Int? = nil) {
    self.path = path
    self.kind = kind
    self.frame = frame
    self.offset = offset
  }
}

extension CaptureError: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    let stream =
      switch kind {
      case .writeFailed, .cannotHold: "standard output"
      default: "standard input"
      }
    if case .cannotHold(let misfit) = kind {
      return "\(Self.display(path, dash: stream)): \(frame.map { "frame \($0): " } ?? "")\(misfit)"
    }
    var place = ""
    if let frame { place += " at frame \(frame)" }
    if let offset { place += "\(frame == nil ? " at" : ",") byte \(offset)" }
    return "\(Self.display(path, dash: stream)): \(kind)\(place)"
  }

  /// A path as it may be shown: a file's name can hold anything.
  static func display(_ path: String, dash: String) -> String {
    path == "-" ? dash : WireText(path).printable
  }
}

extension CaptureError.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .cannotOpen(let errno): "cannot be opened: \(FileDescriptor.message(errno))"
    case .isDirectory: "is a directory, not a capture file"
    case .empty: "is empty"
    case .notACapture(let format):
      "is not a capture file\(format.map { ": it looks like \($0)" } ?? "")"
        + "; pcap and pcapng are read, plain or compressed with gzip"
    case .damagedHeader(let damage): damage.ofHeader
    case .readFailed(let errno): "reading failed: \(FileDescriptor.message(errno))"
    case .writeFailed(let errno): "writing failed: \(FileDescriptor.message(errno))"
    case .cannotHold(let misfit): "\(misfit)"
    }
  }
}

extension CaptureError.Misfit: CustomStringConvertible {
  public var description: String {
    switch self {
    case .linkType(let type, let other):
      "a pcap file of \(other) frames cannot hold \(type), pcapng can"
    case .linkTypeNumber(let type): "the format has no room for \(type)"
    case .noTime: "a pcap file cannot hold a frame without a time, pcapng can"
    case .time: "a pcap file holds times from 1970 to 2106 only, pcapng holds others"
    case .length(let length, let limit):
      "a frame of \(length) bytes is too long, at most \(limit) are possible"
    case .lengthsWithoutTime:
      "a pcapng block without a time cannot hold a frame longer than it was on the wire"
    }
  }
}
