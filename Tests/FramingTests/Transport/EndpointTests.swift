import Framing
import Testing
import Wire

@Suite struct EndpointTests {
  private let phone = Endpoint(address: .v4(IPv4Address(192, 0, 2, 100)), port: 40_000)

  @Test func `is written as in a URL`() throws {
    #expect(phone.description == "192.0.2.100:40000")
    let server = Endpoint(address: .v6(try #require(IPv6Address("2001:db8::20"))), port: 443)
    #expect(server.description == "[2001:db8::20]:443")
    #expect(
      server.fieldValue == .fields(["address": .word("2001:db8::20"), "port": .number(443)]))
  }

  @Test func `is ordered by address, then by port`() throws {
    let other = Endpoint(address: .v4(IPv4Address(192, 0, 2, 20)), port: 50_000)
    let lower = Endpoint(address: phone.address, port: 80)
    #expect([phone, lower, other].sorted() == [other, lower, phone])
  }

  @Test func `a direction has another one`() {
    #expect(StreamDirection.fromClient.opposite == .fromServer)
    #expect(StreamDirection.fromServer.opposite == .fromClient)
    #expect(StreamDirection.fromServer.description == "from the server")
  }

  @Test func `a packet tells how many octets of its content were cut off`() {
    let bytes = TCPSegment.ipv4Packet(
      from: IPv4Address(192, 0, 2, 1), to: IPv4Address(192, 0, 2, 2),
      header: TCPHeader(sourcePort: 1, destinationPort: 2, sequence: 0, flags: .ack),
      payload: [1, 2, 3, 4])
    let cut = Packet(bytes.dropLast(3), linkType: .ipv4, originalLength: bytes.count)
    #expect(cut.payload.elementsEqual([1]))
    #expect(cut.missingOctets == 3)
    #expect(Packet(bytes[...], linkType: .ipv4).missingOctets == 0)
  }
}
