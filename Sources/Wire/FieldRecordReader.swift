/// The fields of a described record, taken by name; what nobody took is a mistake.
public struct FieldRecordReader: Sendable {
  public let path: FieldPath
  private let fields: [FieldValue.Field]
  private var asked: [String] = []
  private var taken = 0

  init(_ fields: [FieldValue.Field], at path: FieldPath) {
    self.fields = fields
    self.path = path
  }

  /// The field called `name`, or `nil`.
  public mutating func optional(_ name: String) -> FieldReader? {
    asked.append(name)
    guard let field = fields.first(where: { $0.name == name }) else { return nil }
    taken += 1
    return FieldReader(field.value, at: .member(name, of: path))
  }

  /// The field called `name`; `expected` says what should stand there.
  public mutating func required(_ name: String, _ expected: String) throws(FieldError)
    -> FieldReader
  {
    guard let field = optional(name) else {
      throw FieldError(.member(name, of: path), .missing(expected))
    }
    return field
  }

  /// Reads a field that may be absent.
  public mutating func optional<Value: FieldReadable>(
    _ name: String, as _: Value.Type = Value.self
  ) throws(FieldError) -> Value? {
    guard let field = optional(name) else { return nil }
    return try Value(reading: field)
  }

  /// Passes over fields that only inform.
  public mutating func ignore(_ names: String...) {
    for name in names { _ = optional(name) }
  }

  public func has(_ name: String) -> Bool {
    fields.contains { $0.name == name }
  }

  /// Throws if a field is left that nobody took.
  public func finish() throws(FieldError) {
    guard taken < fields.count else { return }
    let known = Set(asked)
    guard let unknown = fields.map(\.name).filter({ !known.contains($0) }).min() else { return }
    throw FieldError(.member(unknown, of: path), .unknownName(known: asked.sorted()))
  }
}
