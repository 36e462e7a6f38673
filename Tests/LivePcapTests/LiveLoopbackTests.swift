import Capture
import Dispatch
import Foundation
import TestSupport
import Testing
import Wire

@testable import LivePcap

private let loopbackCanBeOpened = (try? LiveLink("lo")) != nil

/// Real frames on the loopback interface, where the tests may open it.
@Suite(.serialized, .timeLimit(.minutes(5)), .enabled(if: loopbackCanBeOpened))
struct LiveLoopbackTests {
  /// An experimental EtherType with some octets of our own.
  private static func frame(_ tag: String, _ mark: UInt8) -> [UInt8] {
    octets("020000000001 020000000002 \(tag) 88b5")
      + [UInt8](repeating: mark, count: 50)
  }

  private static var options: LiveOptions {
    var options = LiveOptions()
    options.filter = CaptureFilter("ether proto 0x88b5")
    return options
  }

  @Test(arguments: ["", "8100a014", "8100a000", "88a80064 8100a014"])
  func `what is sent is received octet for octet, with its tags`(tag: String) throws {
    let capture = try LiveCapture(["lo"], options: Self.options)
    let sent = Self.frame(tag, UInt8.random(in: 1...255))
    let link = try LiveLink("lo", options: .dialogue)
    try link.send(sent)
    let deadline = ContinuousClock.now + .seconds(5)
    var received: CapturedFrame?
    while received == nil, ContinuousClock.now < deadline {
      guard case .frame(let frame)? = try capture.next(until: deadline) else { continue }
      if frame.bytes == sent { received = frame }
    }
    let frame = try #require(received)
    #expect(frame.linkType == .ethernet)
    #expect(frame.originalLength == sent.count)
    let age = WallClock.now - (try #require(frame.time))
    #expect(age > .zero && age < .seconds(10))
    #expect(capture.statistics[0].received > 0)
  }

  @Test func `several interfaces cannot be opened if one is not there`() {
    #expect(throws: LiveError(interface: "no-such-if0", .noSuchInterface)) {
      _ = try LiveCapture(["lo", "no-such-if0"])
    }
  }

  @Test func `a filter that is none is refused`() throws {
    var options = LiveOptions()
    options.filter = CaptureFilter("port of call")
    do throws(LiveError) {
      _ = try LiveLink("lo", options: options)
      Issue.record("it was taken")
    } catch {
      guard case .filter = error.kind else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test func `a deadline is kept where nothing comes`() throws {
    let capture = try LiveCapture(["lo"], options: Self.options)
    let start = ContinuousClock.now
    #expect(try capture.next(until: start + .milliseconds(60)) == nil)
    #expect(ContinuousClock.now - start >= .milliseconds(60))
  }

  @Test func `frames gather without one lost, and the deadline is kept`() throws {
    var options = Self.options
    options.isImmediate = true
    let link = try LiveLink("lo", options: options)
    let sent = (1...100).map { Self.frame("", $0) }
    let sender = try LiveLink("lo", options: .dialogue)
    for frame in sent { try sender.send(frame) }
    var received: [[UInt8]] = []
    let start = ContinuousClock.now
    while let frame = try link.receive(
      until: start + .milliseconds(200), gathering: .microseconds(100))
    {
      // The loopback shows each twice, going out and coming in.
      if !received.contains(frame.bytes) { received.append(frame.bytes) }
    }
    #expect(received.filter(sent.contains) == sent)
    #expect(ContinuousClock.now - start >= .milliseconds(200))
    let before = ContinuousClock.now
    #expect(try link.receive(until: before, gathering: .milliseconds(900)) == nil)
    #expect(ContinuousClock.now - before < .milliseconds(900))
  }

  @Test func `a frame that comes while others may gather waits for them`() throws {
    let link = try LiveLink("lo", options: Self.options)
    let sent = Self.frame("", 99)
    let start = ContinuousClock.now
    DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(20)) {
      try? LiveLink("lo", options: .dialogue).send(sent)
    }
    let frame = try link.receive(until: start + .seconds(5), gathering: .milliseconds(300))
    #expect(frame?.bytes == sent)
    #expect(ContinuousClock.now - start >= .milliseconds(300))
  }

  @Test func `a sequence gives frames and ends with its task`() async throws {
    let frames = try LiveFrames(["lo"], options: Self.options)
    let sent = Self.frame("", 77)
    try LiveLink("lo", options: .dialogue).send(sent)
    let reading = Task {
      var count = 0
      for try await frame in frames where frame.bytes == sent { count += 1 }
      return count
    }
    try await Task.sleep(for: .milliseconds(500))
    let start = ContinuousClock.now
    reading.cancel()
    let count = try await reading.value
    #expect(count > 0)
    // A tenth of a second is promised; a busy machine may take longer to say so.
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(frames.dropped == 0)
  }

  @Test func `a paced sender keeps its times and tells how well`() throws {
    var sender = PacedSender(try LiveLink("lo", options: .dialogue))
    for step in 0..<20 {
      let isSent = try sender.send(
        Self.frame("", UInt8(step)), after: .milliseconds(5 * step), unless: { false })
      #expect(isSent)
    }
    let account = sender.result
    #expect(account.frames == 20)
    #expect(account.octets == 20 * 64)
    #expect(account.elapsed >= .milliseconds(95))
    let (median, maximum) = (try #require(account.median), try #require(account.maximum))
    #expect(median <= maximum)
    let isSent = try sender.send(
      Self.frame("", 0), after: .seconds(3600), unless: { true })
    #expect(!isSent)
    #expect(sender.result.frames == 20)
  }
}
