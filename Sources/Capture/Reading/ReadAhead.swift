import Dispatch
import Synchronization

/// Reads the blocks of a capture on a thread of its own, a few ahead of whoever looks at them.
///
/// What a core spends on copying from the kernel and on finding records, the other then need not:
/// a quarter of the work on a large capture. ``next()`` has to be called until a block has an
/// ending; then the thread is over.
final class ReadAhead: Sendable {
  /// Blocks that wait: enough to bridge the moments in which one side is slower.
  private static let mostWaiting = 4

  private let worker: Worker

  init(_ stream: consuming FrameStream, path: String) {
    worker = Worker(stream, path: path)
    let worker = worker
    DispatchQueue(label: "ReadAhead").async { worker.run() }
  }

  /// The next block, waited for.
  func next() -> FrameBlock {
    worker.filled.wait()
    let block = worker.blocks.withLock { $0.removeFirst() }
    worker.room.signal()
    return block
  }

  /// A buffer that nobody looks at any more, to be filled again.
  func giveBack(_ octets: [UInt8]) {
    worker.spare.withLock { $0.append(octets) }
  }

  /// What there is to be said about the capture, once a block had an ending.
  var stream: FrameStream { worker.stream }

  /// The stream is the thread's alone until the last block is handed over, and the reader's then.
  private final class Worker: @unchecked Sendable {
    var stream: FrameStream
    let path: String
    let blocks = Mutex<[FrameBlock]>([])
    let spare = Mutex<[[UInt8]]>([])
    let filled = DispatchSemaphore(value: 0)
    let room = DispatchSemaphore(value: ReadAhead.mostWaiting)

    init(_ stream: consuming FrameStream, path: String) {
      self.stream = stream
      self.path = path
    }

    func run() {
      var isAtEnd = false
      while !isAtEnd {
        room.wait()
        if let buffer = spare.withLock({ $0.popLast() }) { stream.window.reuse(buffer) }
        let block = stream.nextBlock(path: path)
        isAtEnd = block.ending != nil
        blocks.withLock { $0.append(block) }
        filled.signal()
      }
    }
  }
}
