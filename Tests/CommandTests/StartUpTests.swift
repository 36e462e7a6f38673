import CaptureScenes
import Diagnosis
import SSON
import Testing

/// What the start-ups in `Captures/start-ups` cover. `tools/score` holds the program against them.
@Suite struct StartUpTests {
  private let truths = CaptureCatalogue.startUps.flatMap(\.truths)

  @Test func `there are enough of them`() {
    #expect(CaptureCatalogue.startUps.count >= 60)
    let odd = CaptureCatalogue.startUps.filter { $0.capture.path.contains("/odd-") }
    #expect(odd.count >= 12)
    #expect(odd.allSatisfy { $0.truths.allSatisfy { $0.failure == nil } })
  }

  @Test func `each failure of the list is there`() {
    let numbers = (1...52).map { $0 < 10 ? "F0\($0)" : "F\($0)" }
    let shown = Set(truths.compactMap { $0.failure?.number })
    #expect(numbers.filter { !shown.contains($0) } == [])
  }

  @Test func `each family starts up without a failure at least twice`() {
    for family in PhoneFamily.all {
      let healthy = truths.filter { $0.family == family.rawValue && $0.failure == nil }
      #expect(healthy.count >= 2, "\(family)")
    }
  }

  @Test func `every failure has a rule that refers to it`() {
    let named = Set(RuleCatalog.descriptions.flatMap(\.references))
    for truth in truths {
      guard let failure = truth.failure else { continue }
      #expect(named.contains(failure.number), "\(failure.number)")
    }
  }
}
