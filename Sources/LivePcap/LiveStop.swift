// A pipe, to end a wait from another thread: `pipe(2)` and `write(2)` take pointers.

import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Ends a capture from anywhere: a waiting reader wakes at once.
public final class LiveStop: Sendable {
  private let stopped = Atomic(false)
  let reading: Int32
  private let writing: Int32

  init() {
    var ends: [Int32] = [-1, -1]
    _ = unsafe pipe(&ends)
    (reading, writing) = (ends[0], ends[1])
    for end in ends where end >= 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    for end in [reading, writing] where end >= 0 { _ = close(end) }
  }

  public var isStopped: Bool { stopped.load(ordering: .acquiring) }

  /// From now on nothing is handed on any more.
  public func stop() {
    guard !stopped.exchange(true, ordering: .acquiringAndReleasing) else { return }
    var octet: UInt8 = 0
    _ = unsafe write(writing, &octet, 1)
  }
}
