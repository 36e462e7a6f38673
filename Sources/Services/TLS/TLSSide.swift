import Wire

/// What one side of a TLS connection says: cut into records, and these into messages.
struct TLSSide {
  enum Step {
    case record(TLSRecordHeader)
    case content(TLSRecordType, ArraySlice<UInt8>, isEnd: Bool)
    case ssl2Hello(TLSVersion)
    case foreign(WireText)
    case malformed(DecodeError)
  }

  private enum State {
    /// Nothing was read yet.
    case start
    case header
    case content(TLSRecordHeader, remaining: Int)
    /// The rest of a message that is of no interest.
    case skipping(Int)
    /// A record may begin with the next segment.
    case lost
    case foreign
  }

  private var state = State.start
  private var header: [UInt8] = []
  var handshake = TLSHandshakeBuffer()
  /// Of the record that is being read, as far as an alert needs it.
  var alert: [UInt8] = []
  var hasChangedCipher = false
  var hasSentData = false

  /// Enough to know other protocols by.
  private static let beginningShown = 32

  mutating func beginSegment(_ octets: ArraySlice<UInt8>) {
    if case .lost = state, octets.count >= TLSRecordHeader.octets,
      (try? TLSRecordHeader(octets.prefix(TLSRecordHeader.octets))) != nil
    {
      state = .header
    }
  }

  /// Takes the next part; `nil` if all was taken and nothing is complete.
  mutating func step(_ input: inout ArraySlice<UInt8>) -> Step? {
    switch state {
    case .start, .header:
      let part = input.prefix(TLSRecordHeader.octets - header.count)
      header += part
      input = input.dropFirst(part.count)
      return header.count == TLSRecordHeader.octets ? readHeader(&input) : nil
    case .content(let record, let remaining):
      let part = input.prefix(remaining)
      input = input.dropFirst(part.count)
      let rest = remaining - part.count
      state = rest == 0 ? .header : .content(record, remaining: rest)
      return .content(record.type, part, isEnd: rest == 0)
    case .skipping(let count):
      let part = input.prefix(count)
      input = input.dropFirst(part.count)
      state = part.count == count ? .header : .skipping(count - part.count)
      return nil
    case .lost, .foreign:
      input = []
      return nil
    }
  }

  private mutating func readHeader(_ input: inout ArraySlice<UInt8>) -> Step {
    let octets = header
    header.removeAll()
    do {
      let record = try TLSRecordHeader(octets[...])
      state = record.length == 0 ? .header : .content(record, remaining: record.length)
      alert.removeAll()
      return .record(record)
    } catch {
      guard case .start = state else {
        lose()
        return .malformed(error)
      }
      if let (version, rest) = Self.ssl2Hello(octets) {
        state = rest > 0 ? .skipping(rest) : .header
        return .ssl2Hello(version)
      }
      state = .foreign
      return .foreign(WireText((octets + input.prefix(Self.beginningShown - octets.count))[...]))
    }
  }

  /// A two-octet length with the highest bit set, a client's or server's hello, a version; in a
  /// server's hello two octets stand before the version. RFC 5246 appendix E.2, RFC 6101
  /// appendix E.
  private static func ssl2Hello(_ octets: [UInt8]) -> (TLSVersion, rest: Int)? {
    guard octets.count == TLSRecordHeader.octets, octets[0] & 0x80 != 0 else { return nil }
    let length = Int(octets[0] & 0x7F) << 8 | Int(octets[1])
    guard length >= 9 else { return nil }
    let rest = length + 2 - octets.count
    let version = TLSVersion(rawValue: UInt16(octets[3]) << 8 | UInt16(octets[4]))
    switch octets[2] {
    case 1 where version == .ssl2 || octets[3] == 3 && octets[4] <= 4: return (version, rest)
    case 4 where octets[3] <= 1 && octets[4] <= 1: return (.ssl2, rest)
    default: return nil
    }
  }

  /// Octets are missing. Returns whether that matters: content without meaning may be missing.
  mutating func skip(_ count: Int, isOpaque: (TLSRecordType) -> Bool) -> Bool {
    switch state {
    case .content(let record, let remaining) where count <= remaining && isOpaque(record.type):
      state = count == remaining ? .header : .content(record, remaining: remaining - count)
      return false
    case .skipping(let rest) where count <= rest:
      state = count == rest ? .header : .skipping(rest - count)
      return false
    case .lost, .foreign:
      return false
    default:
      lose()
      return true
    }
  }

  private mutating func lose() {
    state = .lost
    header.removeAll()
    alert.removeAll()
    handshake.clear()
  }
}
