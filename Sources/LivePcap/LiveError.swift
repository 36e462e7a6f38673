import Wire

/// Why an interface cannot be opened, read or written.
public struct LiveError: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case noSuchInterface
    /// The rights to capture or to send are missing.
    case noPermission
    case isDown
    /// It was there, and is not any more.
    case wentAway
    /// The filter cannot be compiled for this interface, in the words of libpcap.
    case filter(String)
    /// In the words of libpcap.
    case cannotOpen(String)
    case cannotReceive(String)
    case cannotSend(String)
  }

  public let interface: String
  public let kind: Kind

  public init(interface: String, _ kind: Kind) {
    self.interface = interface
    self.kind = kind
  }
}

extension LiveError: CustomStringConvertible {
  /// One sentence for people, without its full stop.
  public var description: String { "\(WireText(interface).printable): \(kind)" }
}

extension LiveError.Kind: CustomStringConvertible {
  public var description: String {
    switch self {
    case .noSuchInterface: "there is no such interface"
    case .noPermission: "no permission to capture or send here"
    case .isDown: "the interface is down"
    case .wentAway: "the interface went away"
    case .filter(let reason): "the filter cannot be used: \(WireText(reason).printable)"
    case .cannotOpen(let reason): "cannot be opened: \(WireText(reason).printable)"
    case .cannotReceive(let reason): "receiving failed: \(WireText(reason).printable)"
    case .cannotSend(let reason): "sending failed: \(WireText(reason).printable)"
    }
  }
}
