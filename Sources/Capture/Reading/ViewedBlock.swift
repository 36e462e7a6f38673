/// A block and what was seen of it.
struct ViewedBlock<View: BlockView>: Sendable {
  var frames = FrameBlock()
  var view = View()

  /// Reads on, into the same memory.
  mutating func fill(from stream: inout FrameStream, path: String) {
    stream.fill(&frames, path: path)
    view.look(at: frames)
  }
}
