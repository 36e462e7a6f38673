// Sockets take addresses and octets by pointers.

package import Framing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A question by UDP or TCP and its answer: to be asked by a program inside.
package enum HostQuestion {
  package enum Transport: String, CaseIterable, Hashable, Sendable {
    case udp, tcp
  }

  package enum Outcome: Hashable, Sendable {
    case answer([UInt8])
    /// Somebody says that nobody listens there.
    case refused
    case unanswered
  }

  /// A longer answer is cut.
  private static let longestAnswer = 16 << 10
  /// RFC 3261 §17.1.2.2: by UDP a question is asked again.
  private static let again = Duration.milliseconds(700)

  package static func ask(
    _ transport: Transport, _ address: IPv4Address, port: UInt16, _ octets: [UInt8],
    within limit: Duration
  ) -> Outcome {
    let deadline = ContinuousClock.now + limit
    let kind = transport == .udp ? SOCK_DGRAM : SOCK_STREAM
    #if canImport(Glibc)
      let socket = socket(AF_INET, Int32(kind.rawValue), 0)
    #else
      let socket = socket(AF_INET, kind, 0)
    #endif
    guard socket >= 0 else { return .unanswered }
    defer { close(socket) }
    Descriptors.doNotWait(socket)
    var place = sockaddr_in()
    place.sin_family = sa_family_t(AF_INET)
    place.sin_port = port.bigEndian
    place.sin_addr.s_addr = address.rawValue.bigEndian
    let failed = unsafe withUnsafePointer(to: &place) { place in
      unsafe place.withMemoryRebound(to: sockaddr.self, capacity: 1) { place in
        unsafe connect(socket, place, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    if failed != 0, errno != EINPROGRESS { return errno == ECONNREFUSED ? .refused : .unanswered }
    if transport == .tcp {
      guard Descriptors.isWritable(socket, within: deadline - .now) else { return .unanswered }
    }
    while ContinuousClock.now < deadline {
      if unsafe send(socket, octets, octets.count, noSignal) < 0 {
        return errno == ECONNREFUSED ? .refused : .unanswered
      }
      let patience = transport == .udp ? min(again, deadline - .now) : deadline - .now
      guard !Descriptors.readable([socket], within: patience).isEmpty else { continue }
      var buffer = [UInt8](repeating: 0, count: longestAnswer)
      let count = unsafe recv(socket, &buffer, buffer.count, 0)
      if count > 0 { return .answer(Array(buffer[..<count])) }
      return count < 0 && errno == ECONNREFUSED ? .refused : .unanswered
    }
    return .unanswered
  }

  #if canImport(Glibc)
    private static let noSignal = Int32(MSG_NOSIGNAL)
  #else
    private static let noSignal: Int32 = 0
  #endif
}
