import Testing
import Wire

@Suite struct DecodedTests {
  @Test func `a value is there, or the reason why not`() {
    let good = Decoded(octets: 3..<5, result: .success(7))
    #expect(good.value == 7)
    #expect(good.error == nil)
    let error = DecodeError("number", at: 3, .trailing(octets: 1))
    let bad = Decoded<Int>(octets: 3..<5, result: .failure(error))
    #expect(bad.value == nil)
    #expect(bad.error == error)
  }
}
