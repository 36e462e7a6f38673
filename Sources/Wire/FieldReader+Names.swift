extension FieldReader {
  /// A number of a registry: one of `names` in the words of its description, or the number itself.
  public func named<Number: FixedWidthInteger>(
    _ names: [(number: Number, value: FieldValue)],
    in range: ClosedRange<Number> = Number.min...Number.max
  ) throws(FieldError) -> Number {
    if isNumber { return try integer(in: range) }
    if let known = names.first(where: { $0.value == value }) { return known.number }
    let words = names.map(\.value.summary).joined(separator: ", ")
    throw error(expected: "a number, or one of \(words)")
  }
}
