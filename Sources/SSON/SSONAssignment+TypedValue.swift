import Wire

extension SSONAssignment {
  /// The value in the form of the parameter of this name; `nil` if the name is unknown.
  public var typedValue: Result<SSONValue, SSONValueError>? {
    parameter.map { typedValue(for: $0) }
  }

  /// The value in the form of `parameter`; for a list, the error of its first bad element.
  public func typedValue(for parameter: SSONParameter) -> Result<SSONValue, SSONValueError> {
    Result { () throws(SSONValueError) in try read(parameter) }
  }

  /// The elements of a list of hosts, each judged by itself.
  public func hosts(for parameter: SSONParameter) -> [Result<SSONHost, SSONValueError>] {
    value.octets.split(separator: .comma, omittingEmptySubsequences: false).map { element in
      Result { () throws(SSONValueError) in try host(element, parameter) }
    }
  }
}

// MARK: - Forms

extension SSONAssignment {
  private func read(_ parameter: SSONParameter) throws(SSONValueError) -> SSONValue {
    if name.octets.count > SSONName.maximumLength {
      throw error(.nameTooLong(maximum: SSONName.maximumLength), name.octets, parameter)
    }
    let octets = value.octets
    switch parameter.form {
    case .hosts, .host:
      return .hosts(try readHosts(parameter))
    case .number(let range):
      return .number(try number(in: range, parameter, else: .notANumber))
    case .numberOrWord(let range, let words):
      let isWord = words.contains { SSONName($0) == SSONName(octets) }
      if isWord { return .text(value) }
      return .number(try number(in: range, parameter, else: .notAWord(expected: words)))
    case .digits(let maximum):
      try checkCharacters(octets, parameter)
      if !octets.allSatisfy(\.isDigit) { throw error(.notDigits, octets, parameter) }
      try checkLength(maximum, parameter)
    case .path(let maximum):
      if isBracketed(octets) { throw error(.placeholder, octets, parameter) }
      try checkCharacters(octets, parameter)
      try checkLength(maximum, parameter)
    case .text(let maximum):
      if !parameter.isSecret, isBracketed(octets) { throw error(.placeholder, octets, parameter) }
      if !octets.allSatisfy(\.isPrintable) { throw error(.unprintable, octets, parameter) }
      try checkLength(maximum, parameter)
    }
    return .text(value)
  }

  private func readHosts(_ parameter: SSONParameter) throws(SSONValueError) -> [SSONHost] {
    if value.octets.isEmpty { throw error(.empty, value.octets, parameter) }
    if isPlaceholder(value.octets) { throw error(.placeholder, value.octets, parameter) }
    var list: [SSONHost] = []
    for host in hosts(for: parameter) { list.append(try host.get()) }
    if parameter.form == .host, list.count > 1 { throw error(.notOne, value.octets, parameter) }
    return list
  }

  private func host(
    _ element: ArraySlice<UInt8>, _ parameter: SSONParameter
  ) throws(SSONValueError) -> SSONHost {
    if element.isEmpty { throw error(.empty, element, parameter) }
    if isPlaceholder(element) { throw error(.placeholder, element, parameter) }
    try checkCharacters(element, parameter)
    guard let host = SSONHost(WireText(element)) else {
      throw error(.notAHost, element, parameter)
    }
    return host
  }

  private func number(
    in range: ClosedRange<Int>?, _ parameter: SSONParameter, else reason: SSONValueError.Reason
  ) throws(SSONValueError) -> Int {
    let octets = value.octets
    if octets.isEmpty { throw error(.empty, octets, parameter) }
    if isPlaceholder(octets) { throw error(.placeholder, octets, parameter) }
    try checkCharacters(octets, parameter)
    if !octets.allSatisfy(\.isDigit) { throw error(reason, octets, parameter) }
    let range = range ?? 0...Int(Int32.max)
    guard let number = Int(String(decoding: octets, as: UTF8.self)), range.contains(number) else {
      throw error(.outOfRange(expected: range), octets, parameter)
    }
    return number
  }
}

// MARK: - Checks

extension SSONAssignment {
  private func error(
    _ reason: SSONValueError.Reason, _ octets: ArraySlice<UInt8>, _ parameter: SSONParameter
  ) -> SSONValueError {
    SSONValueError(
      name: name, octets: octets.startIndex..<octets.endIndex, reason: reason,
      isConfirmed: parameter.isFormConfirmed)
  }

  private func checkCharacters(
    _ octets: ArraySlice<UInt8>, _ parameter: SSONParameter
  ) throws(SSONValueError) {
    if octets.contains(where: \.isBlank) { throw error(.blank, octets, parameter) }
    if !octets.allSatisfy(\.isPrintable) { throw error(.unprintable, octets, parameter) }
  }

  private func checkLength(
    _ maximum: Int?, _ parameter: SSONParameter
  ) throws(SSONValueError) {
    guard let maximum, value.octets.count > maximum else { return }
    throw error(.tooLong(maximum: maximum), value.octets, parameter)
  }

  /// `<srv>`, `{list of DNS names}`, `(your-server)`, `[server]`.
  private func isBracketed(_ octets: ArraySlice<UInt8>) -> Bool {
    let pairs = ["<>", "{}", "()", "[]"].map { Array($0.utf8) }
    // An IPv6 address in brackets is a mistake of another kind.
    return octets.count >= 2 && !octets.contains(UInt8(ascii: ":"))
      && pairs.contains { octets.first == $0[0] && octets.last == $0[1] }
  }

  /// Brackets, the beginning of a variable, or nothing but one of the letters x, y and z,
  /// as in `xxx.xxx.xxx.xxx`.
  private func isPlaceholder(_ octets: ArraySlice<UInt8>) -> Bool {
    if isBracketed(octets) { return true }
    if let first = octets.first, first == UInt8(ascii: "$") || first == UInt8(ascii: "%") {
      return true
    }
    let letters = octets.filter { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: ":") }
      .map(\.uppercased)
    guard let letter = letters.first else { return false }
    return "XYZ".utf8.contains(letter) && letters.allSatisfy { $0 == letter }
  }
}
