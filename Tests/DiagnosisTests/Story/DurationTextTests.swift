import Testing

@testable import Diagnosis

@Suite struct DurationTextTests {
  @Test(
    arguments: [
      (.zero, "0.0 ms"), (.microseconds(850), "0.8 ms"), (.milliseconds(9), "9.0 ms"),
      (.milliseconds(10), "10 ms"), (.milliseconds(999), "999 ms"), (.seconds(1), "1.0 s"),
      (.milliseconds(3250), "3.2 s"), (.milliseconds(59_990), "59.9 s"),
      (.seconds(64), "1 min 4 s"), (.seconds(3599), "59 min 59 s"), (.seconds(7500), "2 h 5 min"),
      (.seconds(-64), "-1 min 4 s"), (.milliseconds(-2), "-2.0 ms"),
      (.nanoseconds(Int64.min), "-2562047 h 47 min"),
    ] as [(Duration, String)])
  func `short text`(duration: Duration, text: String) {
    #expect(duration.shortText == text)
  }
}
