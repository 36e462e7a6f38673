extension FrameStream {
  /// Hands out the frames that are left, a buffer of them at a time with the view of it, and reads
  /// the next buffers on another thread meanwhile. A file that fits into one buffer needs no thread.
  mutating func read<View: BlockView>(
    path: String, _ body: (FrameBlock, View) -> Void
  ) throws(CaptureError) {
    window.setsAside = true
    var block = ViewedBlock<View>()
    block.fill(from: &self, path: path)
    let reading = block.frames.ending == nil ? ReadAhead<View>(self, path: path) : nil
    while true {
      body(block.frames, block.view)
      if let ending = block.frames.ending {
        if let reading { self = reading.stream }
        if case .failed(let error) = ending { throw error }
        return
      }
      guard let reading else { return }
      reading.takeBack(&block)
      block = reading.next()
    }
  }

  /// Reads the frames up to where the buffer is full or the data end; what the block held is over.
  mutating func fill(_ block: inout FrameBlock, path: String) {
    window.reuse(block.octets)
    block.octets = []
    block.frames.removeAll(keepingCapacity: true)
    if let pending { block.frames.append(pending) }
    pending = nil
    do throws(CaptureError) {
      while let (header, octets) = try next(path: path) {
        if let full = window.takeFull() {
          // The first frame in the next buffer.
          pending = (header, octets)
          block.octets = full
          return
        }
        block.frames.append((header, octets))
      }
      block.ending = .done
    } catch {
      block.ending = .failed(error)
    }
    block.octets = window.takeFull() ?? window.octets
  }
}
