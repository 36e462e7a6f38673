import Testing
import Wire

@Suite struct DecodeErrorTests {
  @Test(
    arguments: [
      (.truncated(needed: 3, available: 1), "needs 3 octets, 1 are left"),
      (.trailing(octets: 2), "2 octets are left over"),
      (.overrun(claimed: 300, available: 4), "claims 300 octets, 4 are left"),
      (.length(5, expected: "a multiple of 4"), "is 5 octets long, expected a multiple of 4"),
      (.value(7, field: "version"), "version cannot be 7"),
      (.malformed("there is no End TLV"), "there is no End TLV"),
    ] as [(DecodeError.Reason, String)])
  func `every reason is a sentence`(reason: DecodeError.Reason, text: String) {
    let error = DecodeError("LLDPDU", at: 14, reason)
    #expect(error.description == "LLDPDU at octet 14: " + text)
  }

  @Test func `errors are equal if structure, place and reason are`() {
    let error = DecodeError("a", at: 1, .trailing(octets: 1))
    #expect(error == DecodeError("a", at: 1, .trailing(octets: 1)))
    #expect(error != DecodeError("b", at: 1, .trailing(octets: 1)))
    #expect(error != DecodeError("a", at: 2, .trailing(octets: 1)))
    #expect(error != DecodeError("a", at: 1, .trailing(octets: 2)))
  }
}
