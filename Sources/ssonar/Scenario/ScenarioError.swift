import Wire

/// What a scenario file says that cannot be: where, at which key, and what was expected.
struct ScenarioError: Error, Hashable, CustomStringConvertible {
  var file = ""
  let line: Int?
  /// As in `network.dhcp[0].pool`; empty for the document as a whole.
  let key: String
  let message: String

  var description: String {
    let place = [file.isEmpty ? nil : WireText(file).printable, line.map { "line \($0)" }]
      .compactMap(\.self).joined(separator: ", ")
    let head = place.isEmpty ? "" : "\(place): "
    return head + (key.isEmpty ? "" : "\(WireText(key).printable): ") + WireText(message).printable
  }
}
