// Says `unsafe` because libyaml is C: it keeps a pointer to its parser and one to the text, and
// hands out texts by pointers. Parser and text live as long as the object; an event's texts are
// copied and the event is given back before the call that asked for it returns.

import CYAML

/// The events of a YAML text, one after the other (`yaml_parser_parse`).
@safe final class YAMLParser {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let text: UnsafeMutableBufferPointer<UInt8>

  init(_ octets: [UInt8]) throws(YAMLError) {
    unsafe text = .allocate(capacity: octets.count)
    _ = unsafe text.initialize(fromContentsOf: octets)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    // Without success there is nothing that `yaml_parser_delete` would not find empty.
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      throw YAMLError(line: nil, problem: "there is not enough memory")
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, text.baseAddress, text.count)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe text.deallocate()
  }

  /// The next event; behind the last one, the end of the stream again.
  func next() throws(YAMLError) -> YAMLEvent {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { throw error }
    defer { unsafe yaml_event_delete(&event) }
    let line = unsafe Int(event.start_mark.line) + 1
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: return YAMLEvent(kind: .streamStart, line: line)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(kind: .documentStart, line: line)
    case YAML_DOCUMENT_END_EVENT: return YAMLEvent(kind: .documentEnd, line: line)
    case YAML_ALIAS_EVENT:
      let name = unsafe Self.text(event.data.alias.anchor) ?? ""
      return YAMLEvent(kind: .alias(name), line: line)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      // It may hold zeros, which end no text here.
      let octets = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let text = unsafe String(decoding: octets, as: UTF8.self)
      return YAMLEvent(kind: .scalar(text), anchor: unsafe Self.text(scalar.anchor), line: line)
    case YAML_SEQUENCE_START_EVENT:
      let anchor = unsafe Self.text(event.data.sequence_start.anchor)
      return YAMLEvent(kind: .sequenceStart, anchor: anchor, line: line)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(kind: .sequenceEnd, line: line)
    case YAML_MAPPING_START_EVENT:
      let anchor = unsafe Self.text(event.data.mapping_start.anchor)
      return YAMLEvent(kind: .mappingStart, anchor: anchor, line: line)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(kind: .mappingEnd, line: line)
    default: return YAMLEvent(kind: .streamEnd, line: line)
    }
  }

  /// What libyaml says about the text.
  private var error: YAMLError {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) }
    switch unsafe parser.pointee.error {
    case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
      return YAMLError(
        line: unsafe Int(parser.pointee.problem_mark.line) + 1, problem: problem ?? "it is damaged")
    case YAML_READER_ERROR:
      // It tells the octet alone.
      let before = unsafe text.prefix(Int(parser.pointee.problem_offset))
      let line = unsafe before.count { $0 == UInt8(ascii: "\n") } + 1
      return YAMLError(line: line, problem: problem ?? "it is no text")
    default:
      return YAMLError(line: nil, problem: "there is not enough memory")
    }
  }

  private static func text(_ pointer: UnsafePointer<UInt8>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}
