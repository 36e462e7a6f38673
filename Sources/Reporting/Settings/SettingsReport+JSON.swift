import Discovery
import SSON
import Settings
import Wire

extension SettingsReport {
  /// The judgement for programs. Offsets count octets of the file from 0, lines and columns from 1.
  public func write(to json: inout JSONWriter, name: String, showsSecrets: Bool = false) {
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.field("file", WireText(name).printable)
      json.field("phone", profile?.family.rawValue)
      json.object("environment") { json in
        for name in run.environment.names {
          let value = run.environment[name]?.printable ?? ""
          json.field(name.printable, name.isSecret && !showsSecrets ? "****" : value)
        }
      }
      json.field("encoding", file.encoding.rawValue)
      json.field("lines", file.statements.count)
      json.field("worst", lint.worst?.rawValue)
      json.array("problems") { json in
        for problem in lint.problems { json.value(problem.fieldValue) }
      }
      json.object("outcome") { json in writeOutcome(to: &json, showsSecrets: showsSecrets) }
    }
  }

  private func writeOutcome(to json: inout JSONWriter, showsSecrets: Bool) {
    json.object("end") { json in
      switch run.end {
      case .endOfFile: json.field("reason", "endOfFile")
      case .request(let filename, let line):
        json.field("reason", "request")
        json.field("line", line)
        json.field("file", filename.printable)
      case .missingTag(let tag, let line):
        json.field("reason", "missingTag")
        json.field("line", line)
        json.field("tag", tag.printable)
      case .loop(let line):
        json.field("reason", "loop")
        json.field("line", line)
      }
    }
    outcome.writeRequests(to: &json)
    if let software = outcome.software {
      json.object("software") { json in
        json.field("name", software.request.name.printable)
        json.field("line", software.request.line)
        if let isRunning = software.isRunning { json.field("running", isRunning) }
      }
    }
    json.array("changes") { json in
      for change in outcome.changes { write(change, to: &json, showsSecrets: showsSecrets) }
    }
    json.array("assignments") { json in
      for made in run.assignments {
        json.object { json in
          json.field("name", made.assignment.name.printable)
          json.field("value", made.assignment.shownValue(showsSecrets: showsSecrets))
          json.field("line", made.line)
        }
      }
    }
    json.array("jumps") { json in
      for jump in run.jumps {
        json.object { json in
          json.field("line", jump.line)
          json.field("tag", jump.tag.printable)
          json.field("target", jump.target)
        }
      }
    }
    json.array("ignoredConditions") { json in
      for ignored in run.ignoredConditions {
        json.object { json in
          json.field("line", ignored.line)
          json.field("name", ignored.condition.name.printable)
          json.field("open", ignored.isOpen)
        }
      }
    }
  }

  private func write(
    _ change: SettingsChange, to json: inout JSONWriter, showsSecrets: Bool
  ) {
    json.object { json in
      json.field("name", change.parameter.name.printable)
      json.field("role", change.parameter.role.rawValue)
      json.field("value", change.assignment.shownValue(showsSecrets: showsSecrets))
      json.field("line", change.line)
      json.field("overridden", change.overridden)
      json.field("confidence", change.confidence.rawValue)
      json.field("source", change.parameter.source)
      json.field("error", change.error?.reason.description)
    }
  }
}
