import Testing

@testable import Capture

@Suite struct MemorySourceTests {
  @Test func `gives its frames in order and a sink keeps them so`() throws {
    let frames = [3, 1, 2].map { CapturedFrame(number: $0, time: nil, bytes: [UInt8($0)]) }
    var source = MemorySource(frames)
    var sink = MemorySink()
    while let frame = try source.next() { try sink.write(frame) }
    try sink.finish()
    #expect(sink.frames == frames)
    #expect(try source.next() == nil)
    #expect(source.notes == [])
  }
}
