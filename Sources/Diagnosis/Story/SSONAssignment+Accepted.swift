import SSON

extension SSONAssignment {
  /// The number that the phone takes; `nil` if the value is none or out of range.
  var acceptedNumber: Int? {
    guard case .success(.number(let number))? = typedValue else { return nil }
    return number
  }
}
