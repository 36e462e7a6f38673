import Wire

extension FieldReader {
  /// The opposite of ``FieldValue/bits(_:names:)``: a list of names, or of `bit N`.
  func bits<Bits: FixedWidthInteger>(names: [String]) throws(FieldError) -> Bits {
    var bits: Bits = 0
    for element in try elements("a list of names") {
      let bit = try element.word("one of \(names.joined(separator: ", "))") { name in
        names.firstIndex(of: name)
          ?? (name.hasPrefix("bit ") ? Int(name.dropFirst(4)) : nil)
      }
      guard (0..<Bits.bitWidth).contains(bit) else {
        throw element.error(expected: "a bit from 0 to \(Bits.bitWidth - 1)")
      }
      bits |= 1 << Bits(bit)
    }
    return bits
  }
}
