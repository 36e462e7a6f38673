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

  /// Sends a message, and waits so long for room if there is none.
  ///
  /// Neither side waits for ever: both may be full, and then nobody would read.
  @discardableResult
  func send(_ octets: [UInt8], waiting patience: Duration = .zero) -> Sent {
    let deadline = ContinuousClock.now + patience
    while true {
      let count = put(octets, Self.noSignal | Self.dontWait)
      if count == octets.count { return .done }
      switch errno {
      case EINTR: continue
      case EAGAIN, ENOBUFS:
        guard ContinuousClock.now < deadline else { return .full }
        _ = Descriptors.isWritable(descriptor, within: deadline - .now)
        // Room for something is not room for this.
        usleep(500)
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
