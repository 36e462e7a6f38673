public import SSON

extension [SSONServerLine] {
  /// The lines for people, comments faint; to be copied as they are, so nothing is wrapped.
  public func write(to text: inout TextWriter) {
    for line in self {
      text.line(line.isComment ? text.marked(line.text, .faint) : line.text)
    }
  }

  public func write(to json: inout JSONWriter, server: any SSONServer, content: SSONOptionContent) {
    json.object { json in
      json.field("schema", DiagnosisReport.schema)
      json.field("server", server.name)
      json.key("hex")
      json.hex(content.octets)
      json.field("lines", filter { !$0.isComment }.map(\.text))
      json.field("comments", filter(\.isComment).map(\.text))
    }
  }
}
