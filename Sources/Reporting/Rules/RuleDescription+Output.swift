public import Diagnosis

extension RuleDescription {
  /// The page of `explain`.
  public func write(to text: inout TextWriter) {
    text.line(text.marked(id, .strong))
    text.wrapped(title)
    text.line()
    text.line("  stage      \(stage.title)")
    text.line("  severity   \(text.marked(severity.rawValue, severity.mark))")
    text.line("  basis      \(basis.rawValue)")
    text.wrapped(references.joined(separator: ", "), head: "  see        ")
    text.line()
    text.line("Why")
    text.wrapped(explanation, head: "  ")
    text.line()
    text.line("What to do")
    text.wrapped(remedy, head: "  ")
  }

  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id)
      json.field("title", title)
      json.field("stage", stage.rawValue)
      json.field("severity", severity.rawValue)
      json.field("basis", basis.rawValue)
      json.field("explanation", explanation)
      json.field("remedy", remedy)
      json.field("references", references)
    }
  }
}
