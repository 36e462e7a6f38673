/// The text of a site-specific option, taken apart as a phone does it.
///
/// DHCPv4 option 242 (176 on the 4600 family, or another number set on the phone) and sub-option
/// 242 of DHCPv6 option 17, enterprise 6889. The value is ASCII text: `NAME=VALUE` pairs, one
/// comma between them, lists of addresses in double quotes:
///
/// ```text
/// MCIPADD="192.0.2.20,192.0.2.21",HTTPSRVR=files.example.com,L2QVLAN=120
/// ```
///
/// Any octets can be taken apart, nothing is changed or dropped, and what is unusual is
/// recorded in ``deviations``. A quote has a meaning only directly after an equals sign: in a
/// string quoted as a whole the first name begins with a quote and the last value ends in one,
/// while the pairs between work.
public struct SiteSpecificString: Sendable {
  /// The value of the option; the instances of a split option (RFC 3396) joined.
  public let octets: [UInt8]
  /// What the octets look like.
  public let encoding: SSONEncoding
  /// In order, with every offset counted from the first of ``octets``.
  public let assignments: [SSONAssignment]
  /// Ordered by where they begin.
  public let deviations: [SSONDeviation]

  public init(_ octets: [UInt8]) {
    let scanner = SSONScanner(octets)
    self.octets = octets
    encoding = scanner.encoding
    assignments = scanner.assignments
    deviations = scanner.deviations
  }

  /// The octets of `text` in UTF-8.
  public init(_ text: String) {
    self.init(Array(text.utf8))
  }

  public var encoded: [UInt8] { octets }

  /// The last assignment to `name`, compared without case.
  public subscript(name: SSONName) -> SSONAssignment? {
    assignments.last { $0.name == name }
  }

  /// The names that are not in the catalogue of parameters, in order, each as often as it stands.
  public var unknownNames: [SSONName] {
    assignments.map(\.name).filter { SSONParameter.named($0) == nil }
  }
}

extension SiteSpecificString: Hashable {
  public static func == (left: SiteSpecificString, right: SiteSpecificString) -> Bool {
    left.octets == right.octets
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(octets)
  }
}
