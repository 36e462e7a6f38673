import Framing

/// The checksum of a CDP message, as Cisco's devices compute it.
///
/// It is that of RFC 1071, but for a message with an odd number of octets. There the last octet is
/// added as if it were the low half of a word, not the high one, and as a signed number that is
/// one too small if negative: 0x7F adds 0x007F, 0x80 adds 0xFF7F.
struct CDPChecksum: Hashable, Sendable {
  let value: UInt16

  /// Of a whole message, the checksum field holding zero.
  init(of message: [UInt8]) {
    var sum = InternetChecksum()
    if let last = message.last, !message.count.isMultiple(of: 2) {
      sum.add(message.dropLast())
      sum.add(last < 0x80 ? UInt16(last) : 0xFF00 | UInt16(last - 1))
    } else {
      sum.add(message)
    }
    value = sum.checksum
  }
}
