// `poll(2)` takes an array by its pointer.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Waiting until there is something to read.
package enum Readiness {
  /// Waits for one of `descriptors` or for `limit` to pass; a signal ends the wait too.
  package static func wait(for descriptors: [Int32], atMost limit: Duration) {
    var entries = descriptors.filter { $0 >= 0 }.map {
      pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
    }
    // Rounded up: a wait of a part of a millisecond must not become a busy loop.
    let milliseconds = max(0, (limit.wholeMicroseconds + 999) / 1000)
    _ = unsafe poll(&entries, nfds_t(entries.count), Int32(clamping: milliseconds))
  }

  /// Waits for less than a second whatever happens, and no time at all if `duration` is over.
  static func pause(_ duration: Duration) {
    _ = usleep(useconds_t(min(max(0, duration.wholeMicroseconds), 999_999)))
  }
}

extension Duration {
  var wholeMicroseconds: Int64 {
    let (seconds, attoseconds) = components
    return Int64(clamping: Int128(seconds) * 1_000_000 + Int128(attoseconds / 1_000_000_000_000))
  }
}
