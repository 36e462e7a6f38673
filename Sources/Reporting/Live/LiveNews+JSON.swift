public import Diagnosis
import Framing
import Wire

extension LiveNews {
  /// One object, for one line.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.field("event", name)
      json.field("time", time.iso8601)
      json.field("mac", subject?.mac.description)
      json.field("name", subject?.name)
      writeKind(to: &json)
    }
    json.endLine()
  }

  private var name: String {
    switch kind {
    case .appeared: "device"
    case .step: "frame"
    case .stage: "stage"
    case .finding: "finding"
    case .verdict: "verdict"
    case .waiting: "waiting"
    case .forgotten: "forgotten"
    }
  }

  private func writeKind(to json: inout JSONWriter) {
    switch kind {
    case .appeared(let story): json.object("device", story.writeFields)
    case .step(let step):
      json.field("protocol", step.kind.rawValue)
      json.field("summary", step.summary)
      json.field("detail", step.detail)
      json.field("vlan", step.vlan.rawValue)
      json.field("direction", step.from.role == .phone ? "from" : "to")
      json.field("times", step.repetitions)
      json.field("frames", step.frames.map(\.number))
    case .stage(let stage):
      json.key("stage")
      stage.write(to: &json)
    case .finding(let finding):
      json.key("finding")
      finding.write(to: &json)
    case .verdict(let verdict, let cause):
      json.field("verdict", verdict.rawValue)
      json.field("cause", cause?.rule.id)
      json.field("message", cause?.message)
    case .waiting(let wait):
      json.field("message", wait.message)
      json.field("frames", wait.frames.map(\.number))
    case .forgotten(let devices, let all):
      json.field("devices", devices)
      json.field("inAll", all)
    }
  }
}
