// The system's words for an error are a text of its own that must be copied (`strerror(3)`).

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension HostStackError: CustomStringConvertible {
  /// One sentence for people, without its full stop.
  package var description: String {
    switch self {
    case .notHere: "a network namespace is needed, and only Linux has them"
    case .refused(let step, let errno): "\(step): \(Self.text(errno))"
    case .gone: "the process that carries TCP/IP ended"
    }
  }

  /// The rights are missing.
  package var isPermission: Bool {
    if case .refused(_, let errno) = self { errno == EPERM || errno == EACCES } else { false }
  }

  static func text(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }
}
