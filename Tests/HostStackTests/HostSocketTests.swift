import Testing

@testable import HostStack

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct HostSocketTests {
  private static func pair() throws -> (HostSocket, HostSocket) {
    let (one, other) = try HostSpawn.socketPair()
    return (HostSocket(descriptor: one), HostSocket(descriptor: other))
  }

  @Test func `messages stay apart, however long`() throws {
    let (one, other) = try Self.pair()
    let long = [UInt8](repeating: 7, count: HostMessage.longest)
    #expect(one.send([1]) == .done)
    #expect(one.send(long) == .done)
    #expect(other.receive() == .message([1]))
    #expect(other.receive() == .message(long))
    #expect(other.receive() == .nothing)
    close(one.descriptor)
    #expect(other.receive() == .closed)
    #expect(other.send([1]) == .closed)
    close(other.descriptor)
  }

  @Test func `whoever does not read makes nobody wait for ever`() throws {
    let (one, other) = try Self.pair()
    let piece = [UInt8](repeating: 7, count: 32 << 10)
    var count = 0
    while count < 1000, one.send(piece) == .done { count += 1 }
    #expect((1..<1000).contains(count))
    #expect(one.send(piece, waiting: .milliseconds(20)) == .full)
    #expect(other.receive() == .message(piece))
    #expect(one.send([1], waiting: .seconds(5)) == .done)
    close(one.descriptor)
    close(other.descriptor)
  }
}
