/// A site-specific string judged as its writer typed it: what is wrong with it, what a phone makes
/// of it, and how it should read.
public struct SSONCheck: Sendable {
  /// Some servers keep no more (4600 LAN administration guide).
  static let cautiousLength = 247
  /// What one DHCP option holds (RFC 2132 §2).
  static let optionLength = 255
  /// The longest list that the 4600 family takes (4600 LAN administration guide).
  static let listLength4600 = 127

  public let string: SiteSpecificString
  /// The family that the string is for; `nil` for any.
  public let family: PhoneFamily?
  /// The number of the option that is to hold it.
  public let option: UInt8
  /// Ordered by where they begin, those about the whole string first.
  public let problems: [SSONProblem]

  /// Judges `string` for the phones of `family` in option number `option`, which is the family's
  /// own unless given, and 242 without a family.
  public init(_ string: SiteSpecificString, family: PhoneFamily? = nil, option: UInt8? = nil) {
    let option = option ?? family?.defaultOption ?? PhoneFamily.j100SIP.defaultOption
    self.string = string
    self.family = family
    self.option = option
    var search = SSONProblemSearch(string, family: family, option: option)
    problems = search.find()
  }

  public var worst: SSONProblem.Severity? { problems.map(\.severity).max() }

  /// The string as it should read; `nil` if nothing about it can be repaired without knowing more.
  ///
  /// Repaired are the form (quotes, blanks, escapes, separators, hexadecimal), names that are
  /// nearly right, and the order of the 4600 family. Values stay as they are.
  public var correction: SiteSpecificString? { string.corrected(option: option) }

  /// What is left to do by hand once the correction is taken: the problems of ``correction``, or
  /// of the string if there is none, apart from mere remarks.
  public var unrepaired: [SSONProblem] {
    let rest = correction.map { SSONCheck($0, family: family, option: option).problems } ?? problems
    return rest.filter { $0.severity > .info }
  }

  /// The families whose phones read the string.
  var families: [PhoneFamily] {
    if let family { return [family] }
    let readers = PhoneFamily.all.filter { $0.defaultOption == option }
    return readers.isEmpty ? PhoneFamily.all : readers
  }
}
