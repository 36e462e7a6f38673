// `poll(2)` takes an array by its pointer.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waiting for one of several descriptors.
enum Descriptors {
  /// Those of `descriptors` that can be read, or that nobody writes to any more.
  static func readable(_ descriptors: [Int32], within limit: Duration) -> Set<Int32> {
    var entries = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let milliseconds = Int32(clamping: max(0, limit.wholeMilliseconds))
    guard unsafe poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return [] }
    return Set(entries.filter { $0.revents != 0 }.map(\.fd))
  }

  /// Whether it can be written to before `limit` has passed.
  static func isWritable(_ descriptor: Int32, within limit: Duration) -> Bool {
    var entry = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    return unsafe poll(&entry, 1, Int32(clamping: max(0, limit.wholeMilliseconds))) > 0
  }

  static func doNotWait(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
  }
}

extension Duration {
  /// Rounded up.
  var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    return Int64(
      clamping: Int128(seconds) * 1000 + (Int128(attoseconds) + 999_999_999_999_999)
        / 1_000_000_000_000_000)
  }
}
