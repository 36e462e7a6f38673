import Wire

/// The sum by which IP, UDP, TCP and ICMP notice damage: sixteen-bit words added with the carry
/// brought round (RFC 1071).
public struct InternetChecksum: Hashable, Sendable {
  private var total: UInt64 = 0
  private var isOdd = false

  public init() {}

  /// The sum of `octets` alone.
  public init(of octets: some Sequence<UInt8>) {
    add(octets)
  }

  /// The sum of `octets` alone.
  public init(of octets: [UInt8]) {
    add(octets)
  }

  public mutating func add(_ word: UInt16) {
    guard isOdd else {
      total &+= UInt64(word)
      return
    }
    add(UInt8(word >> 8))
    add(UInt8(truncatingIfNeeded: word))
  }

  public mutating func add(_ octets: some Sequence<UInt8>) {
    for octet in octets { add(octet) }
  }

  public mutating func add(_ octets: [UInt8]) { add(octets.span) }

  public mutating func add(_ octets: ArraySlice<UInt8>) { add(octets.span) }

  /// Word by word: most of what is added is the content of a packet. The bounds of two words are
  /// checked together.
  private mutating func add(_ octets: Span<UInt8>) {
    var index = 0
    if isOdd, !octets.isEmpty {
      add(octets[0])
      index = 1
    }
    var words: UInt64 = 0
    while index &+ 4 <= octets.count {
      let four = octets.extracting(index..<index &+ 4)
      words &+= UInt64(four[0]) << 8 | UInt64(four[1])
      words &+= UInt64(four[2]) << 8 | UInt64(four[3])
      index &+= 4
    }
    while index &+ 1 < octets.count {
      words &+= UInt64(octets[index]) << 8 | UInt64(octets[index &+ 1])
      index &+= 2
    }
    total &+= words
    if index < octets.count { add(octets[index]) }
  }

  /// Octets alternate between the high and the low half of a word; the last word may lack its
  /// low half. No 64-bit total overflows before 2^48 words.
  private mutating func add(_ octet: UInt8) {
    total &+= isOdd ? UInt64(octet) : UInt64(octet) << 8
    isOdd.toggle()
  }

  /// The sum, with the carry brought round; 0xFFFF over octets that hold a correct checksum.
  public var sum: UInt16 {
    var folded = total
    while folded > 0xFFFF { folded = folded & 0xFFFF + folded >> 16 }
    return UInt16(folded)
  }

  /// What belongs into the checksum field if it was zero while adding.
  public var checksum: UInt16 { ~sum }
}

extension InternetChecksum {
  /// The pseudo-header of UDP, TCP and ICMPv6 (RFC 768, RFC 9293 §3.1, RFC 8200 §8.1).
  package init(from source: IPAddress, to destination: IPAddress, protocol: IPProtocol, length: Int)
  {
    add(source)
    add(destination)
    add(UInt16(`protocol`.rawValue))
    add(UInt16(truncatingIfNeeded: length >> 16))
    add(UInt16(truncatingIfNeeded: length))
  }

  private mutating func add(_ address: IPAddress) {
    switch address {
    case .v4(let address):
      add(UInt16(truncatingIfNeeded: address.rawValue >> 16))
      add(UInt16(truncatingIfNeeded: address.rawValue))
    case .v6(let address): add(address.encoded)
    }
  }
}
