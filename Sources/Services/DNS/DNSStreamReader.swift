import Wire

/// Takes DNS messages out of one direction of a TCP connection (RFC 1035 §4.2.2, RFC 7766 §8): two
/// octets of length before each.
///
/// Holds at most one unfinished message, 65 537 octets. Offsets count from each message's first
/// octet.
public struct DNSStreamReader: Sendable {
  private var pending: [UInt8] = []
  /// Messages that were too short for a header.
  public private(set) var unreadable = 0

  public init() {}

  /// A message has begun and is not complete.
  public var isWaiting: Bool { !pending.isEmpty }

  /// Takes the next octets of the stream, in order; returns the messages that they complete.
  public mutating func read(_ octets: ArraySlice<UInt8>) -> [DNSMessage] {
    pending += octets
    var messages: [DNSMessage] = []
    var reader = ByteReader(pending[...], reading: "DNS over TCP")
    while true {
      var next = reader
      guard let length = try? next.readInteger(UInt16.self),
        let content = try? next.readBytes(Int(length))
      else { break }
      reader = next
      if let message = try? DNSMessage(Array(content)[...]) {
        messages.append(message)
      } else {
        unreadable += 1
      }
    }
    pending.removeFirst(reader.offset)
    return messages
  }

  /// The octets of `message` as they go into a stream; `nil` if there are more than a length can say.
  public static func framed(_ message: DNSMessage) -> [UInt8]? {
    let octets = message.encoded
    guard let length = UInt16(exactly: octets.count) else { return nil }
    return [UInt8(length >> 8), UInt8(truncatingIfNeeded: length)] + octets
  }
}
