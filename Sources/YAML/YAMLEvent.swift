/// One step through a YAML text, as libyaml tells it.
struct YAMLEvent {
  enum Kind: Equatable {
    case streamStart, streamEnd
    case documentStart, documentEnd
    /// `*name`.
    case alias(String)
    case scalar(String)
    case sequenceStart, sequenceEnd
    case mappingStart, mappingEnd
  }

  let kind: Kind
  /// The name of a value that is marked with `&name`.
  var anchor: String?
  /// Where it begins, counted from 1.
  let line: Int
}
