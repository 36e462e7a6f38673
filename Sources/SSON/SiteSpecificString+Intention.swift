extension SiteSpecificString {
  /// What the writer evidently meant, where outer quotes, escapes, hexadecimal digits or UTF-16
  /// hide it; `nil` if nothing of this kind is there to repair.
  ///
  /// Layers are taken off one after the other, at most four: the hexadecimal form of a quoted
  /// string becomes the bare string. Blanks, misspelt names and missing quotes stay.
  public var asIntended: SiteSpecificString? {
    var current = self
    for _ in 0..<4 {
      guard let next = current.withOneLayerLess else { break }
      current = next
    }
    return current == self ? nil : current
  }

  private var withOneLayerLess: SiteSpecificString? {
    switch encoding {
    case .utf16: SSONEncoding.textOfUTF16(octets).map { SiteSpecificString($0) }
    case .hexText: SSONEncoding.textOfHex(octets).map { SiteSpecificString($0) }
    case .text: withoutEscapes ?? withoutOuterQuotes
    case .address, .other, .none: nil
    }
  }

  private var withoutEscapes: SiteSpecificString? {
    let escapes = deviations.filter { $0.kind == .escapedComma || $0.kind == .escapedQuote }
    guard !escapes.isEmpty else { return nil }
    var kept: [UInt8] = []
    var start = 0
    for escape in escapes {
      kept += octets[start..<escape.octets.lowerBound]
      start = escape.octets.upperBound - 1
    }
    return SiteSpecificString(kept + octets[start...])
  }

  private var withoutOuterQuotes: SiteSpecificString? {
    guard let whole = deviations.first(where: { $0.kind == .quotedWhole })?.octets else {
      return nil
    }
    return SiteSpecificString(
      Array(octets[whole.lowerBound + 1..<whole.upperBound - 1] + octets[whole.upperBound...]))
  }
}
