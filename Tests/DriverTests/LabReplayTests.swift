import Capture
import Discovery
import Driver
import Foundation
import SSON
import TestSupport
import Testing

/// Captures of a lab, with the known truth beside them.
@Suite(.enabled(if: SharedFiles.exist, "the captures beside the project are not here"))
struct LabReplayTests {
  private static let folder = SharedFiles.folder.appending(path: "captures/lab")

  private static func truth(_ name: String) throws -> [String: Any] {
    let octets = try Data(contentsOf: folder.appending(path: "\(name).truth.json"))
    return try #require(JSONSerialization.jsonObject(with: octets) as? [String: Any])
  }

  /// Those that tell of one phone's start-up.
  private static var names: [String] {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".truth.json") }
      .map { String($0.dropLast(".truth.json".count)) }
      .filter { name in
        let kind = (try? truth(name))?["kind"] as? String
        return ["story", "broken", "control"].contains(kind)
      }.sorted()
  }

  @Test(arguments: names)
  func `the simulated phone ends with the VLAN and servers of the truth`(name: String) throws {
    let truth = try Self.truth(name)
    let file = try CaptureFile(path: Self.folder.appending(path: "\(name).pcapng").path)
    let (result, _) = try replay(file, as: .j100SIP)
    let used = (truth["vlan"] as? [String: Any])?["used"] as? Int
    #expect(result.vlan.map(Int.init) == used)
    let servers = truth["servers"] as? [String: Any] ?? [:]
    for (parameter, value) in servers {
      let wanted =
        value as? [String] ?? (value as? String)?.split(separator: ",").map(String.init) ?? []
      #expect(result.servers(parameter) == wanted, "\(parameter)")
    }
  }
}
