import Capture
import Wire

/// Frames of several interfaces in one order by time.
///
/// A frame is handed on when every interface has a later one waiting, or when it has waited so long
/// that none earlier can come any more. Each queue is bounded; a full one is not read, and its
/// frames stay in the kernel's ring.
struct FrameMerger: Sendable {
  private struct Entry {
    let frame: CapturedFrame
    let arrival: ContinuousClock.Instant
  }

  /// Frames that wait of one interface.
  static let mostWaiting = 4096

  private var queues: [[Entry]]
  /// Where each queue begins: what is before was handed on.
  private var heads: [Int]
  private let patience: Duration

  init(interfaces: Int, patience: Duration) {
    queues = Array(repeating: [], count: interfaces)
    heads = Array(repeating: 0, count: interfaces)
    self.patience = interfaces > 1 ? patience : .zero
  }

  func hasRoom(_ interface: Int) -> Bool {
    queues[interface].count - heads[interface] < Self.mostWaiting
  }

  mutating func append(_ frame: CapturedFrame, at now: ContinuousClock.Instant) {
    queues[frame.interface].append(Entry(frame: frame, arrival: now))
  }

  /// The earliest frame, if none earlier can come; `open` are the interfaces that may still give
  /// some.
  mutating func next(at now: ContinuousClock.Instant, open: (Int) -> Bool) -> CapturedFrame? {
    var earliest: Int?
    var isAlone = true
    for index in queues.indices {
      guard let entry = head(index) else {
        if open(index) { isAlone = false }
        continue
      }
      if let other = earliest, let entryOfOther = head(other),
        (entryOfOther.frame.time ?? .epoch) <= (entry.frame.time ?? .epoch)
      {
        continue
      }
      earliest = index
    }
    guard let earliest, let entry = head(earliest),
      isAlone || now - entry.arrival >= patience
    else { return nil }
    heads[earliest] += 1
    // Taken away in large pieces: each time would move all the rest.
    if heads[earliest] == queues[earliest].count || heads[earliest] >= Self.mostWaiting {
      queues[earliest].removeFirst(heads[earliest])
      heads[earliest] = 0
    }
    return entry.frame
  }

  /// When the earliest frame may be handed on, whatever comes.
  var due: ContinuousClock.Instant? {
    queues.indices.compactMap { head($0)?.arrival }.min().map { $0 + patience }
  }

  var isEmpty: Bool { queues.indices.allSatisfy { head($0) == nil } }

  private func head(_ index: Int) -> Entry? {
    let at = heads[index]
    return at < queues[index].count ? queues[index][at] : nil
  }
}
