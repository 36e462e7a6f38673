public import SSON
import Wire

extension SSONCheck {
  /// The judgement for programs. Offsets count octets of the string from 0.
  public func write(to json: inout JSONWriter, showsSecrets: Bool = false) {
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.field("option", option)
      json.field("phone", family?.rawValue)
      json.field("text", string.masked(showSecrets: showsSecrets))
      json.field("length", string.octets.count)
      json.field("encoding", string.encoding.rawValue)
      json.field("worst", worst?.rawValue)
      json.array("problems") { json in
        for problem in problems { json.value(problem.fieldValue) }
      }
      json.array("parameters") { json in
        for effect in effects { json.value(effect.fieldValue(showSecrets: showsSecrets)) }
      }
      json.field("corrected", correction?.masked(showSecrets: showsSecrets))
      json.array("unrepaired") { json in
        for problem in unrepaired { json.value(problem.fieldValue) }
      }
    }
  }
}
