// `clock_gettime(2)` fills a structure by its pointer.

import CPcap
package import Wire

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The time of day, as frames are stamped with it.
package enum WallClock {
  package static var now: Moment {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_REALTIME, &time)
    return Moment(nanoseconds: Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec))
  }
}
