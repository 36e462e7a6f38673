public import Wire

extension JSONWriter {
  /// A decoded value. Text from the wire arrives escaped, so that no reader of the JSON can print
  /// what acts on a terminal.
  public mutating func value(_ fieldValue: FieldValue) {
    switch fieldValue {
    case .number(let number): value(number)
    case .flag(let flag): value(flag)
    case .word(let word): value(word)
    case .text(let text): value(text)
    case .octets(let octets): hex(octets)
    case .list(let elements)
    where style == .indented && !elements.isEmpty && elements.allSatisfy(\.isNumber):
      value(elements.compactMap { if case .number(let number) = $0 { Int(number) } else { nil } })
    case .list(let elements):
      array { writer in
        for element in elements { writer.value(element) }
      }
    case .record(let fields):
      object { writer in
        for field in fields {
          writer.key(field.name)
          writer.value(field.value)
        }
      }
    }
  }
}

extension JSONWriter {
  /// The typed value of a part as `value`, or why there is none as `error`; nothing for a part
  /// without a type.
  mutating func field(_ typedValue: Result<any FieldDescribing & Sendable, DecodeError>?) {
    switch typedValue {
    case .success(let typed):
      key("value")
      value(typed.fieldValue)
    case .failure(let error): field("error", error.description)
    case nil: break
    }
  }
}

extension FieldValue {
  fileprivate var isNumber: Bool {
    if case .number = self { true } else { false }
  }
}
