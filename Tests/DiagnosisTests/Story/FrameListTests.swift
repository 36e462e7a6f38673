import Diagnosis
import Testing

@testable import Diagnosis

@Suite struct FrameListTests {
  @Test(
    arguments: [
      ([7], "frame 7"), ([9, 7], "frames 7 and 9"), ([7, 13, 9, 7], "frames 7, 9 and 13"),
      ([1, 2, 3, 4, 5, 6], "frames 1, 2, 3, 4, 5 and 6"),
      ([1, 2, 3, 4, 5, 6, 9], "frames 1, 2 … 9 (7 in all)"), ([], "frame ?"),
    ])
  func `as people write them`(numbers: [Int], text: String) {
    #expect(FrameList(numbers).description == text)
  }
}
