public import Wire

extension SiteSpecificString: FieldReadable {
  /// The text; or a list of objects with `name` and `value`, written as a phone reads it; or an
  /// object with one of these under `text` or `assignments`.
  public init(reading reader: FieldReader) throws(FieldError) {
    if reader.isText {
      self.init(Array(try reader.text().octets))
    } else if reader.isRecord {
      var record = try reader.record()
      let text = record.optional("text")
      let assignments = record.optional("assignments")
      record.ignore("encoding", "deviations")
      try record.finish()
      guard let field = text ?? assignments else {
        throw FieldError(.member("text", of: reader.path), .missing("a text"))
      }
      try self.init(reading: field)
    } else {
      let elements = try reader.elements("a text or a list of assignments")
      var pairs: [(name: String, value: String)] = []
      for element in elements { pairs.append(try Self.pair(reading: element)) }
      do {
        try self.init(assignments: pairs)
      } catch {
        let place = error.index < elements.count ? elements[error.index].path : reader.path
        throw FieldError(place, .contradiction(error.description))
      }
    }
  }

  /// A value may be a list, whose elements are joined with commas.
  private static func pair(
    reading reader: FieldReader
  ) throws(FieldError) -> (name: String, value: String) {
    var record = try reader.record("an assignment")
    let name = try record.required("name", "the name of a parameter").word()
    let field = try record.required("value", "a text")
    var values: [String] = []
    for element in field.elementsOrSelf {
      values.append(element.isNumber ? "\(try element.integer(Int.self))" : try element.word())
    }
    record.ignore("elements", "quoted", "octets")
    try record.finish()
    return (name, values.joined(separator: ","))
  }
}
