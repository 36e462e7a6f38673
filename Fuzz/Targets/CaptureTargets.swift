import Capture
import Wire

extension FuzzTarget {
  /// A pcap file.
  static let pcap = FuzzTarget("pcap", longestInput: 4096) { capture in
    [capture.file].filter { !$0.starts(with: section) && !$0.isEmpty }
      + capture.written(by: PcapWriter())
      + capture.written(by: PcapWriter(resolution: .nanoseconds))
  } check: { octets in
    claimLaws(ofFile: Array(octets))
  }

  /// A pcapng file.
  static let pcapng = FuzzTarget("pcapng", longestInput: 4096) { capture in
    [capture.file].filter { $0.starts(with: section) } + capture.written(by: PcapngWriter())
  } check: { octets in
    claimLaws(ofFile: Array(octets))
  }

  /// A file compressed with gzip.
  static let gzip = FuzzTarget("gzip", longestInput: 4096) { capture in
    [capture.file].filter { $0.starts(with: [0x1F, 0x8B]) }
  } check: { octets in
    claimLaws(ofFile: Array(octets), isPacked: true)
  }

  private static let section: [UInt8] = [0x0A, 0x0D, 0x0D, 0x0A]
}

/// Reads a file to its end. What was read can be written and read again.
private func claimLaws(ofFile octets: [UInt8], isPacked: Bool = false) {
  let frames: [CapturedFrame]
  do {
    let capture = try CaptureFile(bytes: octets, name: "fuzz")
    frames = try read(capture)
    for note in capture.notes { claimPrintable(note.description) }
  } catch {
    claimPrintable("\(error)")
    return
  }
  let kept = frames.reduce(0) { $0 + $1.bytes.count }
  if !isPacked { claim(kept <= octets.count, "frames hold no more than the file") }
  claim(
    zip(frames, frames.dropFirst()).allSatisfy { $0.number < $1.number },
    "the numbers of frames grow")
  claimSameWithoutCopies(frames, octets)
  claimWrites(frames, by: PcapngWriter())
  if Set(frames.map(\.linkType)).count == 1 {
    claimWrites(frames, by: PcapWriter(resolution: .nanoseconds))
  }
}

private func read(_ capture: CaptureFile) throws -> [CapturedFrame] {
  var frames: [CapturedFrame] = []
  while let frame = try capture.next() { frames.append(frame) }
  claim(try capture.next() == nil, "after the end there is nothing")
  return frames
}

/// The other way of reading gives the same frames.
private func claimSameWithoutCopies(_ frames: [CapturedFrame], _ octets: [UInt8]) {
  guard let capture = try? CaptureFile(bytes: octets, name: "again") else { return }
  for frame in frames {
    let isSame = try? capture.withNext { header, bytes in
      header.number == frame.number && header.time == frame.time
        && bytes.count == frame.bytes.count
        && (0..<bytes.count).allSatisfy { bytes[$0] == frame.bytes[$0] }
    }
    claim(isSame == true, "frame \(frame.number) is the same where it lies")
  }
}

/// What a writer takes, a reader gives back, but for the numbers of frames and interfaces.
private func claimWrites(_ frames: [CapturedFrame], by sink: some FrameSink & MemoryWriting) {
  var writer = sink
  var taken: [CapturedFrame] = []
  for frame in frames where (try? writer.write(frame)) != nil { taken.append(frame) }
  guard (try? writer.finish()) != nil,
    let capture = try? CaptureFile(bytes: writer.bytes, name: "written"),
    let again = try? read(capture)
  else { fatalError("broken: what is written can be read") }
  claim(!capture.notes.contains(where: \.endsCapture), "what is written is whole")
  claim(again.count == taken.count, "what is written has as many frames")
  for (frame, before) in zip(again, taken) {
    claim(
      frame.bytes == before.bytes && frame.time == before.time
        && frame.linkType == before.linkType && frame.originalLength == before.originalLength,
      "\(before) is read back as \(frame)")
  }
}
