import Framing
import Testing
import Wire

@testable import Streams

@Suite struct StreamLimitsTests {
  @Test func `too much behind a hole makes it a gap`() {
    var wires = Wires(limits: StreamLimits(waitingOctets: 128))
    wires.shakeHands()
    #expect(wires.send(.fromServer, .ack, at: 11, "a") == [])
    #expect(wires.send(.fromServer, .ack, at: 21, "b") == [])
    let events = wires.send(.fromServer, .ack, at: 31, "c")
    #expect(events.text(.fromServer) == "..........a")
    #expect(wires.streams.finish().text(.fromServer) == ".........b.........c")
  }

  @Test func `the stream that was quiet longest is forgotten`() {
    var wires = Wires(limits: StreamLimits(streams: 2))
    _ = wires.send(.fromClient, .syn, port: 40_001)
    _ = wires.send(.fromClient, .syn, port: 40_002)
    _ = wires.send(.fromServer, [.syn, .ack], ack: 1, port: 40_001)
    _ = wires.send(.fromClient, .syn, port: 40_003)
    #expect(wires.streams.forgotten == 1)
    let kept = wires.send(.fromClient, .ack, at: 1, ack: 1, "kept", port: 40_001)
    #expect(kept.count == 1)
    let lost = wires.send(.fromClient, .ack, at: 1, ack: 1, "lost", port: 40_002)
    #expect(lost.count == 2)
    #expect(wires.streams.forgotten == 2)
  }

  @Test func `octets of all streams together are bounded`() {
    var wires = Wires(limits: StreamLimits(totalWaitingOctets: 640))
    for port in UInt16(40_000)..<40_020 {
      _ = wires.send(.fromClient, .syn, port: port)
      _ = wires.send(.fromClient, .ack, at: 5, "behind", port: port)
    }
    #expect(wires.streams.forgotten == 10)
    #expect(wires.streams.finish().count { if case .data = $0 { true } else { false } } == 10)
  }

  @Test func `a slot serves one stream after another`() {
    var wires = Wires(limits: StreamLimits(streams: 1))
    for port in UInt16(1)...200 {
      #expect(wires.send(.fromClient, .syn, port: port).count == 1)
      #expect(wires.send(.fromServer, .rst, ack: 1, port: port).count == 1)
    }
    #expect(wires.streams.forgotten == 0)
  }
}
