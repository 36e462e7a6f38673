import Framing
import TestSupport
import Testing
import Wire

@testable import Streams

/// However the network mixes segments, the octets are those that were sent.
@Suite struct StreamLawsTests {
  static let text = "0123456789ABCDEF"

  /// All orders of the numbers below `count`.
  static func orders(_ count: Int) -> [[Int]] {
    (0..<count).reduce([[]]) { orders, next in
      orders.flatMap { order in
        (0...order.count).map { place in
          var copy = order
          copy.insert(next, at: place)
          return copy
        }
      }
    }
  }

  private func received(_ pieces: [Range<Int>], start: UInt32, isIPv6: Bool = false) -> String {
    var streams = StreamReassembler()
    let octets = Array(Self.text.utf8)
    var events: [StreamEvent] = []
    let syn = Wires.packet(.fromClient, .syn, initial: start)
    events += streams.observe(syn, frame: 0)
    for (frame, piece) in pieces.enumerated() {
      let packet = Wires.packet(
        .fromClient, .ack, at: 1 + piece.lowerBound, Array(octets[piece]), initial: start)
      events += streams.observe(packet, frame: frame + 1)
    }
    return events.text(.fromClient)
  }

  @Test(arguments: [UInt32(0), 1000, .max - 8, .max])
  func `any order gives the same octets`(start: UInt32) {
    let pieces = [0..<3, 3..<4, 4..<9, 9..<11, 11..<16]
    for order in Self.orders(5) {
      #expect(received(order.map { pieces[$0] }, start: start) == Self.text)
    }
  }

  @Test func `any order of overlapping segments gives the same octets`() {
    let pieces = [0..<6, 4..<9, 2..<12, 11..<16, 8..<13]
    for order in Self.orders(5) {
      #expect(received(order.map { pieces[$0] }, start: .max - 4) == Self.text)
    }
  }

  @Test func `segments twice and thrice give the same octets`() {
    let pieces = [0..<5, 5..<10, 10..<16]
    for order in Self.orders(6) {
      #expect(received(order.map { pieces[$0 % 3] }, start: 7) == Self.text)
    }
  }

  @Test func `one octet at a time, backwards, gives the same octets`() {
    #expect(received((0..<16).reversed().map { $0..<$0 + 1 }, start: 7) == Self.text)
  }

  @Test func `each octet comes once, whatever differs in what comes again`() {
    for seed in UInt64(1)...200 {
      var state = seed
      func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int(state >> 33) % bound
      }
      var wires = Wires(limits: StreamLimits(waitingOctets: 256))
      wires.shakeHands()
      var events: [StreamEvent] = []
      for _ in 0..<60 {
        let place = next(64)
        let text = String(repeating: "\(next(10))", count: 1 + next(12))
        let ack = next(4) == 0 ? next(64) : 1
        events += wires.send(
          next(3) == 0 ? .fromServer : .fromClient, .ack, at: 1 + place, ack: ack, text)
      }
      events += wires.streams.finish()
      #expect(events.text(.fromClient).utf8.count <= 76)
      #expect(events.text(.fromServer).utf8.count <= 76)
    }
  }

  @Test func `damaged packets never trap`() {
    let packets: [[UInt8]] = [
      Wires.packet(.fromClient, .syn), Wires.packet(.fromServer, [.syn, .ack], ack: 1),
      Wires.packet(.fromServer, [.psh, .fin], at: 1, ack: 1, Array("answer".utf8)),
    ].map { Array($0.bytes) }
    for (index, packet) in packets.enumerated() {
      for damaged in packet.cuts + packet.bitFlips {
        var streams = StreamReassembler()
        for (frame, bytes) in packets.enumerated() {
          let bytes = frame == index ? damaged : bytes
          _ = streams.observe(
            Packet(bytes[...], linkType: .ipv4, originalLength: packet.count), frame: frame)
        }
        _ = streams.finish()
      }
    }
  }

  @Test func `IPv6 is no different`() throws {
    let source = try #require(IPv6Address("2001:db8::1"))
    let destination = try #require(IPv6Address("2001:db8::20"))
    func packet(_ flags: TCPFlags, _ sequence: UInt32, _ content: [UInt8]) -> Packet {
      let header = TCPHeader(
        sourcePort: 40_000, destinationPort: 443, sequence: sequence, flags: flags)
      let internet = IPv6Header(
        from: source, to: destination, nextHeader: .tcp,
        payloadLength: UInt16(header.length + content.count))
      let bytes = internet.encoded + header.encoded + content
      return Packet(bytes[...], linkType: .ipv6)
    }
    var streams = StreamReassembler()
    let id = StreamID(
      client: Endpoint(address: .v6(source), port: 40_000),
      server: Endpoint(address: .v6(destination), port: 443))
    #expect(streams.observe(packet(.syn, .max, []), frame: 1) == [.opening(id, frame: 1)])
    #expect(
      streams.observe(packet(.ack, 0, [1, 2]), frame: 2) == [
        .data(id, .fromClient, [1, 2], frame: 2)
      ])
    #expect(id.description == "[2001:db8::1]:40000 to [2001:db8::20]:443")
  }
}
