import Discovery
import Wire

extension SettingsOutcome {
  /// What the phone is told to ask for.
  func writeRequests(to json: inout JSONWriter) {
    json.array("requests") { json in
      for request in requests {
        json.object { json in
          json.field("kind", request.kind.rawValue)
          json.field("name", request.name.printable)
          json.field("line", request.line)
          json.field("confidence", request.confidence.rawValue)
        }
      }
    }
  }
}
