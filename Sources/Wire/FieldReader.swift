/// A described value and the place where it stands, to be read as what it has to be.
///
/// Descriptions come from typed values or from JSON. JSON knows only one kind of text, so a word is
/// taken as wire text (with the escapes of ``WireText/printable``) or as hexadecimal octets where
/// these are asked for.
public struct FieldReader: Sendable {
  public let value: FieldValue
  public let path: FieldPath

  public init(_ value: FieldValue, at path: FieldPath = .whole) {
    self.value = value
    self.path = path
  }

  public func read<Value: FieldReadable>(_: Value.Type = Value.self) throws(FieldError) -> Value {
    try Value(reading: self)
  }

  /// An error of this place.
  public func error(expected what: String) -> FieldError {
    FieldError(path, .expected(what, found: value.summary))
  }

  public func error(contradiction text: String) -> FieldError {
    FieldError(path, .contradiction(text))
  }
}

// MARK: - Single values

extension FieldReader {
  /// A number that fits into `Number` and lies in `range`.
  public func integer<Number: FixedWidthInteger>(
    _: Number.Type = Number.self, in range: ClosedRange<Number> = Number.min...Number.max
  ) throws(FieldError) -> Number {
    guard case .number(let number) = value, let exact = Number(exactly: number),
      range.contains(exact)
    else { throw error(expected: "a number from \(range.lowerBound) to \(range.upperBound)") }
    return exact
  }

  public func flag() throws(FieldError) -> Bool {
    guard case .flag(let flag) = value else { throw error(expected: "true or false") }
    return flag
  }

  /// A word of ours.
  public func word(_ expected: String = "a text") throws(FieldError) -> String {
    switch value {
    case .word(let word): return word
    case .text(let text): return text.printable
    default: throw error(expected: expected)
    }
  }

  /// A word that `parse` understands.
  public func word<Parsed>(
    _ expected: String, _ parse: (String) -> Parsed?
  ) throws(FieldError) -> Parsed {
    guard let parsed = parse(try word(expected)) else { throw error(expected: expected) }
    return parsed
  }

  /// Text for the wire.
  public func text() throws(FieldError) -> WireText {
    switch value {
    case .text(let text): return text
    case .word(let word): return WireText(printable: word)
    default: throw error(expected: "a text")
    }
  }

  /// Octets, in JSON as hexadecimal text; `counts` are the lengths that will do.
  public func octets(
    _ counts: ClosedRange<Int> = 0...Int.max, expected: String? = nil
  ) throws(FieldError) -> ArraySlice<UInt8> {
    let octets: ArraySlice<UInt8>? =
      switch value {
      case .octets(let octets): octets
      case .word(let word): Hex.octets(of: word)?[...]
      default: nil
      }
    guard let octets, counts.contains(octets.count) else {
      throw error(expected: expected ?? "octets in hexadecimal\(FieldReader.text(of: counts))")
    }
    return octets
  }

  private static func text(of counts: ClosedRange<Int>) -> String {
    if counts == 0...Int.max { return "" }
    if counts.count == 1 { return ", \(counts.lowerBound) of them" }
    return counts.upperBound == .max
      ? ", at least \(counts.lowerBound)" : ", \(counts.lowerBound) to \(counts.upperBound) of them"
  }
}

// MARK: - Lists and records

extension FieldReader {
  /// The elements of a list.
  public func elements(_ expected: String = "a list") throws(FieldError) -> [FieldReader] {
    guard case .list(let elements) = value else { throw error(expected: expected) }
    return elements.enumerated().map { FieldReader($1, at: .element($0, of: path)) }
  }

  /// The elements of a list, or the value itself if it is none.
  public var elementsOrSelf: [FieldReader] {
    (try? elements()) ?? [self]
  }

  public func list<Value: FieldReadable>(
    of _: Value.Type = Value.self
  ) throws(FieldError) -> [Value] {
    var list: [Value] = []
    for element in try elements() { list.append(try Value(reading: element)) }
    return list
  }

  /// The fields of a record, to be taken one by one.
  public func record(_ expected: String = "an object") throws(FieldError) -> FieldRecordReader {
    guard case .record(let fields) = value else { throw error(expected: expected) }
    return FieldRecordReader(fields, at: path)
  }

  public var isRecord: Bool { if case .record = value { true } else { false } }
  public var isList: Bool { if case .list = value { true } else { false } }
  public var isNumber: Bool { if case .number = value { true } else { false } }
  public var isText: Bool {
    switch value {
    case .word, .text: true
    default: false
    }
  }
}
