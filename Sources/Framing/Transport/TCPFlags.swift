public import Wire

/// The twelve bits between a TCP header's data offset and its window (RFC 9293 §3.1, RFC 3168,
/// RFC 9768 for AE); the first three are reserved.
public struct TCPFlags: OptionSet, Hashable, Sendable {
  public let rawValue: UInt16

  /// The low twelve bits of `rawValue`.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue & 0xFFF
  }

  public static let fin = TCPFlags(rawValue: 1 << 0)
  public static let syn = TCPFlags(rawValue: 1 << 1)
  public static let rst = TCPFlags(rawValue: 1 << 2)
  public static let psh = TCPFlags(rawValue: 1 << 3)
  public static let ack = TCPFlags(rawValue: 1 << 4)
  public static let urg = TCPFlags(rawValue: 1 << 5)
  public static let ece = TCPFlags(rawValue: 1 << 6)
  public static let cwr = TCPFlags(rawValue: 1 << 7)
  public static let ae = TCPFlags(rawValue: 1 << 8)
  public static let reserved = TCPFlags(rawValue: 7 << 9)

  /// The names of the flags that are set, first bit of the header first.
  public var names: [String] {
    let known: [(TCPFlags, String)] = [
      (.ae, "AE"), (.cwr, "CWR"), (.ece, "ECE"), (.urg, "URG"), (.ack, "ACK"), (.psh, "PSH"),
      (.rst, "RST"), (.syn, "SYN"), (.fin, "FIN"),
    ]
    return known.filter { contains($0.0) }.map(\.1)
  }
}

extension TCPFlags: CustomStringConvertible {
  public var description: String { names.joined(separator: ",") }
}

extension TCPFlags: FieldDescribing {
  public var fieldValue: FieldValue { .list(names.map { .word($0) }) }
}
