public import Capture
public import Wire

/// One open interface: frames can be received and sent.
///
/// A class, because an open interface is one thing: what one copy had read, another would miss.
public final class LiveLink {
  public let interface: String
  public let linkType: LinkType
  private let handle: PcapHandle
  private var last = LiveStatistics()
  private var lastCounters: (received: UInt32, kernel: UInt32, interface: UInt32) = (0, 0, 0)
  private var received = 0
  private var watch: InterfaceWatch

  /// Opens an interface; its filter cannot be changed afterwards.
  public init(_ interface: String, options: LiveOptions = LiveOptions()) throws(LiveError) {
    handle = try PcapHandle(interface, options)
    self.interface = interface
    linkType = handle.linkType
    watch = InterfaceWatch(interface)
    if let filter = options.filter {
      // Tags stand in Ethernet frames; libpcap knows none on other links.
      let isTagged = linkType == .ethernet
      try handle.apply(isTagged ? filter.taggedToo : filter.elsewhere)
    }
  }

  /// The next frame, or `nil` if none comes until `deadline`.
  ///
  /// - Parameter gathering: how long frames may gather where none is there yet. On a busy link,
  ///   waking up for each one costs more than answering it.
  public func receive(
    until deadline: ContinuousClock.Instant, gathering: Duration = .zero
  ) throws(LiveError) -> CapturedFrame? {
    var gathering = gathering
    while true {
      if let frame = try next() { return frame }
      let rest = deadline - .now
      guard rest > .zero else { return nil }
      if gathering > .zero {
        Readiness.pause(min(gathering, rest))
        gathering = .zero
      } else {
        Readiness.wait(for: [descriptor], atMost: rest)
      }
    }
  }

  /// Puts a frame on the wire, from its first octet of the link layer; the hardware adds padding
  /// and the check sequence.
  public func send(_ octets: [UInt8]) throws(LiveError) {
    do throws(LiveError) {
      try handle.send(octets)
    } catch {
      throw isThere ? error : LiveError(interface: interface, .wentAway)
    }
  }

  /// How the interface changed since this was asked last, if it did: to be asked now and then.
  public func change() -> LiveEvent? { watch.look(at: InterfaceState.current) }

  /// What was counted so far; what the system no longer tells stays as it was told last.
  public var statistics: LiveStatistics {
    guard let counters = handle.counters else { return last }
    // 32 bits that run over.
    last.received += Int(counters.received &- lastCounters.received)
    last.droppedByKernel += Int(counters.kernel &- lastCounters.kernel)
    last.droppedByInterface += Int(counters.interface &- lastCounters.interface)
    lastCounters = counters
    return last
  }

  /// What to wait for.
  package var descriptor: Int32 { handle.descriptor }

  /// A frame that is there already.
  package func next() throws(LiveError) -> CapturedFrame? {
    switch handle.next() {
    case .nothing: return nil
    case .frame(let time, let originalLength, let octets):
      received += 1
      return CapturedFrame(
        number: received, time: time, linkType: linkType, originalLength: originalLength,
        bytes: octets)
    case .failed(let reason):
      throw LiveError(
        interface: interface, isThere ? .cannotReceive(reason) : .wentAway)
    }
  }

  private var isThere: Bool { InterfaceState.current[interface] != nil }
}

@available(*, unavailable)
extension LiveLink: Sendable {}
