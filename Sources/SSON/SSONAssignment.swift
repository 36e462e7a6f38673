public import Wire

/// One `name=value` of a site-specific string, as the phone sees it.
///
/// ```text
///   , HTTPSRVR = " 192.0.2.10,192.0.2.11 "
///     |------|     |-------------------|       nameOctets, valueOctets
///    |-----------------------------------|     octets: blanks and quotes included
/// ```
public struct SSONAssignment: Hashable, Sendable {
  /// The longest value that the phones' manuals allow.
  public static let maximumValueLength = 255

  /// Blanks around it are left out.
  public let name: SSONName
  /// What follows the equals sign, without the quotes of a quoted value, otherwise unchanged.
  public let value: WireText
  /// What follows the equals sign up to the comma, quotes and what follows them included.
  public let rawValue: WireText
  /// A quote stands directly after the equals sign.
  public let isQuoted: Bool
  /// From the comma before to the comma after, neither included.
  public let octets: Range<Int>
  public let nameOctets: Range<Int>
  public let valueOctets: Range<Int>

  /// Where ``rawValue`` stands.
  public var rawValueOctets: Range<Int> {
    rawValue.octets.startIndex..<rawValue.octets.endIndex
  }

  /// What is known about a parameter of this name.
  public var parameter: SSONParameter? { .named(name) }

  /// The pieces between the commas of a list; the value itself if the name stands for no list.
  ///
  /// Empty for an empty value. The pieces keep the indices of the string.
  public var elements: [WireText] {
    if value.octets.isEmpty { return [] }
    if let parameter, !parameter.form.isList { return [value] }
    return value.octets.split(separator: .comma, omittingEmptySubsequences: false)
      .map { WireText($0) }
  }
}

extension SSONAssignment {
  /// A name and value that stand apart, as in a settings file: `SET name value`.
  package init(name: SSONName, value: WireText, isQuoted: Bool) {
    let place = value.octets.startIndex..<value.octets.endIndex
    self.init(
      name: name, value: value, rawValue: value, isQuoted: isQuoted,
      octets: min(name.octets.startIndex, place.lowerBound)..<place.upperBound,
      nameOctets: name.octets.startIndex..<name.octets.endIndex, valueOctets: place)
  }

  /// The name and value in `octets`, whose indices count from 0.
  init(
    in octets: [UInt8], at range: Range<Int>, name: Range<Int>, value: Range<Int>, isQuoted: Bool
  ) {
    let raw = (isQuoted ? value.lowerBound - 1 : value.lowerBound)..<range.upperBound
    self.init(
      name: SSONName(octets[name]), value: WireText(octets[value]),
      rawValue: WireText(octets[raw]), isQuoted: isQuoted, octets: range, nameOctets: name,
      valueOctets: value)
  }

  /// The same with the value and the whole running on to `end`.
  func extended(to end: Int, in octets: [UInt8]) -> SSONAssignment {
    SSONAssignment(
      in: octets, at: self.octets.lowerBound..<end, name: nameOctets,
      value: valueOctets.lowerBound..<end, isQuoted: isQuoted)
  }
}

extension SSONAssignment: FieldDescribing {
  /// The fields with every secret masked.
  public var fieldValue: FieldValue { fieldValue(showSecrets: false) }

  public func fieldValue(showSecrets: Bool) -> FieldValue {
    let secret = showSecrets ? nil : secretOctets
    func shown(_ text: WireText) -> FieldValue {
      guard let secret, secret.upperBound > text.octets.startIndex,
        secret.lowerBound < text.octets.endIndex
      else { return .text(text) }
      let start = max(secret.lowerBound, text.octets.startIndex)
      return .text((text.octets[..<start] + SiteSpecificString.mask)[...])
    }
    var fields: [FieldValue.Field] = [
      .init("name", .text(name.octets)), .init("value", shown(value)),
    ]
    if elements.count > 1 { fields.append(.init("elements", .list(elements.map(shown)))) }
    if isQuoted { fields.append(.init("quoted", .flag(true))) }
    if case .failure(let error)? = typedValue {
      fields.append(.init("error", .word(error.reason.description)))
    }
    fields.append(
      .init("octets", .list([.number(octets.lowerBound), .number(octets.upperBound)])))
    return .record(fields)
  }
}
