// Messages are handed to the system and taken from it by pointers (`send(2)`, `recv(2)`).

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One end of the socket between the two processes.
struct HostSocket: Sendable {
  let descriptor: Int32

  enum Received: Hashable, Sendable {
    case message([UInt8])
    case nothing
    case closed
  }

  enum Sent: Hashable, Sendable {
    case done
    /// The other side does not read fast enough.
    case full
    case closed
  }

  /// Sends a message, and waits until there is room for it if that is wanted.
  @discardableResult
  func send(_ octets: [UInt8], waits: Bool) -> Sent {
    while true {
      let flags = Self.noSignal | (waits ? 0 : Self.dontWait)
      let count = put(octets, flags)
      if count == octets.count { return .done }
      switch errno {
      case EINTR: continue
      case EAGAIN, ENOBUFS: return .full
      default: return .closed
      }
    }
  }

  private func put(_ octets: [UInt8], _ flags: Int32) -> Int {
    // The method of the same name hides the system's.
    #if canImport(Glibc)
      unsafe Glibc.send(descriptor, octets, octets.count, flags)
    #else
      unsafe Darwin.send(descriptor, octets, octets.count, flags)
    #endif
  }

  /// A message that is there already.
  func receive() -> Received {
    var buffer = [UInt8](repeating: 0, count: HostMessage.longest)
    while true {
      let count = unsafe recv(descriptor, &buffer, buffer.count, Self.dontWait)
      if count > 0 { return .message(Array(buffer[..<count])) }
      if count == 0 { return .closed }
      switch errno {
      case EINTR: continue
      case EAGAIN: return .nothing
      default: return .closed
      }
    }
  }

  #if canImport(Glibc)
    private static let dontWait = Int32(MSG_DONTWAIT)
    private static let noSignal = Int32(MSG_NOSIGNAL)
  #else
    private static let dontWait = MSG_DONTWAIT
    private static let noSignal: Int32 = 0
  #endif
}
