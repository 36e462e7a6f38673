import Testing

@testable import Wire

@Suite struct SpanEqualityTests {
  @Test(
    arguments: [
      ([1, 2, 3], true), ([1, 2, 4], false), ([1, 2], false), ([1, 2, 3, 4], false), ([], false),
    ] as [([UInt8], Bool)])
  func `octet by octet, and as many`(other: [UInt8], areEqual: Bool) {
    let octets: [UInt8] = [1, 2, 3]
    let found = octets.span.equals(other.span)
    #expect(found == areEqual)
  }
}
