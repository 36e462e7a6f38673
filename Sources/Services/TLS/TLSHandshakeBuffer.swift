/// Cuts handshake messages out of the contents of records: several may be in one, one in several
/// (RFC 8446 §5.1).
struct TLSHandshakeBuffer {
  /// A message that is over, or one that is too long and will be passed over.
  enum Message {
    case whole(TLSHandshakeType, ArraySlice<UInt8>)
    case tooLong(TLSHandshakeType, length: Int)
  }

  private var octets: [UInt8] = []
  private var toSkip = 0

  /// Chains of certificates have some thousand octets.
  static let longest = 1 << 17

  mutating func clear() {
    octets.removeAll()
    toSkip = 0
  }

  mutating func take(_ fragment: ArraySlice<UInt8>) -> [Message] {
    let skipped = min(toSkip, fragment.count)
    toSkip -= skipped
    octets += fragment.dropFirst(skipped)
    var messages: [Message] = []
    var start = 0
    while octets.count - start >= 4 {
      let type = TLSHandshakeType(rawValue: octets[start])
      let length = octets[start + 1..<start + 4].reduce(0) { $0 << 8 | Int($1) }
      let end = start + 4 + length
      if length > Self.longest {
        messages.append(.tooLong(type, length: length))
        let there = min(end, octets.count)
        toSkip = end - there
        start = there
      } else if end <= octets.count {
        // A copy that starts at 0, so that offsets count from the start of the message.
        messages.append(.whole(type, Array(octets[start + 4..<end])[...]))
        start = end
      } else {
        break
      }
    }
    octets.removeFirst(start)
    return messages
  }
}
