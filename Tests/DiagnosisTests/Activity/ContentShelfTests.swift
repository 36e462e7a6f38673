import Testing

@testable import Diagnosis

@Suite struct ContentShelfTests {
  @Test func `beyond its limit nothing new is kept, and what it has is given`() {
    var shelf = ContentShelf()
    let megabyte = 1 << 20
    for number in 0..<8 as Range<UInt8> {
      #expect(shelf.keep([UInt8](repeating: number, count: megabyte))?.count == megabyte)
    }
    #expect(shelf.keep([1]) == nil)
    let known = [UInt8](repeating: 3, count: megabyte)
    #expect(shelf.keep(known) == known)
    #expect(shelf.keep([]) == [])
  }
}
