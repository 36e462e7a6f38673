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
  private static var names: [String] {
    let folder = SharedFiles.folder.appending(path: "captures/lab").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".truth.json") }.map {
      String($0.dropLast(".truth.json".count))
    }.sorted()
  }

  @Test(arguments: names)
  func `the simulated phone ends with the VLAN and servers of the truth`(name: String) throws {
    let folder = SharedFiles.folder.appending(path: "captures/lab")
    let truth = try #require(
      JSONSerialization.jsonObject(
        with: Data(contentsOf: folder.appending(path: "\(name).truth.json"))) as? [String: Any])
    guard ["story", "broken", "control"].contains(truth["kind"] as? String) else { return }
    let file = try CaptureFile(path: folder.appending(path: "\(name).pcapng").path)
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
