import Capture
import Discovery
import Driver
import Foundation
import SSON
import Testing
import Wire

@testable import ssonar

/// Every scenario of the repository comes to what it says itself, its recording too.
@Suite struct ScenarioFileTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Scenarios")

  static let names: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  private func scenario(_ name: String) throws -> Scenario {
    try ScenarioReader.read(path: Self.folder.appending(path: name).path)
  }

  @Test func `there is one for each family and for each fault`() throws {
    let scenarios = try Self.names.map(scenario)
    #expect(scenarios.count >= 12)
    let healthy = scenarios.filter { scenario in
      scenario.faults.isEmpty
        && scenario.phones.contains { $0.expectations.verdict == "provisioned" }
    }
    let families = Set(healthy.flatMap { $0.phones.map(\.profile.family.rawValue) })
    #expect(families == Set(PhoneProfile.all.map(\.family.rawValue)))
    let faults = Set(scenarios.flatMap { $0.faults.map(\.kind.name) })
    #expect(faults == Set(ScenarioFault.Kind.names))
  }

  @Test(arguments: names)
  func `it comes to what it says, and diagnose agrees`(name: String) throws {
    let scenario = try scenario(name)
    var network = SimulatedNetwork(scenario)
    var recorder = SimulationRecorder(of: network.lab.network)
    let result = network.run { recorder.add($0) }
    let diagnosis = ScenarioDiagnosis(recorder.takeFrames())
    #expect(network.phones.contains { !$0.expectations.isEmpty })
    for (phone, end) in zip(network.phones, result.phones) {
      for expectation in phone.expectations.outcome {
        #expect(expectation.difference(from: end) == nil, "\(phone.name): \(expectation)")
      }
      #expect(diagnosis.differences(from: phone.expectations, of: phone.mac) == [])
    }
  }
}
