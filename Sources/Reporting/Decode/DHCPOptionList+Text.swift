import DHCP
import SSON
import Wire

extension DHCPOptionList {
  func write(to text: inout TextWriter, _ options: DecodeOptions) {
    decodedParts(options).write(to: &text)
  }

  func decodedParts(_ options: DecodeOptions) -> DecodedParts {
    let parts = joined.map { option in
      let value = option.lines(options)
      return PartLine(
        offset: option.pieces.first?.octets.lowerBound, number: "\(option.code.rawValue)",
        name: option.code.name,
        value: option.pieces.count > 1
          ? ["joined from \(option.pieces.count) instances:"] + value.lines : value.lines,
        error: value.error)
    }
    let hidden = options.hiddenOctets(in: self)
    let rest = areas.filter { $0.trailer.contains { $0 != 0 } }.map { area in
      let octets = Hex.string(of: area.trailer.masking(hidden), separator: " ")
      return "after the End of \(area.name.rawValue): \(octets)"
    }
    return DecodedParts(parts: parts, rest: rest)
  }
}

extension JoinedOption {
  fileprivate func lines(_ options: DecodeOptions) -> (lines: [String], error: DecodeError?) {
    if let string = options.siteString(in: self) {
      return (string.lines(showsSecrets: options.showsSecrets), nil)
    }
    switch typedValue {
    case .success(let typed): return (typed.fieldValue.lines, nil)
    case .failure(let error): return ([FieldValue.octets(value[...]).inlineText], error)
    case nil:
      let shown = value[...].masking(options.secretOctets(in: self))
      return ([FieldValue.octets(shown).inlineText], nil)
    }
  }
}

extension SiteSpecificString {
  /// The text, then a line for each assignment, then what is unusual.
  func lines(showsSecrets: Bool) -> [String] {
    var lines = [masked(showSecrets: showsSecrets)]
    if encoding == .text, assignments.count > 1 {
      let secrets = showsSecrets ? [] : secretOctets
      lines += assignments.map { assignment in
        let shown = !secrets.contains { $0.overlaps(assignment.octets) }
        let note =
          switch assignment.typedValue {
          case nil: "   (unknown name)"
          case .failure(let error): "   (\(error.reason))"
          case .success: ""
          }
        return "  \(assignment.name.printable.padded(to: 12)) "
          + (shown ? assignment.value.printable : "****") + note
      }
    }
    return lines + deviations.map { "  ! \($0)" }
  }
}
