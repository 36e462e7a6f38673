public import Wire

extension SiteSpecificString: FieldDescribing {
  /// The fields with every secret masked.
  public var fieldValue: FieldValue { fieldValue(showSecrets: false) }

  /// The text, its assignments and deviations.
  public func fieldValue(showSecrets: Bool) -> FieldValue {
    let hidesAll = !showSecrets && secretOctets == [0..<octets.count]
    return .fields([
      "encoding": .word(encoding.rawValue),
      "text": .text(maskedText(showSecrets: showSecrets)),
      "assignments": .list(
        hidesAll ? [] : assignments.map { $0.fieldValue(showSecrets: showSecrets) }),
      "deviations": .list(deviations.map(\.fieldValue)),
    ])
  }
}
