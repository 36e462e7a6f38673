import Foundation
import Framing
import Testing

@testable import LivePcap

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Numbers over HTTP, on the loopback interface.
@Suite(.timeLimit(.minutes(5))) struct TextResponderTests {
  /// On the first free one of some ports.
  private static func responder(_ port: inout UInt16) throws -> TextResponder {
    let address = IPAddress.v4(IPv4Address(127, 0, 0, 1))
    for candidate in UInt16(42_101)..<42_140 {
      port = candidate
      do { return try TextResponder(address, port: candidate) } catch { continue }
    }
    throw CocoaError(.fileNoSuchFile)
  }

  @Test func `a GET is answered with the text`() async throws {
    var port: UInt16 = 0
    var responder = try Self.responder(&port)
    let url = try #require(URL(string: "http://127.0.0.1:\(port)/metrics"))
    let fetched = Task { try await URLSession.shared.data(from: url).0 }
    for _ in 0..<60 {
      responder.serve { "ssonar_frames_total 7\n" }
      try await Task.sleep(for: .milliseconds(10))
    }
    let text = String(decoding: try await fetched.value, as: UTF8.self)
    #expect(text == "ssonar_frames_total 7\n")
  }

  @Test func `an address that is not of this machine is refused`() {
    let foreign = IPAddress.v4(IPv4Address(192, 0, 2, 1))
    #expect(throws: TextResponder.Failure.self) {
      _ = try TextResponder(foreign, port: 42_100)
    }
  }
}
