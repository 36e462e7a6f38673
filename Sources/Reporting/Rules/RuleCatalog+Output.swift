public import Diagnosis

extension RuleCatalog {
  /// The list of `rules`: one line each, by stage in the order of a start-up.
  public static func write(to text: inout TextWriter) {
    for stage in Stage.allCases {
      let rules = descriptions.filter { $0.stage == stage }
      guard !rules.isEmpty else { continue }
      text.line(text.marked(stage.title, .strong))
      for rule in rules {
        text.wrapped(
          rule.title,
          head: "  \(rule.severity.rawValue.padded(to: 8)) \(rule.id.padded(to: 42)) ")
      }
    }
    text.line()
    text.line("One rule in full: ssonar explain RULE")
  }

  /// The catalogue as JSON.
  public static func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.array("rules") { json in
        for rule in descriptions { rule.write(to: &json) }
      }
    }
    json.endLine()
  }
}
