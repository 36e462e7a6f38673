public import Framing
public import Wire

/// The host name that the phones make from their MAC address: `AVohhhhhh`.
///
/// `o` stands for the organization in the address, `hhhhhh` for its last three octets. Option 12
/// and the LLDP System Name carry it (J100, 96x1 and 9600 administration guides).
public struct AvayaHostName: Hashable, Sendable {
  public let organization: Character
  /// The last three octets of the MAC address.
  public let suffix: [UInt8]

  /// Returns `nil` if the text is not a name of this form. Letter case does not matter.
  public init?(_ text: WireText) {
    let octets = Array(text.octets)
    guard octets.count == 9, octets[0] & 0xDF == UInt8(ascii: "A"),
      octets[1] & 0xDF == UInt8(ascii: "V"),
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octets[2] & 0xDF),
      let suffix = Hex.octets(of: String(decoding: octets[3...], as: UTF8.self)),
      suffix.count == 3
    else { return nil }
    organization = Character(Unicode.Scalar(octets[2] & 0xDF))
    self.suffix = suffix
  }

  /// The name that a phone with this address makes.
  public init(_ mac: MACAddress) {
    organization = Self.letter(of: mac.oui)
    suffix = Array(mac.octets.suffix(3))
  }

  /// `AVB112233`: in upper case, as in the one recorded sample.
  public var text: String { "AV\(organization)\(Hex.string(of: suffix).uppercased())" }

  /// Whether a phone with this address would make this name.
  public func belongs(to mac: MACAddress) -> Bool {
    organization == Self.letter(of: mac.oui) && suffix == Array(mac.octets.suffix(3))
  }

  /// The letter for an organization; `X` for any that has none of its own.
  public static func letter(of oui: OUI) -> Character {
    letters[oui.rawValue] ?? "X"
  }

  /// The organizations that have a letter: all of them make phones of this family.
  public static func isPhoneMaker(_ oui: OUI) -> Bool {
    letters[oui.rawValue] != nil
  }

  private static let letters: [UInt32: Character] = [
    0x00_04_0D: "A", 0x00_1B_4F: "B", 0x00_09_6E: "E", 0x00_60_1D: "L", 0x00_07_3B: "T",
  ]
}
