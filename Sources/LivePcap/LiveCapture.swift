import Capture
package import Wire

/// Several interfaces at once, their frames in one order by time.
///
/// Frames are numbered from 1 over all interfaces; ``Capture/CapturedFrame/interface`` is the place
/// of the interface among those that were opened. One that goes down or away is an event.
public final class LiveCapture {
  public let interfaces: [String]
  /// Ends the capture from another thread.
  public let stop = LiveStop()
  private let links: [LiveLink]
  private var watches: [InterfaceWatch]
  /// A link that failed is not read any more.
  private var failures: [Int: LiveError] = [:]
  private var merger: FrameMerger
  private var events: [LiveEvent] = []
  private var nextLook: ContinuousClock.Instant
  private var lastNumber = 0

  /// How often it is seen whether the interfaces are still there.
  private static let lookInterval = Duration.milliseconds(250)
  /// Frames taken from one interface before the others have their turn.
  private static let mostAtOnce = 256

  /// Opens all of `interfaces`, or none.
  public init(
    _ interfaces: [String], options: LiveOptions = LiveOptions()
  ) throws(LiveError) {
    var links: [LiveLink] = []
    for interface in interfaces { links.append(try LiveLink(interface, options: options)) }
    self.links = links
    self.interfaces = interfaces
    let states = InterfaceState.current
    watches = interfaces.map { InterfaceWatch($0, among: states) }
    // A block of the other interfaces is on its way for so long at most.
    let patience = options.isImmediate ? .milliseconds(2) : options.delay * 2
    merger = FrameMerger(interfaces: interfaces.count, patience: patience)
    nextLook = .now + Self.lookInterval
  }

  /// The next event, or `nil` if none comes until `deadline` or the capture was stopped.
  ///
  /// Fails once no interface is left, after the last frame was handed on.
  public func next(until deadline: ContinuousClock.Instant) throws(LiveError) -> LiveEvent? {
    while !stop.isStopped {
      let now = ContinuousClock.now
      look(at: now)
      if !events.isEmpty { return events.removeFirst() }
      fill(at: now)
      if var frame = merger.next(at: now, open: { failures[$0] == nil }) {
        lastNumber += 1
        frame.number = lastNumber
        return .frame(frame)
      }
      if merger.isEmpty, events.isEmpty { try failIfNoneIsLeft() }
      if !events.isEmpty { continue }
      let end = [deadline, nextLook, merger.due ?? deadline].min() ?? deadline
      guard now < deadline else { return nil }
      Readiness.wait(for: waiting, atMost: end - now)
    }
    return nil
  }

  /// What was counted so far, by interface.
  public var statistics: [LiveStatistics] { links.map(\.statistics) }

  /// The link types of the interfaces.
  package var linkTypes: [LinkType] { links.map(\.linkType) }

  // MARK: - The interfaces

  private var waiting: [Int32] {
    links.indices.filter { failures[$0] == nil && merger.hasRoom($0) }.map { links[$0].descriptor }
      + [stop.reading]
  }

  private func fill(at now: ContinuousClock.Instant) {
    for index in links.indices where failures[index] == nil {
      var room = Self.mostAtOnce
      while room > 0, merger.hasRoom(index), take(from: index, at: now) { room -= 1 }
    }
  }

  /// Takes a frame that is there; `false` if there is none.
  private func take(from index: Int, at now: ContinuousClock.Instant) -> Bool {
    do throws(LiveError) {
      guard var frame = try links[index].next() else { return false }
      frame.interface = index
      merger.append(frame, at: now)
      return true
    } catch {
      fail(index, error)
      return false
    }
  }

  private func fail(_ index: Int, _ error: LiveError) {
    // Down is not the end: libpcap goes on when the interface is up again.
    let state = InterfaceState.current[interfaces[index]]
    if error.kind != .wentAway, let state, !state.isUp { return }
    failures[index] = error
    look(at: nextLook)
  }

  private func look(at now: ContinuousClock.Instant) {
    guard now >= nextLook else { return }
    nextLook = now + Self.lookInterval
    let states = InterfaceState.current
    for index in watches.indices {
      guard let event = watches[index].look(at: states) else { continue }
      events.append(event)
      if watches[index].isGone {
        // What the kernel still holds of it is not lost.
        drain(index)
        failures[index] = LiveError(interface: interfaces[index], .wentAway)
      }
    }
  }

  private func drain(_ index: Int) {
    while merger.hasRoom(index), let found = try? links[index].next() {
      var frame = found
      frame.interface = index
      merger.append(frame, at: .now)
    }
  }

  private func failIfNoneIsLeft() throws(LiveError) {
    guard failures.count == links.count, let first = failures.min(by: { $0.key < $1.key }) else {
      return
    }
    throw first.value
  }
}

@available(*, unavailable)
extension LiveCapture: Sendable {}
