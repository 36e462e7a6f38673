import Diagnosis
import Discovery
import SSON
import Settings
import Wire

extension DeviceStory {
  /// What the phone's own upgrade and settings files tell it.
  func writeFiles(_ phone: PhoneCase, to json: inout JSONWriter) {
    guard !phone.files.isEmpty else { return }
    json.array("files") { json in
      for file in phone.files {
        json.object { json in file.write(showsSecrets: phone.showsSecrets, to: &json) }
      }
    }
  }
}

extension ReadFile {
  fileprivate func write(showsSecrets: Bool, to json: inout JSONWriter) {
    json.field("name", name.printable)
    json.field("role", role.rawValue)
    json.field("complete", isComplete)
    json.field("frames", frames)
    outcome.writeRequests(to: &json)
    json.array("changes") { json in
      for change in outcome.changes {
        json.object { json in
          json.field("name", change.parameter.name.printable)
          json.field("role", change.parameter.role.rawValue)
          json.field("value", change.assignment.shownValue(showsSecrets: showsSecrets))
          json.field("line", change.line)
          json.field("confidence", change.confidence.rawValue)
        }
      }
    }
  }
}
