import Framing
import Testing
import Wire

@testable import CaptureScenes
@testable import Diagnosis

@Suite struct AddressQueryTests {
  private static let own = Subnet.data.host(101)
  private static let free = Subnet.data.host(9)

  @Test func `a question tells its purpose and who answered`() throws {
    let queries = try Recording.activity { phone, recording in
      recording.probe(Self.free, from: phone)
    }.addressQueries.elements
    #expect(queries.map(\.purpose) == [.announce, .reach, .probe])
    #expect(queries.map(\.target) == [Self.own, Subnet.data.router, Self.free])
    #expect(queries.map(\.asked.numbers) == [[7], [9], [11]])
    #expect(queries.map { $0.answers.map(\.sender) } == [[], [Site.router], []])
    #expect(queries[1].answers.map(\.frame.number) == [10])
  }

  @Test func `the same question again lengthens the run`() throws {
    let query = try #require(
      Recording.activity { phone, recording in
        recording.askInVain(for: Self.free, from: phone, times: 20)
      }.addressQueries.elements.last)
    #expect(query.asked.count == 20)
    #expect(query.asked.first.number == 11)
    #expect(query.asked.last.number == 30)
    #expect(!query.isAnswered)
  }

  @Test func `on another VLAN it is another question`() throws {
    let queries = try Recording.activity { phone, recording in
      recording.ask(for: Self.free, from: phone)
      phone.tags = [Site.voiceTag]
      recording.ask(for: Self.free, from: phone)
    }.addressQueries.elements.suffix(2)
    #expect(queries.map(\.vlan) == [.none, Site.voiceVLAN])
  }

  @Test func `each sender answers once, and only the first ones are kept`() throws {
    let query = try #require(
      Recording.activity { phone, recording in
        recording.ask(for: Self.free, from: phone)
        for number in [1, 1, 2, 3, 4, 5, 6] as [UInt64] {
          recording.answer(
            for: Self.free, by: MACAddress(lowBitsOf: 0x0200_5E00_1000 | number), to: phone)
        }
      }.addressQueries.elements.last)
    #expect(query.answers.map { $0.sender.rawValue & 0xFF } == [1, 2, 3, 4])
    #expect(query.answers.map(\.frame.number) == [12, 14, 15, 16])
  }

  @Test func `another host that claims the phone's address answers it`() throws {
    let query = try #require(
      Recording.activity { phone, recording in
        recording.record(
          EthernetFrame(
            to: .broadcast, from: Site.computer, etherType: .arp,
            payload: ARPMessage(
              .request, sender: (Site.computer, phone.address),
              target: (MACAddress(lowBitsOf: 0), phone.address)
            ).encoded))
      }.addressQueries.elements.first)
    #expect(query.purpose == .announce)
    #expect(query.answers.map(\.sender) == [Site.computer])
  }
}
