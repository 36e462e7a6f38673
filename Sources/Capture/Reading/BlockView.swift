/// What whoever reads a capture wants to know of all frames of a block before it goes through them:
/// made on the thread that reads ahead, while the octets are still in that core's cache.
package protocol BlockView: Sendable {
  init()
  /// Looks at a block; what was seen of the one before it is over.
  mutating func look(at block: borrowing FrameBlock)
}

/// Nothing.
struct NoView: BlockView {
  func look(at block: borrowing FrameBlock) {}
}
