import Framing
import TestSupport
import Testing
import Wire

@testable import Streams

@Suite struct StreamReassemblerTests {
  let id = Wires.stream

  @Test func `tells a whole connection`() {
    var wires = Wires()
    #expect(wires.send(.fromClient, .syn) == [.opening(id, frame: 1)])
    #expect(wires.send(.fromServer, [.syn, .ack], ack: 1) == [.accepted(id, frame: 2)])
    #expect(wires.send(.fromClient, .ack, at: 1, ack: 1) == [])
    let request = wires.send(.fromClient, .psh, at: 1, ack: 1, "GET")
    #expect(request == [.data(id, .fromClient, Array("GET".utf8)[...], frame: 4)])
    let answer = wires.send(.fromServer, [.psh, .fin], at: 1, ack: 4, "OK")
    #expect(
      answer == [
        .data(id, .fromServer, Array("OK".utf8)[...], frame: 5),
        .closed(id, .fromServer, frame: 5),
      ])
    #expect(wires.send(.fromClient, .fin, at: 4, ack: 4) == [.closed(id, .fromClient, frame: 6)])
    // What comes after the end is not another stream.
    #expect(wires.send(.fromServer, .ack, at: 4, ack: 5) == [])
    #expect(wires.streams.finish() == [])
  }

  @Test func `octets keep the indices of their frame`() {
    var wires = Wires()
    wires.shakeHands()
    guard case .data(_, _, let octets, _)? = wires.send(.fromClient, .ack, at: 1, "GET").first
    else { return #expect(Bool(false)) }
    #expect(octets.indices == 40..<43)
  }

  @Test func `each SYN is told, and the reset that answers it`() {
    var wires = Wires()
    #expect(wires.send(.fromClient, .syn) == [.opening(id, frame: 1)])
    #expect(wires.send(.fromClient, .syn) == [.opening(id, frame: 2)])
    #expect(wires.send(.fromServer, .rst, ack: 1) == [.refused(id, frame: 3)])
    #expect(wires.send(.fromClient, .syn) == [.opening(id, frame: 4)])
    #expect(wires.send(.fromServer, .rst, ack: 1) == [.refused(id, frame: 5)])
    #expect(wires.send(.fromServer, .rst, ack: 1) == [])
  }

  @Test func `a client may break off before it was answered`() {
    var wires = Wires()
    _ = wires.send(.fromClient, .syn)
    #expect(wires.send(.fromClient, .rst, at: 1) == [.reset(id, .fromClient, frame: 2)])
  }

  @Test func `a reset ends the stream and what waits is handed out`() {
    var wires = Wires()
    wires.shakeHands()
    #expect(wires.send(.fromServer, .ack, at: 4, ack: 1, "late") == [])
    #expect(
      wires.send(.fromServer, .rst, at: 1) == [
        .gap(id, .fromServer, octets: 3, frame: 5),
        .data(id, .fromServer, Array("late".utf8)[...], frame: 4),
        .reset(id, .fromServer, frame: 5),
      ])
  }

  @Test func `a stream joined midway is told once`() {
    var wires = Wires()
    #expect(
      wires.send(.fromServer, .ack, at: 500, ack: 70, "middle") == [
        .joined(id, frame: 1),
        .data(id, .fromServer, Array("middle".utf8)[...], frame: 1),
      ])
    #expect(wires.send(.fromClient, .ack, at: 70, ack: 506, "next").text(.fromClient) == "next")
  }

  @Test func `who is the server is guessed by the port`() {
    func joined(_ source: UInt16, _ destination: UInt16) -> UInt16 {
      StreamID(
        joining: Endpoint(address: Wires.phone.address, port: source),
        Endpoint(address: Wires.server.address, port: destination)
      ).server.port
    }
    #expect(joined(80, 40_000) == 80)
    #expect(joined(1024, 5061) == 5061)
    #expect(joined(8411, 1024) == 8411)
    #expect(joined(7000, 6000) == 6000)
    #expect(joined(6000, 7000) == 6000)
    #expect(joined(80, 443) == 80)
    #expect(joined(5000, 5000) == 5000)
  }

  @Test func `an answer without a question joins`() {
    var wires = Wires()
    #expect(
      wires.send(.fromServer, [.syn, .ack], ack: 1) == [
        .joined(id, frame: 1), .accepted(id, frame: 1),
      ])
  }

  @Test func `a new SYN between the same ports is another stream`() {
    var wires = Wires()
    wires.shakeHands()
    _ = wires.send(.fromClient, .ack, at: 1, ack: 1, "first")
    #expect(wires.send(.fromClient, .syn, initial: 777_000) == [.opening(id, frame: 5)])
    _ = wires.send(.fromServer, [.syn, .ack], initial: 5)
    #expect(wires.send(.fromServer, .ack, at: 1, "new", initial: 5).text(.fromServer) == "new")
    #expect(
      wires.send(.fromClient, .ack, at: 1, "second", initial: 777_000).text(.fromClient)
        == "second")
  }

  @Test func `numbers far away are another stream whose SYN was missed`() {
    var wires = Wires()
    wires.shakeHands()
    _ = wires.send(.fromClient, .ack, at: 1, ack: 1, "first")
    #expect(
      wires.send(.fromClient, .ack, at: 1 << 30, "second") == [
        .joined(id, frame: 5), .data(id, .fromClient, Array("second".utf8)[...], frame: 5),
      ])
  }

  @Test func `both may open at the same time`() {
    var wires = Wires()
    #expect(wires.send(.fromClient, .syn) == [.opening(id, frame: 1)])
    #expect(wires.send(.fromServer, .syn) == [])
    #expect(wires.send(.fromClient, [.syn, .ack], ack: 1) == [.accepted(id, frame: 3)])
    #expect(wires.send(.fromServer, [.syn, .ack], ack: 1) == [.accepted(id, frame: 4)])
    #expect(wires.send(.fromClient, .ack, at: 1, ack: 1, "a").text(.fromClient) == "a")
    #expect(wires.send(.fromServer, .ack, at: 1, ack: 2, "b").text(.fromServer) == "b")
  }

  @Test func `a SYN may bring octets`() {
    var wires = Wires()
    #expect(wires.send(.fromClient, .syn, "early").text(.fromClient) == "early")
    #expect(wires.send(.fromClient, .ack, at: 6, ack: 1, "later").text(.fromClient) == "later")
  }

  @Test func `keep-alives and probes of a closed window say nothing`() {
    var wires = Wires()
    wires.shakeHands()
    _ = wires.send(.fromClient, .ack, at: 1, ack: 1, "GET")
    #expect(wires.send(.fromClient, .ack, at: 3, ack: 1, "\0") == [])
    #expect(wires.send(.fromClient, .ack, at: 3, ack: 1) == [])
    #expect(wires.send(.fromServer, .ack, at: 0, ack: 4) == [])
    #expect(wires.send(.fromClient, .ack, at: 4, ack: 1, "more").text(.fromClient) == "more")
  }

  @Test func `a segment sent again is told with its octets, and what is different in it`() {
    var wires = Wires()
    wires.shakeHands()
    _ = wires.send(.fromServer, .ack, at: 1, ack: 1, "abcdef")
    #expect(
      wires.send(.fromServer, .ack, at: 1, ack: 1, "abcdef") == [
        .retransmission(id, .fromServer, octets: 6, frame: 5)
      ])
    #expect(
      wires.send(.fromServer, .ack, at: 3, ack: 1, "cXYfgh") == [
        .retransmission(id, .fromServer, octets: 4, frame: 6),
        .conflict(id, .fromServer, octets: 2, frame: 6),
        .data(id, .fromServer, Array("gh".utf8)[...], frame: 6),
      ])
  }

  @Test(arguments: [
    (UInt16(7), UInt16(7), 1), (7, 8, 0), (0, 0, 0),
  ])
  func `a segment captured twice is not one sent twice`(
    first: UInt16, second: UInt16, duplicates: Int
  ) {
    var wires = Wires()
    wires.shakeHands()
    _ = wires.send(.fromServer, .ack, at: 1, ack: 1, "abc", identification: first)
    let events = wires.send(.fromServer, .ack, at: 1, ack: 1, "abc", identification: second)
    #expect(events.isEmpty == (duplicates == 1))
    #expect(wires.streams.duplicates == duplicates)
  }

  @Test func `the time that a sender stamps tells copies from repetitions too`() throws {
    let now = try #require(HeaderOptions(octets("0101080A000003E800000000")[...]))
    let later = try #require(HeaderOptions(octets("0101080A000004B000000000")[...]))
    var wires = Wires()
    #expect(wires.send(.fromClient, .syn, options: now) == [.opening(id, frame: 1)])
    #expect(wires.send(.fromClient, .syn, options: now) == [])
    #expect(wires.send(.fromClient, .syn, options: later) == [.opening(id, frame: 3)])
  }

  @Test func `what the capture cut off is a gap at once`() {
    var wires = Wires()
    wires.shakeHands()
    #expect(
      wires.send(.fromServer, .ack, at: 1, ack: 1, "abcdef", cut: 4) == [
        .data(id, .fromServer, Array("ab".utf8)[...], frame: 4),
        .gap(id, .fromServer, octets: 4, frame: 4),
      ])
    #expect(wires.send(.fromServer, .ack, at: 7, ack: 1, "gh").text(.fromServer) == "gh")
  }

  @Test func `what was acknowledged will not come again`() {
    var wires = Wires()
    wires.shakeHands()
    #expect(wires.send(.fromServer, .ack, at: 3, ack: 1, "c") == [])
    #expect(wires.send(.fromClient, .ack, at: 1, ack: 4) == [])
    #expect(wires.send(.fromServer, .ack, at: 4, ack: 1, "d") == [])
    #expect(wires.send(.fromServer, .ack, at: 5, ack: 1, "e") == [])
    #expect(wires.send(.fromClient, .ack, at: 1, ack: 6).text(.fromServer) == "..cde")
  }

  @Test func `an end waits for what comes before it until the other side has it`() {
    var wires = Wires()
    wires.shakeHands()
    #expect(wires.send(.fromServer, .fin, at: 3, ack: 1, "c") == [])
    #expect(wires.send(.fromClient, .ack, at: 1, ack: 1) == [])
    var other = wires
    let late = wires.send(.fromServer, .ack, at: 1, ack: 1, "ab")
    #expect(late.text(.fromServer) == "abc")
    #expect(late.last == .closed(id, .fromServer, frame: 4))
    let acknowledged = other.send(.fromClient, .ack, at: 1, ack: 5)
    #expect(acknowledged.text(.fromServer) == "..c")
    #expect(acknowledged.last == .closed(id, .fromServer, frame: 4))
  }

  @Test func `an end without any octet behind the hole is reached when acknowledged`() {
    var wires = Wires()
    wires.shakeHands()
    #expect(wires.send(.fromServer, .fin, at: 3, ack: 1) == [])
    #expect(
      wires.send(.fromClient, .ack, at: 1, ack: 4) == [
        .gap(id, .fromServer, octets: 2, frame: 5), .closed(id, .fromServer, frame: 4),
      ])
  }

  @Test func `with only one side captured the end does not wait`() {
    var wires = Wires()
    _ = wires.send(.fromClient, .syn)
    let events = wires.send(.fromClient, .fin, at: 3, "c")
    #expect(events.text(.fromClient) == "..c")
    #expect(events.last == .closed(id, .fromClient, frame: 2))
  }

  @Test func `the end of the capture hands out what waits`() {
    var wires = Wires()
    wires.shakeHands()
    _ = wires.send(.fromServer, .ack, at: 2, ack: 1, "b")
    #expect(wires.streams.finish().text(.fromServer) == ".b")
    #expect(wires.streams.finish() == [])
  }

  @Test func `other protocols say nothing`() {
    let datagram = UDPDatagram.ipv4Packet(
      from: IPv4Address(192, 0, 2, 1), port: 53, to: IPv4Address(192, 0, 2, 2), port: 53,
      payload: [])
    var streams = StreamReassembler()
    #expect(streams.observe(Packet(datagram[...], linkType: .ipv4), frame: 1) == [])
  }

  @Test func `two devices with the same addresses, ports and numbers have a connection each`() {
    var wires = Wires()
    wires.shakeHands()
    let request = Wires.packet(.fromClient, .psh, at: 1, ack: 1, Array("GET".utf8))
    #expect(wires.streams.observe(request, frame: 4).text(.fromClient) == "GET")
    #expect(
      wires.streams.observe(request, frame: 5) == [
        .retransmission(id, .fromClient, octets: 3, frame: 5)
      ])
    let syn = Wires.packet(.fromClient, .syn)
    #expect(wires.streams.observe(syn, frame: 6, of: 7) == [.opening(id, frame: 6)])
    #expect(wires.streams.observe(request, frame: 7, of: 7).text(.fromClient) == "GET")
  }
}
