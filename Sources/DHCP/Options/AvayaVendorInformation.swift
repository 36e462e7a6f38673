public import Wire

/// Option 43 in Avaya's layout, which SIP phones and Vantage read.
///
/// Accepted only if the first sub-option has code 1 and the ASCII text `6889`, Avaya's enterprise
/// number. All values are text, with or without a final NUL.
public struct AvayaVendorInformation: Hashable, Sendable {
  /// Everything after the marker, in order; a code may come twice.
  public let parameters: [Parameter]
  /// The option these parameters are from.
  public let information: VendorSpecificInformation

  /// Returns `nil` if phones do not accept the option; ``refusal(of:)`` says why.
  public init?(_ information: VendorSpecificInformation) {
    guard Self.refusal(of: information) == nil else { return nil }
    self.information = information
    parameters = information.subOptions.dropFirst().map(Parameter.init)
  }

  /// The marker, then one sub-option a parameter. Returns `nil` if a text is longer than 255 octets.
  public init?(_ parameters: [(Parameter.Code, String)]) {
    var subOptions: [DHCPSubOption] = []
    for (code, text) in [(Parameter.Code.marker, "6889")] + parameters {
      guard let subOption = DHCPSubOption(code.rawValue, Array(text.utf8)[...]) else {
        return nil
      }
      subOptions.append(subOption)
    }
    self.init(VendorSpecificInformation(subOptions))
  }

  /// The text of the first parameter with `code`.
  public func text(of code: Parameter.Code) -> WireText? {
    parameters.first { $0.code == code }?.text
  }
}

extension AvayaVendorInformation: FieldDescribing {
  public var fieldValue: FieldValue {
    .list(
      parameters.map { parameter in
        var fields = [FieldValue.Field("code", .number(parameter.code.rawValue))]
        if let name = parameter.code.name { fields.append(.init("name", .word(name))) }
        fields.append(.init("value", .text(parameter.text)))
        return .record(fields)
      })
  }
}

extension AvayaVendorInformation: FieldReadable {
  /// A list of objects with `code` or `name`, and `value`; the marker is put in front.
  public init(reading reader: FieldReader) throws(FieldError) {
    let marker = DHCPSubOption(
      code: Parameter.Code.marker.rawValue, claimedLength: 4, value: Array("6889".utf8)[...])
    var subOptions = [marker]
    for element in try reader.elements("a list of parameters") {
      var record = try element.record("a parameter")
      let name = record.optional("name")
      let code: Parameter.Code
      if let number = record.optional("code") {
        code = Parameter.Code(rawValue: try number.integer())
      } else if let name {
        code = try name.word("the name of a parameter") { Parameter.Code(name: $0) }
      } else {
        throw element.error(contradiction: "expected a code or a name")
      }
      let field = try record.required("value", "a text")
      let text = try field.text().octets
      try record.finish()
      guard let subOption = DHCPSubOption(code.rawValue, text) else {
        throw field.error(expected: "a text of at most 255 octets")
      }
      subOptions.append(subOption)
    }
    guard let value = Self(VendorSpecificInformation(subOptions)) else {
      throw reader.error(expected: "parameters that can follow Avaya's marker")
    }
    self = value
  }
}

// MARK: - Acceptance

extension AvayaVendorInformation {
  /// Why phones pass over an option 43.
  public enum Refusal: Hashable, Sendable {
    /// There is no sub-option.
    case empty
    /// Code 1 is first, but 6889 is a binary number and not text.
    case binaryMarker
    /// Code 1 with 6889 is there, but something else is first.
    case markerNotFirst
    /// No marker of Avaya's: meant for somebody else.
    case otherVendor
  }

  /// Why phones pass over the option, or `nil` if they accept it.
  public static func refusal(of information: VendorSpecificInformation) -> Refusal? {
    guard let first = information.subOptions.first else { return .empty }
    if isMarker(first) { return nil }
    if isBinaryMarker(first) { return .binaryMarker }
    return information.subOptions.contains { isMarker($0) || isBinaryMarker($0) }
      ? .markerNotFirst : .otherVendor
  }

