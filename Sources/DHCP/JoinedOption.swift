/// All instances of one code, joined to one value (RFC 3396 §7), with the way back to the frame.
///
/// Ranges in typed values (for example ``DHCPSubOption/octets``) count in the joined value;
/// ``frameOctets(of:)`` turns them into octets of the frame.
public struct JoinedOption: Hashable, Sendable {
  public let code: DHCPOptionCode
  public let value: [UInt8]
  /// At least one, in the order in which they are joined: options, file, sname (RFC 3396 §5).
  public let pieces: [DHCPOption]

  package init(_ code: DHCPOptionCode, pieces: [DHCPOption]) {
    self.code = code
    self.pieces = pieces
    value = pieces.count == 1 ? Array(pieces[0].value) : pieces.flatMap(\.value)
  }

  /// The joined options of a message, in order of first appearance.
  package static func join(_ options: [DHCPOption]) -> [JoinedOption] {
    var pieces: [[DHCPOption]] = []
    pieces.reserveCapacity(options.count)
    var met = MetCodes()
    for option in options {
      if met.isFirst(option.code) {
        pieces.append([option])
      } else if let place = pieces.firstIndex(where: { $0[0].code == option.code }) {
        pieces[place].append(option)
      }
    }
    return pieces.map { JoinedOption($0[0].code, pieces: $0) }
  }

  /// The codes that stand in more than one instance: seldom any.
  package static func repeatedCodes(in options: [DHCPOption]) -> Set<DHCPOptionCode> {
    var repeated: Set<DHCPOptionCode> = []
    var met = MetCodes()
    for option in options where !met.isFirst(option.code) { repeated.insert(option.code) }
    return repeated
  }

  /// A bit for each code that was met: nearly every code stands once.
  private struct MetCodes {
    private var bits: SIMD4<UInt64> = .zero

    mutating func isFirst(_ code: DHCPOptionCode) -> Bool {
      let word = Int(code.rawValue >> 6)
      let bit: UInt64 = 1 << UInt64(code.rawValue & 63)
      defer { bits[word] |= bit }
      return bits[word] & bit == 0
    }
  }

  /// Where octet `offset` of ``value`` stands in the frame; `nil` if there is no such octet.
  public func frameOffset(ofJoined offset: Int) -> Int? {
    guard value.indices.contains(offset) else { return nil }
    var rest = offset
    for piece in pieces {
      if rest < piece.value.count { return piece.value.startIndex + rest }
      rest -= piece.value.count
    }
    return nil
  }

  /// The octets of the frame that a range of ``value`` came from, one range a piece, none empty.
  ///
  /// What lies outside of the value is passed over.
  public func frameOctets(of range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for piece in pieces {
      let part = range.clamped(to: start..<start + piece.value.count)
      if !part.isEmpty {
        let first = piece.value.startIndex + (part.lowerBound - start)
        result.append(first..<first + part.count)
      }
      start += piece.value.count
    }
    return result
  }

  /// Every octet of the frame that the option takes, code and length octets included.
  public var frameOctets: [Range<Int>] { pieces.map(\.octets) }
}
