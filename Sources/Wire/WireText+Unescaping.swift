extension WireText {
  /// The octets of which `text` is the ``printable`` form.
  ///
  /// Text in which a backslash begins no escape is taken as it stands, so a path with backslashes
  /// may be typed as it is.
  public init(printable text: String) {
    let characters = Array(text.utf8)
    guard characters.contains(Self.backslash) else {
      self.init(characters[...])
      return
    }
    var octets: [UInt8] = []
    var rest = characters[...]
    while !rest.isEmpty {
      let run = rest.prefix { $0 == Self.backslash }.count
      if run == 0 {
        octets.append(rest.removeFirst())
        continue
      }
      rest = rest.dropFirst(run)
      guard rest.first == UInt8(ascii: "x") || rest.first == UInt8(ascii: "u") else {
        octets += repeatElement(Self.backslash, count: run)
        continue
      }
      if run.isMultiple(of: 2) {
        octets += repeatElement(Self.backslash, count: run / 2)
      } else if let escaped = Self.takeEscape(from: &rest) {
        octets += repeatElement(Self.backslash, count: run / 2)
        octets += escaped
      } else {
        octets += repeatElement(Self.backslash, count: run)
      }
    }
    self.init(octets[...])
  }

  private static let backslash = UInt8(ascii: "\\")

  /// Takes `xNN` or `u{NNNN}`; `nil`, and nothing taken, if something else is there.
  private static func takeEscape(from rest: inout ArraySlice<UInt8>) -> [UInt8]? {
    if rest.first == UInt8(ascii: "x") {
      let digits = rest.dropFirst().prefix(2)
      guard digits.count == 2, !digits.contains(where: { [0x20, 0x2D, 0x3A].contains($0) }),
        let octets = Hex.octets(of: String(decoding: digits, as: UTF8.self)), octets.count == 1
      else { return nil }
      rest = rest.dropFirst(3)
      return octets
    }
    let braced = rest.dropFirst()
    guard braced.first == UInt8(ascii: "{"), let end = braced.firstIndex(of: UInt8(ascii: "}")),
      let code = UInt32(
        String(decoding: braced[(braced.startIndex + 1)..<end], as: UTF8.self), radix: 16),
      let scalar = Unicode.Scalar(code)
    else { return nil }
    rest = rest[(end + 1)...]
    return Array(String(Character(scalar)).utf8)
  }
}
