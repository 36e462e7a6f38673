public import Framing

/// Puts the TCP streams of a capture together (RFC 9293), as far as a diagnosis needs them.
///
/// Hand every packet to ``observe(_:frame:)`` in the order of the capture, and call ``finish()`` at
/// its end. Octets come out in order, once each, as soon as nothing before them is missing. A hole
/// is declared a gap when too much waits behind it, when the other side acknowledges what is
/// missing and three segments or the end (FIN) wait behind it, when the connection is broken off,
/// and at the end of the capture. Nothing is kept of a stream that is over but its name, for a
/// while, so that its last acknowledgments do not look like another one: until then only a SYN
/// begins another stream between the same ports.
///
/// What it does not do: put IP fragments together, judge checksums, follow windows.
public struct StreamReassembler: Sendable {
  public let limits: StreamLimits
  /// Streams given up because of the limits.
  public private(set) var forgotten = 0
  /// Segments that the capture had twice, for instance from two mirror ports. Nothing is told of
  /// them: the sender sent them once.
  public private(set) var duplicates = 0

  private var slots: [Conversation?] = []
  private var keys: [ConversationKey?] = []
  private var free: [Int] = []
  private var index: [ConversationKey: Int] = [:]
  private var recency = RecencyList()
  /// Those of which something waits.
  private var holders = RecencyList()
  private var waitingCost = 0
  private var over = Ring<ConversationKey>(capacity: 64)

  public init(limits: StreamLimits = StreamLimits()) {
    self.limits = limits
  }

  /// Takes the next packet; returns what it did, in order. Empty for what is not TCP.
  ///
  /// - Parameters:
  ///   - frame: The packet's number, for the events.
  ///   - device: Whose connection it is, by any number: those of two devices that use the same
  ///     addresses and ports, one after the other, are two.
  public mutating func observe(
    _ packet: Packet, frame: Int, of device: UInt64 = 0
  ) -> [StreamEvent] {
    guard let segment = Segment(packet, frame: frame) else { return [] }
    let key = ConversationKey(segment.source, segment.destination, of: device)
    var events: [StreamEvent] = []
    if let slot = index[key] {
      if slots[slot]?.isReplaced(by: segment) == true {
        slots[slot]?.flush(frame: frame, events: &events)
        remove(slot)
      } else {
        update(slot, with: segment, events: &events)
        return events
      }
    } else if !segment.isSYN, segment.isRST || over.elements.contains(key) {
      return []
    }
    let conversation = Conversation(beginningWith: segment, events: &events)
    update(add(conversation, key), with: segment, events: &events)
    return events
  }

  /// The capture is over: what waits is handed out, with the gaps before it.
  public mutating func finish() -> [StreamEvent] {
    var events: [StreamEvent] = []
    for slot in slots.indices {
      let frame = slots[slot]?.lastFrame ?? 0
      slots[slot]?.flush(frame: frame, events: &events)
      remove(slot)
    }
    return events
  }
}

// MARK: - Bounds

extension StreamReassembler {
  private mutating func update(
    _ slot: Int, with segment: Segment, events: inout [StreamEvent]
  ) {
    let before = slots[slot]?.waitingCost ?? 0
    let isNew =
      slots[slot]?.observe(segment, limit: limits.waitingOctets, events: &events) ?? true
    if !isNew { duplicates += 1 }
    let after = slots[slot]?.waitingCost ?? 0
    waitingCost += after - before
    if slots[slot]?.isOver == true {
      if let key = keys[slot] { over.append(key) }
      remove(slot)
      return
    }
    recency.touch(slot)
    if after > 0 { holders.touch(slot) } else { holders.remove(slot) }
    while waitingCost > limits.totalWaitingOctets, holders.oldest != RecencyList.none {
      forgotten += 1
      remove(holders.oldest)
    }
  }

  private mutating func add(_ conversation: Conversation, _ key: ConversationKey) -> Int {
    if index.count >= limits.streams, recency.oldest != RecencyList.none {
      forgotten += 1
      remove(recency.oldest)
    }
    let slot: Int
    if let last = free.popLast() {
      slot = last
      slots[slot] = conversation
      keys[slot] = key
    } else {
      slot = slots.count
      slots.append(conversation)
      keys.append(key)
    }
    index[key] = slot
    recency.touch(slot)
    return slot
  }

  private mutating func remove(_ slot: Int) {
    guard let conversation = slots[slot], let key = keys[slot] else { return }
    waitingCost -= conversation.waitingCost
    slots[slot] = nil
    keys[slot] = nil
    index[key] = nil
    recency.remove(slot)
    holders.remove(slot)
    free.append(slot)
  }
}
