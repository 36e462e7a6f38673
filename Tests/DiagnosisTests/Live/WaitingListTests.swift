import Framing
import Testing

@testable import Diagnosis

@Suite struct WaitingListTests {
  private static func macs(_ range: Range<Int>) -> [MACAddress] {
    range.map { MACAddress(lowBitsOf: UInt64($0)) }
  }

  @Test func `who waits longest is taken first, and once`() {
    var list = WaitingList()
    list.append(Self.macs(0..<5))
    list.append(Self.macs(2..<7))
    #expect(list.count == 7)
    #expect(list.take(3) == Self.macs(0..<3))
    // Whoever was taken may wait again, behind the others.
    list.append(Self.macs(0..<1))
    #expect(list.take(100) == Self.macs(3..<7) + Self.macs(0..<1))
    #expect(list.isEmpty)
    #expect(list.take(1).isEmpty)
    #expect(list.take(-1).isEmpty)
  }

  @Test func `it stays in order while thousands come and go`() {
    var list = WaitingList()
    var taken: [MACAddress] = []
    for start in stride(from: 0, to: 20_000, by: 100) {
      list.append(Self.macs(start..<start + 100))
      taken += list.take(90)
    }
    taken += list.take(.max)
    #expect(taken == Self.macs(0..<20_000))
  }
}
