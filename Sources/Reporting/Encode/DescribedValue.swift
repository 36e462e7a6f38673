import Wire

/// The octets of an option or TLV described in JSON: as they stand under `hex`, or made of
/// `value`. What stands under both has to agree, so that no correction of one is lost.
struct DescribedValue {
  let octets: [UInt8]

  /// - Parameters:
  ///   - record: The object of the option or TLV.
  ///   - isMasked: Secrets were replaced by asterisks, so that the two differ.
  ///   - make: The octets that a value stands for; throws where it has no typed form.
  ///   - describe: What octets say; `nil` if they say nothing.
  init(
    of record: inout FieldRecordReader, isMasked: Bool,
    make: (FieldReader) throws(FieldError) -> [UInt8],
    describe: ([UInt8]) -> FieldValue?
  ) throws(FieldError) {
    let hex = try record.optional("hex")?.octets()
    let value = record.optional("value")
    switch (hex.map(Array.init), value) {
    case (let hex?, nil): octets = hex
    case (let hex?, let value?):
      octets = hex
      if isMasked || describe(hex)?.asInJSON == value.value.asInJSON { return }
      if let made = try? make(value), made == hex { return }
      throw value.error(contradiction: "does not say what hex says: leave one of them out")
    case (nil, let value?): octets = try make(value)
    case (nil, nil):
      throw FieldError(.member("value", of: record.path), .missing("a value, or octets under hex"))
    }
  }
}

extension FieldValue {
  /// The value as it comes back from JSON: one kind of text, names in an order of their own.
  var asInJSON: FieldValue {
    switch self {
    case .number, .flag, .word: self
    case .text(let text): .word(text.printable)
    case .octets(let octets): .word(Hex.string(of: octets))
    case .list(let elements): .list(elements.map(\.asInJSON))
    case .record(let fields):
      .record(
        fields.map { Field($0.name, $0.value.asInJSON) }.sorted { $0.name < $1.name })
    }
  }
}
