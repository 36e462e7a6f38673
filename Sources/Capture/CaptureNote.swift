import Wire

/// Something about a capture that its reader has to know. It does not keep frames from being read.
public struct CaptureNote: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// Reading ended at a place where the capture is cut or cannot be right.
    case ended(CaptureDamage, at: CapturePosition, framesRead: Int)
    /// So many times, first at this place.
    case odd(CaptureOddity, first: CapturePosition, count: Int)
  }

  /// As it was given; `-` is standard input.
  public let path: String
  public let kind: Kind

  public init(path: String, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// The capture was not read to its end.
  public var endsCapture: Bool {
    if case .ended = kind { true } else { false }
  }
}

extension CaptureNote: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    "\(CaptureError.display(path, dash: "standard input")): \(kind)"
  }
}

extension CaptureNote.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .ended(let damage, let position, let framesRead):
      "\(damage.sentence(at: position)); \(Self.read(framesRead))"
    case .odd(let oddity, let first, let count):
      "\(oddity) at \(first.frame.map { "frame \($0), " } ?? "")\(first.place)"
        + (count > 1 ? " and at \(count - 1) more \(count == 2 ? "place" : "places")" : "")
    }
  }

  private static func read(_ frames: Int) -> String {
    switch frames {
    case 0: "no frame before it could be read"
    case 1: "the one frame before it was read"
    default: "the \(frames) frames before it were read"
    }
  }
}
