// Sets of signals are handed to the system by pointers.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Signals that wait to be asked for, instead of ending the program.
///
/// Made before any other thread is started, or these would still be ended by them. A pipe that nobody
/// reads any more does not end the program either: writing fails, and a recording is still finished.
package struct SignalInbox: Sendable {
  private let signals: [Int32]

  package static let interrupt = SIGINT
  package static let terminate = SIGTERM
  package static let hangUp = SIGHUP

  package init(_ signals: [Int32]) {
    self.signals = signals
    var set = Self.set(of: signals)
    _ = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    _ = signal(SIGPIPE, SIG_IGN)
  }

  /// One that came since the last question.
  package func take() -> Int32? {
    var pending = sigset_t()
    unsafe sigemptyset(&pending)
    guard unsafe sigpending(&pending) == 0 else { return nil }
    for signal in signals where unsafe sigismember(&pending, signal) == 1 {
      var one = Self.set(of: [signal])
      var taken: Int32 = 0
      return unsafe sigwait(&one, &taken) == 0 ? taken : nil
    }
    return nil
  }

  private static func set(of signals: [Int32]) -> sigset_t {
    var set = sigset_t()
    unsafe sigemptyset(&set)
    for signal in signals { unsafe sigaddset(&set, signal) }
    return set
  }
}
