extension FrameStream {
  /// Hands out each frame that is left where it lies in a buffer, and reads the next buffer on
  /// another thread meanwhile. A file that fits into one buffer needs no thread.
  mutating func read(
    path: String, _ body: (FrameHeader, Span<UInt8>) -> Void
  ) throws(CaptureError) {
    window.setsAside = true
    var block = nextBlock(path: path)
    let reading = block.ending == nil ? ReadAhead(self, path: path) : nil
    while true {
      for (header, octets) in block.frames {
        body(header, block.octets.span.extracting(octets))
      }
      if let ending = block.ending {
        if let reading { self = reading.stream }
        if case .failed(let error) = ending { throw error }
        return
      }
      guard let reading else { return }
      reading.giveBack(block.octets.take())
      block = reading.next()
    }
  }

  /// The frames up to where the buffer is full or the data end.
  mutating func nextBlock(path: String) -> FrameBlock {
    var block = FrameBlock()
    block.frames.reserveCapacity(Self.usualFrames)
    if let pending { block.frames.append(pending) }
    pending = nil
    do throws(CaptureError) {
      while let (header, octets) = try next(path: path) {
        if let full = window.takeFull() {
          // The first frame in the next buffer.
          pending = (header, octets)
          block.octets = full
          return block
        }
        block.frames.append((header, octets))
      }
      block.ending = .done
    } catch {
      block.ending = .failed(error)
    }
    block.octets = window.takeFull() ?? window.octets
    return block
  }

  /// In a buffer, of the size that voice has.
  private static let usualFrames = 1024
}

extension [UInt8] {
  /// The array, which nobody else has from here on: an owner writes where others make a copy.
  fileprivate mutating func take() -> [UInt8] {
    var taken: [UInt8] = []
    swap(&taken, &self)
    return taken
  }
}
