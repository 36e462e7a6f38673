// `setsockopt(2)` takes a value by its pointer.

#if canImport(Glibc)
  import Glibc
#endif

/// What the system's sockets can do that libpcap does not ask of them.
enum SocketOptions {
  /// Keeps anybody who takes the program over from widening its filter (SO_LOCK_FILTER of Linux).
  static func lockFilter(of descriptor: Int32) {
    #if canImport(Glibc)
      var one: Int32 = 1
      let length = socklen_t(MemoryLayout<Int32>.size)
      // A kernel without it (before 3.9) captures all the same.
      _ = unsafe setsockopt(descriptor, SOL_SOCKET, SO_LOCK_FILTER, &one, length)
    #endif
  }
}
