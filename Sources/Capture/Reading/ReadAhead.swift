import Dispatch
import Synchronization

/// Reads the blocks of a capture on a thread of its own, a few ahead of whoever goes through them.
///
/// What a core spends on copying from the kernel, on finding records and on a first look at them,
/// the other then need not: nearly half of the work on a large capture. ``next()`` has to be called
/// until a block has an ending; then the thread is over.
final class ReadAhead<View: BlockView>: Sendable {
  private let worker: Worker

  init(_ stream: consuming FrameStream, path: String) {
    worker = Worker(stream, path: path)
    let worker = worker
    DispatchQueue(label: "ReadAhead").async { worker.run() }
  }

  /// The next block, waited for.
  func next() -> ViewedBlock<View> {
    worker.filled.wait()
    let block = worker.blocks.withLock { $0.removeFirst() }
    worker.room.signal()
    return block
  }

  /// Takes a block that nobody looks at any more, to be filled again.
  func takeBack(_ block: inout ViewedBlock<View>) {
    worker.spare.withLock { $0.take(&block) }
  }

  /// What there is to be said about the capture, once a block had an ending.
  var stream: FrameStream { worker.stream }

  /// The stream is the thread's alone until the last block is handed over, and the reader's then.
  private final class Worker: @unchecked Sendable {
    var stream: FrameStream
    let path: String
    let blocks = Mutex<[ViewedBlock<View>]>([])
    let spare = Mutex<[ViewedBlock<View>]>([])
    let filled = DispatchSemaphore(value: 0)
    /// For blocks that wait: enough to bridge the moments in which one side is slower.
    let room = DispatchSemaphore(value: 4)

    init(_ stream: consuming FrameStream, path: String) {
      self.stream = stream
      self.path = path
    }

    func run() {
      var isAtEnd = false
      while !isAtEnd {
        room.wait()
        var block = spare.withLock { $0.popLast() } ?? ViewedBlock()
        block.fill(from: &stream, path: path)
        isAtEnd = block.frames.ending != nil
        blocks.withLock { $0.take(&block) }
        filled.signal()
      }
    }
  }
}

extension Array {
  /// Appends a block and leaves an empty one: who fills a block must be the only one to hold it, or
  /// its memory would be copied.
  fileprivate mutating func take<View>(_ block: inout ViewedBlock<View>)
  where Element == ViewedBlock<View> {
    append(ViewedBlock())
    swap(&self[count - 1], &block)
  }
}
