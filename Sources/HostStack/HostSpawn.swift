// Programs are started with lists of texts, which the system takes by pointers.

import CHost

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Starting and ending processes.
enum HostSpawn {
  static func socketPair() throws(HostStackError) -> (Int32, Int32) {
    var pair: [Int32] = [-1, -1]
    try check("a socket between two processes", unsafe chost_socket_pair(&pair))
    return (pair[0], pair[1])
  }

  /// Starts a program that ends when this process does.
  ///
  /// - Parameter descriptors: its 0 to 3, and no other is open; -1 is /dev/null, or nothing for 3.
  static func start(
    _ path: String, _ arguments: [String], environment: [String],
    descriptors: (Int32, Int32, Int32, Int32)
  ) throws(HostStackError) -> Int32 {
    let texts = unsafe (arguments + environment).map { unsafe strdup($0) }
    defer { for index in unsafe texts.indices { unsafe free(texts[index]) } }
    var process: Int32 = 0
    let wanted = [descriptors.0, descriptors.1, descriptors.2, descriptors.3]
    let failed = unsafe chost_spawn(
      path, texts.prefix(arguments.count) + [nil], texts.dropFirst(arguments.count) + [nil], wanted,
      &process)
    try check("starting a process", failed)
    return process
  }

  /// How it ended, if it has.
  static func end(of process: Int32) -> HostExit? {
    var status: Int32 = 0
    guard unsafe waitpid(process, &status, WNOHANG) == process else { return nil }
    let signal = UInt8(truncatingIfNeeded: status & 0x7F)
    return signal == 0 ? .status(UInt8(truncatingIfNeeded: status >> 8)) : .signal(signal)
  }

  /// Waits for a process to end, and ends it if it takes too long.
  static func wait(for process: Int32, atMost limit: Duration) {
    var deadline = ContinuousClock.now + limit
    var isKilled = false
    while end(of: process) == nil {
      if ContinuousClock.now > deadline {
        // One that may not be ended is left to the system.
        guard !isKilled, kill(process, SIGKILL) == 0 else { return }
        isKilled = true
        deadline = .now + lastWait
      }
      usleep(2000)
    }
  }

  private static let lastWait = Duration.seconds(1)

  static func check(_ step: String, _ failed: Int32) throws(HostStackError) {
    guard failed != 0 else { return }
    throw failed == ENOSYS ? .notHere : .refused(step: step, errno: failed)
  }
}
