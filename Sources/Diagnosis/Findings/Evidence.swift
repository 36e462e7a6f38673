/// Where in the capture a finding can be seen.
public struct Evidence: Hashable, Sendable {
  /// The frame's number, as an analyser shows it.
  public let frame: Int
  /// Octets of that frame, counted from its first; `nil` for all of it.
  public let octets: Range<Int>?

  public init(frame: Int, octets: Range<Int>? = nil) {
    self.frame = frame
    self.octets = octets
  }
}
