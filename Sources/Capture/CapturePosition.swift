/// A place in a capture file: a byte, and the frame that begins there.
public struct CapturePosition: Hashable, Sendable {
  /// The frame's number; `nil` where something else than a frame stands.
  public let frame: Int?
  /// Counted from 0. In a compressed file, in what it unpacks to.
  public let byte: Int
  public let isUnpacked: Bool

  public init(frame: Int? = nil, byte: Int, isUnpacked: Bool = false) {
    self.frame = frame
    self.byte = byte
    self.isUnpacked = isUnpacked
  }

  var thing: String { frame.map { "frame \($0)" } ?? "a block" }
  var place: String { isUnpacked ? "byte \(byte) of the unpacked data" : "byte \(byte)" }
}
