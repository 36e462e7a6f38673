import Diagnosis
import Testing

@Suite struct ArrayUniquedTests {
  @Test func `each element once, where it stood first`() {
    #expect([3, 1, 3, 2, 1].uniqued() == [3, 1, 2])
    #expect([Int]().uniqued().isEmpty)
  }
}
