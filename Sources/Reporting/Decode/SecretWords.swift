import SSON

/// Finds passwords and the like in octets of which the structure is not known: `NAME=value` as in
/// a site-specific string, `NAME value` as in a settings file.
enum SecretWords {
  /// The octets from behind the name to the end of its line. Errs on the side of hiding.
  static func octets(in octets: ArraySlice<UInt8>) -> [Range<Int>] {
    var hidden: [Range<Int>] = []
    var nameStart = octets.startIndex
    var index = octets.startIndex
    while index < octets.endIndex {
      let octet = octets[index]
      if !isNameCharacter(octet) {
        let name = octets[nameStart..<index]
        if name.count >= 3, octet == UInt8(ascii: "=") || octet == UInt8(ascii: " "),
          isSecret(name, isAssignment: octet == UInt8(ascii: "="))
        {
          let value = octets[(index + 1)...].prefix { $0 != 0x0A && $0 != 0x0D && $0 != 0 }
          if !value.isEmpty { hidden.append(value.startIndex..<value.endIndex) }
          index = value.endIndex
        }
        nameStart = index + 1
      }
      index += 1
    }
    return hidden
  }

  /// The same in a line of a settings file: from the first name of a secret to the end, whatever
  /// stands between name and value.
  static func octets(inLine line: ArraySlice<UInt8>) -> [Range<Int>] {
    var nameStart = line.startIndex
    for index in line.indices where !isNameCharacter(line[index]) {
      let name = line[nameStart..<index]
      if name.count >= 3, SSONName(name).isSecret {
        let value = line[index...].drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "=") }
        return value.isEmpty ? [] : [value.startIndex..<value.endIndex]
      }
      nameStart = index + 1
    }
    return []
  }

  private static func isNameCharacter(_ octet: UInt8) -> Bool {
    switch octet {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// Before a blank only the names of the catalogue count: any word may stand there.
  private static func isSecret(_ name: ArraySlice<UInt8>, isAssignment: Bool) -> Bool {
    let name = SSONName(name)
    if isAssignment { return name.isSecret }
    return SSONParameter.named(name)?.isSecret ?? false
  }
}

extension DecodeOptions {
  /// The octets that must not be shown among those that no structure is known of.
  func hiddenOctets(outsideOfOptions octets: ArraySlice<UInt8>) -> [Range<Int>] {
    showsSecrets ? [] : SecretWords.octets(in: octets)
  }
}
