public import Wire

/// One place of a site-specific string that its writer should look at.
public struct SSONProblem: Hashable, Sendable {
  public let kind: Kind
  public let severity: Severity
  /// What the statement rests on.
  public let basis: Basis
  /// Where, counted from the first octet of the string; may be empty.
  public let octets: Range<Int>
  /// One clause for people. It never quotes a value, which may be secret.
  public let message: String
  /// What to do; `nil` if nothing has to be done.
  public let remedy: String?

  init(
    _ kind: Kind, _ severity: Severity, _ basis: Basis, octets: Range<Int>, message: String,
    remedy: String?
  ) {
    self.kind = kind
    // What no document states is no reason to refuse a string.
    self.severity = basis == .unconfirmed ? min(severity, .warning) : severity
    self.basis = basis
    self.octets = octets
    self.message = message
    self.remedy = remedy
  }
}

// MARK: - Field types

extension SSONProblem {
  public enum Kind: Hashable, Sendable {
    /// The string departs from its grammar.
    case deviation(SSONDeviation.Kind)
    /// The octets are the text in another form, or no text.
    case encoding(SSONEncoding)
    /// A value is not what its parameter takes.
    case value(SSONValueError.Reason)
    /// A name that is not in the catalogue, and the one that is probably meant.
    case unknownName(meant: SSONName?)
    /// The parameter belongs in other options than the one that was asked for.
    case otherOption(expected: [UInt8])
    /// A name of the settings file or of another option, often expected here.
    case settingsFileName
    /// Nothing says that the family takes the parameter from the string.
    case notListed(PhoneFamily)
    /// There is only one pair: what a server leaves that cuts at the first comma.
    case singlePair
    /// More octets than some servers keep.
    case nearLimit
    /// More octets than one option holds.
    case overLimit
    /// A list of more characters than the 4600 family takes.
    case listTooLong(maximum: Int)
  }

  public enum Severity: String, Hashable, Comparable, CaseIterable, Sendable {
    /// Worth knowing; nothing has to be done.
    case info
    /// Works, or may work, but not as somebody meant.
    case warning
    /// The phone will not get what it needs.
    case error

    public static func < (left: Severity, right: Severity) -> Bool {
      left.order < right.order
    }

    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
  }

  /// What a statement about the phones rests on.
  public enum Basis: String, Hashable, Sendable {
    /// The maker's documentation.
    case manual
    /// It follows from documented rules.
    case inferred
    /// Believed, but stated nowhere: never an error.
    case unconfirmed
  }
}

extension SSONProblem {
  /// The failure's number in the catalogue of field failures, where it has one.
  public var reference: String? {
    switch kind {
    case .deviation(let kind): kind.reference
    case .encoding(.address): "F07"
    case .encoding(.hexText), .encoding(.utf16): "F08"
    case .encoding: nil
    case .singlePair: "F10"
    case .nearLimit, .overLimit, .listTooLong: "F14"
    case .unknownName, .settingsFileName, .otherOption, .notListed: "F15"
    case .value: "F16"
    }
  }
}

extension SSONProblem.Kind {
  /// The kind in one word, for programs.
  public var identifier: String {
    switch self {
    case .deviation(let kind): kind.rawValue
    case .encoding(let encoding): "encodedAs" + encoding.rawValue.capitalizedFirst
    case .value(let reason): "value" + reason.identifier.capitalizedFirst
    case .unknownName: "unknownName"
    case .otherOption: "otherOption"
    case .settingsFileName: "settingsFileName"
    case .notListed: "notListed"
    case .singlePair: "singlePair"
    case .nearLimit: "nearLimit"
    case .overLimit: "overLimit"
    case .listTooLong: "listTooLong"
    }
  }
}

extension SSONValueError.Reason {
  fileprivate var identifier: String {
    switch self {
    case .nameTooLong: "nameTooLong"
    case .empty: "empty"
    case .placeholder: "placeholder"
    case .blank: "blank"
    case .unprintable: "unprintable"
    case .notAHost: "notAHost"
    case .notANumber: "notANumber"
    case .notAWord: "notAWord"
    case .notDigits: "notDigits"
    case .outOfRange: "outOfRange"
    case .tooLong: "tooLong"
    case .notOne: "notOne"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension SSONProblem: FieldDescribing {
  public var fieldValue: FieldValue {
    var fields: [FieldValue.Field] = [
      .init("kind", .word(kind.identifier)), .init("severity", .word(severity.rawValue)),
      .init("basis", .word(basis.rawValue)),
      .init("octets", .list([.number(octets.lowerBound), .number(octets.upperBound)])),
      .init("message", .word(message)),
    ]
    if let remedy { fields.append(.init("remedy", .word(remedy))) }
    if let reference { fields.append(.init("reference", .word(reference))) }
    return .record(fields)
  }
}
