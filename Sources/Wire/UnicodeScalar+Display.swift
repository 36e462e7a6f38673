extension Unicode.Scalar {
  /// Whether it acts on a terminal, a page or the order of text instead of being seen.
  package var actsOnReader: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
      .unassigned:
      true
    default:
      properties.isDefaultIgnorableCodePoint
    }
  }
}
