import Framing
import Streams
import Testing
import Wire

@testable import CaptureScenes
@testable import Diagnosis

@Suite struct ConnectionTests {
  private func knock(_ knock: Recording.Knock, times: Int = 1) throws -> [Connection] {
    try Recording.activity { phone, recording in
      recording.knock(at: Site.fileServer, port: 80, from: &phone, knock, times: times)
    }.connections.elements
  }

  private func talk(
    _ turns: [Recording.Turn], end: Recording.End = .closed
  ) throws -> Connection {
    let connections = try Recording.activity { phone, recording in
      recording.talk(with: Site.fileServer, port: 80, from: &phone, turns, end: end)
    }.connections.elements
    #expect(connections.count == 1)
    return try #require(connections.first)
  }

  private static let request = Recording.get("/46xxsettings.txt", from: Site.fileServer)

  // MARK: - Opening

  @Test func `SYNs without an answer are one attempt`() throws {
    let connections = try knock(.silent, times: 4)
    #expect(connections.map(\.outcome) == [.unanswered])
    #expect(connections.map(\.opening.numbers) == [[11, 12, 13, 14]])
    #expect(connections.map { $0.opening.duration } == [.seconds(7) + .microseconds(1200)])
    #expect(connections.map(\.id.server.address) == [.v4(Site.fileServer)])
    #expect(connections.map(\.id.server.port) == [80])
  }

  @Test func `each refusal ends an attempt`() throws {
    let connections = try knock(.refused, times: 2)
    #expect(connections.map(\.outcome) == [.refused, .refused])
    #expect(connections.map(\.frames) == [[11, 12], [13, 14]])
  }

  @Test func `a router says that there is no way`() throws {
    let activity = try Recording.activity { phone, recording in
      recording.knock(at: Site.fileServer, port: 80, from: &phone, .unreachable)
    }
    #expect(activity.connections.elements.map(\.outcome) == [.unreachable])
    let unreachable = try #require(activity.unreachables.elements.first)
    #expect(unreachable.from == .v4(Subnet.data.router))
    #expect(unreachable.destination == .v4(Site.fileServer))
    #expect(unreachable.destinationPort == 80)
    #expect(unreachable.frames.numbers == [12])
  }

  // MARK: - Talk

  @Test func `a connection from its opening to its end`() throws {
    let response = Recording.response("200 OK", "SET SIG 2\r\n")
    let connection = try talk([.client(Self.request), .server(response)])
    #expect(connection.outcome == .open)
    #expect(connection.opening.numbers == [11])
    #expect(connection.accepted?.number == 12)
    #expect(connection.requests == 1)
    #expect(connection.octetsFromClient == Self.request.count)
    #expect(connection.octetsFromServer == response.count)
    #expect(connection.closed != nil)
    #expect(connection.reset == nil)
    #expect(!connection.isJoined)
  }

  @Test(arguments: [true, false])
  func `who breaks off`(byServer: Bool) throws {
    let end: Recording.End = byServer ? .resetByServer : .resetByClient
    let connection = try talk([.client(Self.request)], end: end)
    #expect(connection.reset?.byServer == byServer)
    #expect(connection.reset?.frame.number == 15)
    #expect(connection.outcome == .open)
  }

  @Test func `a capture may join in the middle`() throws {
    let connections = try Recording.activity(without: 11...13) { phone, recording in
      recording.talk(
        with: Site.fileServer, port: 80, from: &phone,
        [.client(Self.request), .server(Recording.response("200 OK", "SET SIG 2\r\n"))])
    }.connections.elements
    #expect(connections.map(\.isJoined) == [true])
    #expect(connections.map(\.outcome) == [.open])
    #expect(connections.map(\.opening.numbers) == [[14]])
    #expect(connections.map(\.requests) == [1])
  }

  @Test func `large segments that are sent again are counted, small ones are not`() throws {
    for octets in [Connection.largeSegment, Connection.largeSegment - 1] {
      let segment = [UInt8](repeating: 0x20, count: octets)
      let connection = try talk(
        [
          .client(Self.request), .server(segment), .again(.seconds(1)), .again(.seconds(2)),
        ], end: .open)
      let isLarge = octets == Connection.largeSegment
      #expect(connection.largeRetransmissions?.numbers == (isLarge ? [16, 17] : nil))
      #expect(connection.octetsFromServer == octets)
    }
  }

  // MARK: - Whose it is

  @Test func `beyond a router the IP address tells the phone`() throws {
    let connections = try Recording.activity { phone, recording in
      var connection = TCPConnection(client: phone.takePort(), server: 80)
      recording.record(
        EthernetFrame(
          to: Site.otherDHCPServer, from: Site.router, etherType: .ipv4,
          payload: TCPSegment.ipv4Packet(
            from: phone.address, to: Site.fileServer,
            header: connection.clientHeader(.syn, octets: 0), payload: [], timeToLive: 63)))
      recording.record(
        EthernetFrame(
          to: Site.router, from: Site.otherDHCPServer, etherType: .ipv4,
          payload: TCPSegment.ipv4Packet(
            from: Site.fileServer, to: phone.address,
            header: connection.serverHeader([.syn, .ack], octets: 0), payload: [])))
    }.connections.elements
    #expect(connections.map(\.opening.numbers) == [[11]])
    #expect(connections.map(\.accepted?.number) == [12])
  }

  @Test func `a computer's connection is not the phone's`() throws {
    let connections = try Recording.activity { phone, recording in
      var connection = TCPConnection(client: 50_000, server: 80)
      recording.record(
        EthernetFrame(
          to: Site.router, from: Site.computer, etherType: .ipv4,
          payload: TCPSegment.ipv4Packet(
            from: Subnet.data.host(77), to: Site.fileServer,
            header: connection.clientHeader(.syn, octets: 0), payload: [])))
    }.connections
    #expect(connections.isEmpty)
  }

  @Test func `of many attempts the first and the last are kept`() throws {
    let activity = try Recording.activity { phone, recording in
      for _ in 0..<200 {
        recording.knock(at: Site.fileServer, port: 80, from: &phone, .refused)
      }
    }
    #expect(activity.connections.kept == DeviceActivity.limit)
    #expect(activity.connections.count == 200)
    #expect(activity.kept <= 4 * DeviceActivity.limit)
  }
}
