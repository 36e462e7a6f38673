import ArgumentParser
import Capture
import Discovery
import Driver
import Framing
import Reporting
import Wire

/// One run of a scenario: what is printed while it happens and when it is over.
struct SimulationPlay: ~Copyable {
  private let scenario: Scenario
  private let command: Simulate
  private let seed: UInt64
  private var network: SimulatedNetwork
  private var recorder: SimulationRecorder
  private(set) var frames: [CapturedFrame] = []

  init(_ scenario: Scenario, _ command: Simulate) {
    self.scenario = scenario
    self.command = command
    seed = command.seed ?? scenario.link.seed
    network = SimulatedNetwork(scenario, seed: seed)
    recorder = SimulationRecorder(of: network.lab.network)
  }

  /// Runs the phones and prints what happens and how it ends.
  mutating func run() throws -> SimulationReport {
    let chosen = try phoneToFollow()
    let isRecorded =
      command.outcome.recording != nil || network.phones.contains { $0.expectations.needsDiagnosis }
    let result =
      chosen == nil && !isRecorded
      ? network.run(for: command.limit?.duration) : try watch(chosen, isRecorded)
    frames = recorder.takeFrames()
    let report = SimulationReport(
      scenario.name, judged(result, chosen), result, seed: seed)
    try printEnd(report, chosen)
    return report
  }

  private func phoneToFollow() throws -> Int? {
    guard let name = command.chosen else { return network.phones.count == 1 ? 0 : nil }
    guard let index = network.phone(named: name) else {
      let names = network.phones.prefix(8).map(\.name).joined(separator: ", ")
      throw ValidationError("'--phone \(WireText(name))': the scenario has \(names)")
    }
    return index
  }

  // MARK: - While it happens

  private mutating func watch(_ chosen: Int?, _ isRecorded: Bool) throws -> SimulationResult {
    var text = RunTextPrinter(
      command.output.style, from: network.start, showsRepetitions: command.outcome.all)
    let json = RunJSONPrinter(from: network.start)
    var stream = StandardOutput()
    var recorder = recorder
    let format = command.output.format
    let isTold = !command.outcome.quiet && format != .json
    let result = try network.run(for: command.limit?.duration) { told in
      if isRecorded { recorder.add(told) }
      guard isTold, told.phone == chosen else { return }
      try stream.write(format == .text ? text.print(told.entry) : json.line(told.entry))
    }
    try stream.flush()
    self.recorder = recorder
    return result
  }

  // MARK: - When it is over

  private func judged(
    _ result: SimulationResult, _ chosen: Int?
  ) -> [SimulationReport.Phone] {
    let diagnosis =
      network.phones.contains { $0.expectations.needsDiagnosis } ? ScenarioDiagnosis(frames) : nil
    return zip(network.phones, result.phones).enumerated().map { index, pair in
      let (phone, end) = pair
      let asked = chosen == nil || chosen == index ? command.outcome.expectations : []
      var unmet = (phone.expectations.outcome + asked).compactMap { $0.unmet(by: end) }
      unmet += diagnosis?.differences(from: phone.expectations, of: phone.mac) ?? []
      return SimulationReport.Phone(phone, end, unmet: unmet)
    }
  }

  private func printEnd(_ report: SimulationReport, _ chosen: Int?) throws {
    var stream = StandardOutput()
    switch command.output.format {
    case .json: try stream.write(report.document)
    case .ndjson: try stream.write(report.lines)
    case .text:
      if let chosen, report.phones.indices.contains(chosen) {
        let phone = report.phones[chosen]
        let printer = RunTextPrinter(command.output.style, from: network.start)
        try stream.write(printer.end(phone.result, unmet: phone.unmet))
        try stream.write(report.summary(command.output.style))
      } else {
        try stream.write(report.table(command.output.style))
      }
    }
    try stream.flush()
  }
}
