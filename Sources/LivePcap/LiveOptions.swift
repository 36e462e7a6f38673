/// How an interface is opened.
public struct LiveOptions: Hashable, Sendable {
  /// Octets kept of a frame.
  ///
  /// In immediate mode every slot of the ring is as long, so 2048 there loses fewer frames.
  public var snapLength = 65_535
  /// Also frames for other stations: needed at a mirror port.
  public var isPromiscuous = true
  /// Frames are handed on one by one, at once: for dialogues. Otherwise they come in blocks, after
  /// ``delay`` at the latest, and floods are survived without loss.
  public var isImmediate = false
  /// How long a block of frames may wait to be handed on, where the mode is not immediate.
  public var delay: Duration = .milliseconds(50)
  /// The ring between kernel and program.
  public var bufferOctets = 16 << 20
  /// Times in nanoseconds where the interface has them.
  public var hasNanoseconds = true
  /// Which frames; all, if there is none.
  public var filter: CaptureFilter? = .provisioning()
  public var direction = Direction.both

  public enum Direction: Hashable, Sendable {
    case both
    /// Only what others sent: a program that answers must not hear itself.
    case incoming
  }

  public init() {}

  /// For programs that talk: immediate, short slots, deaf to themselves.
  public static var dialogue: LiveOptions {
    var options = LiveOptions()
    options.isImmediate = true
    options.snapLength = 2048
    options.direction = .incoming
    return options
  }
}
