import Framing
import Testing
import Wire

@testable import CaptureScenes
@testable import Diagnosis

@Suite struct NameLookupTests {
  private func lookups(
    _ answer: Recording.DNSAnswer?, times: Int = 1
  ) throws -> [NameLookup] {
    try Recording.activity { phone, recording in
      recording.lookUp("files.example.com", for: &phone, answer: answer, times: times)
    }.lookups.elements
  }

  @Test func `a name with an address`() throws {
    let lookup = try #require(lookups(.address(Site.fileServer)).first)
    #expect(lookup.name.printable == "files.example.com")
    #expect(lookup.type == "A")
    #expect(lookup.server == .v4(Site.nameServer))
    #expect(lookup.asked.numbers == [11])
    #expect(lookup.answer?.frame.number == 12)
    #expect(lookup.answer?.addresses == [.v4(Site.fileServer)])
    #expect(!lookup.isFailure)
  }

  @Test func `questions without an answer are one lookup`() throws {
    let lookups = try lookups(nil, times: 3)
    #expect(lookups.map(\.asked.numbers) == [[11, 12, 13]])
    #expect(lookups.allSatisfy { $0.answer == nil && $0.isFailure })
  }

  @Test func `a name that is not, and one without an address`() throws {
    let unknown = try #require(lookups(.noSuchName).first)
    #expect(unknown.answer?.code == "NXDOMAIN")
    #expect(unknown.isFailure)
    let bare = try #require(lookups(.nothing).first)
    #expect(bare.answer?.code == "NOERROR")
    #expect(bare.answer?.hasRecords == false)
    #expect(bare.isFailure)
  }

  @Test func `letter case makes no other name`() throws {
    let lookups = try Recording.activity { phone, recording in
      recording.lookUp("Files.Example.com", for: &phone, answer: nil)
      recording.lookUp("files.example.com", for: &phone, answer: nil)
    }.lookups.elements
    #expect(lookups.map(\.asked.numbers) == [[11, 12]])
  }

  @Test func `of many names the first and the last are kept`() throws {
    let lookups = try Recording.activity { phone, recording in
      for number in 0..<100 {
        recording.lookUp("host\(number).example.com", for: &phone, answer: .noSuchName)
      }
    }.lookups
    #expect(lookups.kept == DeviceActivity.limit)
    #expect(lookups.omitted == 100 - DeviceActivity.limit)
    #expect(lookups.elements.first?.name.printable == "host0.example.com")
    #expect(lookups.elements.last?.name.printable == "host99.example.com")
  }

  @Test func `a time server is asked, and answers or not`() throws {
    for isAnswered in [true, false] {
      let queries = try Recording.activity { phone, recording in
        recording.askTime(for: &phone, isAnswered: isAnswered)
      }.timeQueries.elements
      #expect(queries.map(\.server) == [.v4(Site.timeServer)])
      #expect(queries.map(\.asked.numbers) == [[11]])
      #expect(queries.map(\.answered?.number) == [isAnswered ? 12 : nil])
    }
  }
}
