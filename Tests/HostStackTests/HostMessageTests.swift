import Framing
import TestSupport
import Testing
import Wire

@testable import HostStack

@Suite struct HostMessageTests {
  static let address = HostAddress(
    IPv4Address(192, 0, 2, 101), mask: IPv4Address(255, 255, 255, 0),
    router: IPv4Address(192, 0, 2, 1), mtu: 1400, resolvers: [IPv4Address(192, 0, 2, 53)],
    domain: "example.com")
  static let command = HostCommand(
    ["/usr/bin/curl", "-q"], input: [1, 2], limit: .milliseconds(2500), mostOctets: 4096)
  static let messages: [HostMessage] = [
    .frame([0xFF, 0x00, 0x1B]), .ready, .failed(step: "a TAP device", errno: 1),
    .configure(address), .configured(notes: ["one", "two"]), .run(7, command), .cancel(7),
    .output(7, isError: true, [0x41]), .ended(7, .status(22)), .ended(8, .signal(9)),
    .ended(9, .timeOver), .ended(10, .tooMuch), .ended(11, .notStarted(2)),
    .file("j100/a.txt", [0x41, 0]), .file("b", []),
  ]

  @Test func `an address stands field by field`() {
    #expect(
      HostMessage.configure(Self.address).encoded == [
        0x04, 192, 0, 2, 101, 255, 255, 255, 0, 192, 0, 2, 1, 0x05, 0x78, 0x01, 192, 0, 2, 53,
      ] + Array("example.com".utf8))
  }

  @Test func `a command stands field by field`() {
    #expect(
      HostMessage.run(7, Self.command).encoded == [
        0x06, 0, 0, 0, 7, 0, 0, 0x09, 0xC4, 0, 0, 0x10, 0, 2, 0, 13,
      ] + Array("/usr/bin/curl".utf8) + [0, 2, 0x2D, 0x71, 1, 2])
  }

  @Test func `a file stands field by field`() {
    #expect(
      HostMessage.file("j/a", [1, 2]).encoded == [0x0A, 0, 3, 0x6A, 0x2F, 0x61, 1, 2])
  }

  @Test(arguments: messages)
  func `what is said is heard`(message: HostMessage) throws {
    #expect(try HostMessage(message.encoded[...]) == message)
  }

  @Test(arguments: messages)
  func `what can be read of damage can be said`(message: HostMessage) {
    for octets in message.encoded.cuts + message.encoded.bitFlips {
      guard let read = try? HostMessage(octets[...]) else { continue }
      #expect((try? HostMessage(read.encoded[...])) == read)
    }
  }

  @Test func `errors say where and what`() {
    func error(_ octets: [UInt8]) -> DecodeError? {
      do throws(DecodeError) {
        _ = try HostMessage(octets[...])
        return nil
      } catch {
        return error
      }
    }
    let name = "host message"
    #expect(error([]) == DecodeError(name, at: 0, .truncated(needed: 1, available: 0)))
    #expect(error([99]) == DecodeError(name, at: 1, .value(99, field: "kind")))
    #expect(error([2, 0]) == DecodeError(name, at: 1, .trailing(octets: 1)))
    #expect(error([7, 0, 0]) == DecodeError(name, at: 1, .truncated(needed: 4, available: 2)))
    #expect(error([8, 0, 0, 0, 1, 2]) == DecodeError(name, at: 6, .value(2, field: "stream")))
    #expect(
      error([9, 0, 0, 0, 1, 5, 0, 0, 0, 0]) == DecodeError(name, at: 10, .value(5, field: "end")))
    #expect(
      error([10, 0, 3, 0x61]) == DecodeError(name, at: 3, .truncated(needed: 3, available: 1)))
    #expect(error([10, 0x04, 0x01]) == DecodeError(name, at: 3, .value(1025, field: "name")))
    #expect(
      error([6, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
        == DecodeError(name, at: 14, .value(0, field: "arguments")))
  }
}
