public import Capture

/// What happens while one listens.
public enum LiveEvent: Hashable, Sendable {
  case frame(CapturedFrame)
  /// The interface was taken down; it may come up again.
  case down(interface: String)
  case up(interface: String)
  /// The interface is gone for good: one of the same name would be another.
  case gone(interface: String)
}
