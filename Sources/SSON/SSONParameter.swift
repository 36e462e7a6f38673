/// What is known about one parameter of the site-specific string.
///
/// The facts are from the administration guides of the phones as far as they could be read.
/// What no document states is marked, and must never become an error.
public struct SSONParameter: Hashable, Sendable {
  public let name: SSONName
  /// What its value looks like.
  public let form: Form
  /// The bounds in ``form`` are documented; otherwise they are believed.
  public let isFormConfirmed: Bool
  /// The value before anybody sets one.
  public let defaultValue: Default
  /// What it sets, in a few words.
  public let meaning: String
  /// The families that take it from the site-specific string, and what says so.
  public let support: [PhoneFamily: Evidence]
  /// Wireshark's dissector of option 242 knows the name: second-hand evidence.
  public let isKnownToWireshark: Bool
  /// The only options that it can stand in; `nil` if it can stand in any.
  public let options: [UInt8]?
  /// A password or the like, to be masked in outputs.
  public let isSecret: Bool

  package init(
    _ name: SSONName, _ form: Form, isFormConfirmed: Bool = true, default: Default,
    meaning: String, support: [PhoneFamily: Evidence] = [:], isKnownToWireshark: Bool = false,
    options: [UInt8]? = nil, isSecret: Bool = false
  ) {
    self.name = name
    self.form = form
    self.isFormConfirmed = isFormConfirmed
    self.defaultValue = `default`
    self.meaning = meaning
    self.support = support
    self.isKnownToWireshark = isKnownToWireshark
    self.options = options
    self.isSecret = isSecret
  }

  /// Some source lists the name for the site-specific string. Without that it is a name of the
  /// settings file, often expected here and ignored as far as is known.
  public var isListed: Bool { !support.isEmpty || isKnownToWireshark }

  /// What says that `family` takes the parameter from the string; `nil` if nothing does.
  public func evidence(for family: PhoneFamily) -> Evidence? {
    support[family] ?? (isKnownToWireshark ? .knownToWireshark : nil)
  }

  /// The parameter can stand in DHCP option number `option`.
  public func belongs(inOption option: UInt8) -> Bool {
    options?.contains(option) ?? true
  }
}

// MARK: - Field types

extension SSONParameter {
  /// What a value looks like.
  public enum Form: Hashable, Sendable {
    /// Addresses or names of hosts, commas between them.
    case hosts
    /// One address or name.
    case host
    /// A decimal number; any, if the range is unknown.
    case number(ClosedRange<Int>?)
    /// A decimal number or one of a few words, compared without case.
    case numberOrWord(ClosedRange<Int>, words: [String])
    /// Decimal digits, possibly none.
    case digits(maximum: Int)
    /// Text without blanks, of at most so many characters if that is known.
    case path(maximum: Int?)
    /// Any printable text.
    case text(maximum: Int?)

    public var isList: Bool { self == .hosts }

    var isNumber: Bool {
      switch self {
      case .number, .numberOrWord: true
      case .hosts, .host, .digits, .path, .text: false
      }
    }
  }

  /// The value that holds as long as nobody sets one.
  public enum Default: Hashable, Sendable {
    case known(String)
    case unconfirmed(String)
    case unknown

    public var text: String? {
      switch self {
      case .known(let text), .unconfirmed(let text): text
      case .unknown: nil
      }
    }
  }

  /// What a claim about a family rests on, the strongest first.
  public enum Evidence: String, CaseIterable, Hashable, Sendable {
    /// A document of the vendor says so.
    case confirmed
    /// Somebody else says so.
    case thirdParty
    /// A protocol analyser knows the name.
    case knownToWireshark
    /// It is believed or implied, and stated nowhere.
    case unconfirmed
  }
}
