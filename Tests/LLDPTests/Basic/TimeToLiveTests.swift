import LLDP
import TestSupport
import Testing
import Wire

@Suite struct TimeToLiveTests {
  @Test func `F5: two minutes`() {
    #expect(unit("06020078").timeToLive == 120)
    #expect(LLDPDataUnit([LLDPTLV(TimeToLive(seconds: 120))]).encoded == octets("06020078"))
    #expect(TimeToLive(seconds: 120).fieldValue == .fields(["seconds": .number(120)]))
  }

  @Test func `the highest value is a time like any other`() {
    #expect(unit("0602ffff").timeToLive == 65_535)
  }

  @Test func `one octet is too few, three are too many`() {
    #expect(
      unit("060178 0603007800").payloads(TimeToLive.self).map(\.result)
        == [
          .failure(DecodeError("Time To Live", at: 2, .truncated(needed: 2, available: 1))),
          .failure(DecodeError("Time To Live", at: 7, .trailing(octets: 1))),
        ])
  }
}