  private static func isMarker(_ subOption: DHCPSubOption) -> Bool {
    Parameter(subOption).code == .marker && !subOption.isCut
      && Parameter(subOption).text == WireText("6889")
  }

  /// The number in four octets or in two.
  private static func isBinaryMarker(_ subOption: DHCPSubOption) -> Bool {
    subOption.code == Parameter.Code.marker.rawValue && !subOption.isCut
      && [[0, 0, 0x1A, 0xE9], [0x1A, 0xE9]].contains(Array(subOption.value))
  }
}

extension AvayaVendorInformation.Refusal: CustomStringConvertible {
  public var description: String {
    switch self {
    case .empty: "it has no sub-option"
    case .binaryMarker: "code 1 holds 6889 as a binary number, not as text"
    case .markerNotFirst: "code 1 with 6889 is not the first sub-option"
    case .otherVendor: "the first sub-option is not code 1 with 6889"
    }
  }
}

// MARK: - Field types

extension AvayaVendorInformation {
  /// One setting.
  public struct Parameter: Hashable, Sendable {
    public let subOption: DHCPSubOption

    init(_ subOption: DHCPSubOption) {
      self.subOption = subOption
    }

    public var code: Code { Code(rawValue: subOption.code) }
    /// Without the final NUL, if there is one.
    public var text: WireText {
      WireText(hasFinalNUL ? subOption.value.dropLast() : subOption.value)
    }
    public var hasFinalNUL: Bool { subOption.value.last == 0 }
    /// Its octets of the joined option; see ``DHCPSubOption/octets``.
    public var octets: Range<Int> { subOption.octets }
    /// The length octet claims more than the option holds.
    public var isCut: Bool { subOption.isCut }
  }
}

extension AvayaVendorInformation.Parameter {
  /// Which setting (Avaya administrator guides, "DHCP option 43").
  public struct Code: RawRepresentable, Hashable, Sendable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Not a setting: holds `6889` and has to be first.
    public static let marker = Code(rawValue: 1)
    public static let httpServers = Code(rawValue: 2)
    public static let httpDirectory = Code(rawValue: 3)
    public static let httpPort = Code(rawValue: 4)
    public static let tlsServers = Code(rawValue: 5)
    public static let tlsDirectory = Code(rawValue: 6)
    public static let tlsPort = Code(rawValue: 7)
    public static let tlsServerIdentity = Code(rawValue: 8)
    public static let tagging = Code(rawValue: 9)
    public static let voiceVLAN = Code(rawValue: 10)
    public static let networkPort = Code(rawValue: 11)
    public static let computerPort = Code(rawValue: 12)
    /// In the list of the 9600 SIP guide, not in that of the J100's.
    public static let localProcedures = Code(rawValue: 13)
    public static let signaling = Code(rawValue: 14)
    public static let sipControllers = Code(rawValue: 15)

    /// The name of the setting, as in the settings file; `nil` for the marker and unknown codes.
    public var name: String? { Self.names[rawValue] }

    /// The setting called `name`.
    init?(name: String) {
      guard let code = Self.names.first(where: { $0.value == name })?.key else { return nil }
      self.init(rawValue: code)
    }

    private static let names: [UInt8: String] = [
      2: "HTTPSRVR", 3: "HTTPDIR", 4: "HTTPPORT", 5: "TLSSRVR", 6: "TLSDIR", 7: "TLSPORT",
      8: "TLSSRVRID", 9: "L2Q", 10: "L2QVLAN", 11: "PHY1STAT", 12: "PHY2STAT",
      13: "PROCSTAT", 14: "SIG", 15: "SIP_CONTROLLER_LIST",
    ]
  }
}
