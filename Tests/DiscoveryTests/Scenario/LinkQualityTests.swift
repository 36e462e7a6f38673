import Testing
import Wire

@testable import Discovery

@Suite struct LinkQualityTests {
  private func arrivals(_ link: LinkQuality, of count: Int = 2000) -> [[Duration]] {
    var generator = SeededGenerator(seed: 5)
    return (0..<count).map { _ in link.arrivals(&generator) }
  }

  @Test func `a good cable delays and nothing else`() {
    let link = LinkQuality()
    #expect(arrivals(link).allSatisfy { $0 == [link.delay] })
  }

  @Test func `loss takes away about its share`() {
    var link = LinkQuality()
    link.loss = 0.25
    let lost = arrivals(link).count { $0.isEmpty }
    #expect((400...600).contains(lost))
  }

  @Test func `a doubled frame comes once more, later`() {
    var link = LinkQuality()
    link.duplication = 1
    #expect(arrivals(link).allSatisfy { $0.count == 2 && $0[0] < $0[1] })
  }

  @Test func `an overtaken frame comes late enough for another to pass`() {
    var link = LinkQuality()
    link.reordering = 1
    #expect(arrivals(link).allSatisfy { $0 == [link.delay + LinkQuality.leastLag] })
  }

  @Test func `all lost is all lost`() {
    var link = LinkQuality()
    link.loss = 1
    #expect(arrivals(link).allSatisfy { $0.isEmpty })
  }
}
