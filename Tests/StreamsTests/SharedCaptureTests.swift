import Foundation
import Framing
import Services
import TestSupport
import Testing
import Wire

@testable import Streams

/// What phones of a laboratory fetched, by their own account.
@Suite(.enabled(if: SharedFiles.exist)) struct SharedCaptureTests {
  private struct Truth: Decodable {
    struct Fetched: Decodable {
      let url: String
      let status: Int
    }
    let fetched: [Fetched]?
  }

  private static let folder = SharedFiles.folder.appending(path: "captures/lab")

  /// URLs with their statuses. 0 is no answer: to a request, or already to the SYN, which is told
  /// by the server alone.
  private func fetched(_ frames: [[UInt8]]) -> [(url: String, status: Int)] {
    var waiting: Set<StreamID> = []
    var streams = StreamReassembler()
    var readers: [StreamID: HTTPReader] = [:]
    var found: [(url: String, status: Int)] = []
    func take(_ events: [StreamEvent]) {
      for event in events where event.stream.server.port == 80 {
        let server = event.stream.server.address
        var reader = readers[event.stream] ?? HTTPReader()
        var messages: [HTTPMessage] = []
        switch event {
        case .opening(let stream, _):
          reader = HTTPReader()
          waiting.insert(stream)
        case .accepted(let stream, _): waiting.remove(stream)
        case .data(_, let direction, let octets, let frame):
          messages = reader.read(octets, from: direction, frame: frame)
        case .gap(_, let direction, let octets, let frame):
          messages = reader.skip(octets, from: direction, frame: frame)
        case .closed(_, let direction, let frame):
          messages = reader.close(direction, frame: frame)
        case .reset: messages = reader.finish()
        default: break
        }
        for case .response(let response) in messages {
          let target = response.request?.target.printable ?? "?"
          found.append(("http://\(server)\(target)", Int(response.status)))
        }
        readers[event.stream] = reader
      }
    }
    for (index, frame) in frames.enumerated() {
      take(streams.observe(Packet(frame[...], linkType: .ethernet), frame: index + 1))
    }
    take(streams.finish())
    for stream in waiting { found.append(("http://\(stream.server.address)/", 0)) }
    for reader in readers.values {
      for request in reader.unanswered {
        found.append(("http://\(request.host?.printable ?? "?")\(request.target.printable)", 0))
      }
    }
    return found
  }

  @Test func `the URLs and statuses of the laboratory come out`() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".pcapng") }.sorted()
    var count = 0
    var zeros = 0
    for name in names {
      let truth = Self.folder.appending(
        path: name.replacing(".pcapng", with: ".truth.json"))
      let expected =
        try JSONDecoder().decode(Truth.self, from: Data(contentsOf: truth)).fetched ?? []
      let capture = [UInt8](try Data(contentsOf: Self.folder.appending(path: name)))
      let found = fetched(frames(ofCapture: capture))
      for fetch in expected {
        count += 1
        if fetch.status == 0 { continue }
        #expect(
          found.contains { $0.url == fetch.url && $0.status == fetch.status },
          "\(name): \(fetch.url) \(fetch.status) not in \(found)")
      }
      let answered = expected.count { $0.status != 0 }
      #expect(found.count { $0.status != 0 } == answered, "\(name)")
      // A server whose address nobody answers for is not sent a SYN.
      let silent = expected.filter { fetch in
        fetch.status == 0
          && found.contains { $0.status == 0 && fetch.url.hasPrefix($0.url) }
      }
      #expect(found.count { $0.status == 0 } == silent.count, "\(name): \(found)")
      zeros += silent.count
    }
    #expect(count > 0)
    #expect(zeros > 0)
  }
}
