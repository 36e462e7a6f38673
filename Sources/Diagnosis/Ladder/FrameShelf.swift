import Capture

/// Frames in order, of which the middle is dropped first.
struct FrameShelf: Sendable {
  /// How many of the first frames are dropped last.
  private let begins: Int
  private var head: [CapturedFrame] = []
  /// From `oldest` on.
  private var tail: [CapturedFrame] = []
  private var oldest = 0
  private(set) var octets = 0

  init(begins: Int) {
    self.begins = max(0, begins)
  }

  var count: Int { head.count + tail.count - oldest }

  mutating func append(_ frame: CapturedFrame) {
    octets += frame.bytes.count
    if head.count < begins, tail.isEmpty {
      head.append(frame)
    } else {
      tail.append(frame)
    }
  }

  /// Drops the oldest frame behind the first ones, else the last of these; `false` if there is
  /// none.
  mutating func drop() -> Bool {
    if oldest < tail.count {
      octets -= tail[oldest].bytes.count
      tail[oldest].bytes = []
      oldest += 1
      if oldest > 1024, oldest * 2 > tail.count {
        tail.removeFirst(oldest)
        oldest = 0
      }
      return true
    }
    guard let last = head.popLast() else { return false }
    octets -= last.bytes.count
    return true
  }

  /// The frame of this number. Numbers ascend.
  func frame(_ number: Int) -> CapturedFrame? {
    Self.find(number, in: head[...]) ?? Self.find(number, in: tail[oldest...])
  }

  private static func find(
    _ number: Int, in frames: ArraySlice<CapturedFrame>
  ) -> CapturedFrame? {
    var (low, high) = (frames.startIndex, frames.endIndex)
    while low < high {
      let middle = low + (high - low) / 2
      if frames[middle].number < number { low = middle + 1 } else { high = middle }
    }
    return low < frames.endIndex && frames[low].number == number ? frames[low] : nil
  }
}
