import Discovery
import Wire

extension UnmetExpectation {
  func write(to text: inout TextWriter) {
    text.wrapped(
      "\(WireText(expected).printable) was expected, it is \(found)",
      head: text.style.marked("  " + name.padded(to: 10), .bad) + " ", indent: 13)
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("name", name)
      json.field("expected", WireText(expected).printable)
      json.field("found", found)
    }
  }
}
