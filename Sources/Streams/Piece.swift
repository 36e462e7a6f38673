/// Octets of one direction, or a place where the capture cut octets off.
struct Piece {
  /// Of the first octet, counted from the start of the stream.
  private(set) var position: Int
  /// Empty where octets were cut off.
  private(set) var content: ArraySlice<UInt8>
  private(set) var length: Int
  let frame: Int

  init(_ content: ArraySlice<UInt8>, at position: Int, frame: Int) {
    self.position = position
    self.content = content
    length = content.count
    self.frame = frame
  }

  init(cutOff length: Int, at position: Int, frame: Int) {
    self.position = position
    content = []
    self.length = length
    self.frame = frame
  }

  var end: Int { position + length }
  var isCutOff: Bool { content.count < length }

  /// What waiting costs: not less than the bookkeeping.
  var cost: Int { max(64, content.count) }

  /// The part that lies in `range`; `range` must overlap with the piece.
  func part(_ range: Range<Int>) -> Piece {
    var part = self
    let skipped = max(0, range.lowerBound - position)
    part.position += skipped
    part.length = min(end, range.upperBound) - part.position
    if !isCutOff { part.content = content.dropFirst(skipped).prefix(part.length) }
    return part
  }

  /// A copy that does not keep the whole frame alive.
  var detached: Piece {
    var copy = self
    copy.content = Array(content)[...]
    return copy
  }

  /// How many octets of `other` stand at places of this piece and differ.
  func differences(from other: Piece) -> Int {
    let start = max(position, other.position)
    let end = min(self.end, other.end)
    guard start < end, !isCutOff, !other.isCutOff else { return 0 }
    let own = content.dropFirst(start - position).prefix(end - start)
    let others = other.content.dropFirst(start - other.position).prefix(end - start)
    if own == others { return 0 }
    return zip(own, others).count { $0 != $1 }
  }
}
