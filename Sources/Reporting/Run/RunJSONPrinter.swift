public import Discovery
import Framing
import SSON
public import Wire

/// Writes a run for programs: one object for everything that happens, and one for how it ends.
public struct RunJSONPrinter: Sendable {
  private let start: Moment

  public init(from start: Moment) {
    self.start = start
  }

  /// One line of NDJSON; nothing for what is the machine's own business.
  public func line(_ entry: RunEntry) -> [UInt8] {
    guard let sentence = RunSentence(entry.event) else { return [] }
    var json = JSONWriter(.compact)
    write(entry, sentence, to: &json)
    json.endLine()
    return json.takeBytes()
  }

  public func endLine(
    _ result: RunResult, unmet: [UnmetExpectation],
    _ comparison: RunComparison? = nil
  ) -> [UInt8] {
    var json = JSONWriter(.compact)
    json.object { json in
      json.object("result") { write(result, unmet, to: &$0) }
      if let comparison { json.object("comparison") { comparison.write(to: &$0) } }
    }
    json.endLine()
    return json.takeBytes()
  }

  /// The whole run as one object.
  ///
  /// - Parameter more: writes what else stands in it.
  public func document(
    _ entries: [RunEntry], _ result: RunResult,
    unmet: [UnmetExpectation],
    _ comparison: RunComparison? = nil, also more: (inout JSONWriter) -> Void = { _ in }
  ) -> [UInt8] {
    var json = JSONWriter(.indented)
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.array("log") { json in
        for entry in entries {
          guard let sentence = RunSentence(entry.event) else { continue }
          write(entry, sentence, to: &json)
        }
      }
      json.object("result") { write(result, unmet, to: &$0) }
      if let comparison { json.object("comparison") { comparison.write(to: &$0) } }
      more(&json)
    }
    json.endLine()
    return json.takeBytes()
  }

  private func write(_ entry: RunEntry, _ sentence: RunSentence, to json: inout JSONWriter) {
    json.object { json in
      json.field("nanoseconds", Int((entry.time - start).wholeNanoseconds))
      json.field("event", sentence.verb)
      json.field("text", sentence.text)
      if let reason = sentence.reason {
        json.field("reason", reason)
        json.field("assumed", sentence.isAssumed)
      }
    }
  }

  private func write(
    _ result: RunResult, _ unmet: [UnmetExpectation], to json: inout JSONWriter
  ) {
    json.field("state", result.state.rawValue)
    json.field("ending", result.headline)
    json.field("vlan", result.vlan.map { Int($0) })
    json.field("address", result.address?.description)
    json.object("servers") { json in
      for (name, known) in result.values {
        json.object(name.printable) { json in
          json.array("value") { json in
            for value in known.value { json.value(WireText(value).printable) }
          }
          json.field("source", "\(known.origin)")
          json.field("confidence", known.confidence.rawValue)
        }
      }
    }
    json.array("files") { json in
      for url in result.requests {
        json.object { json in
          json.field("url", WireText(url).printable)
          json.field("obtained", result.files.contains { $0.url == url })
        }
      }
    }
    json.array("unmet") { json in
      for difference in unmet { difference.write(to: &json) }
    }
  }
}
