public import Wire

/// A party as From, To and Contact name it (RFC 3261 §20.10): `"Name" <sip:user@host>;tag=x`, or the
/// address without brackets.
///
/// Name and user are secrets: ``fieldValue`` masks them.
public struct SIPAddress: Hashable, Sendable {
  public let displayName: WireText?
  public let uri: SIPURI
  /// Of the header, not of the address.
  public let parameters: [SIPParameter]
  /// A Contact that stands for all: `*`.
  public let isWildcard: Bool

  /// Reading cannot fail.
  public init(_ octets: ArraySlice<UInt8>) {
    let parts = SIPGrammar.split(octets, at: UInt8(ascii: ";"))
    let address = (parts.first ?? octets).trimmed
    parameters = parts.dropFirst().filter { !$0.trimmed.isEmpty }.map(SIPParameter.init)
    isWildcard = address.elementsEqual([UInt8(ascii: "*")])
    if let open = Self.bracket(in: address) {
      let name = SIPGrammar.unquoted(address[..<open])
      displayName = name.octets.isEmpty ? nil : name
      uri = SIPURI(address[(open + 1)...].prefix { $0 != UInt8(ascii: ">") }.trimmed)
    } else {
      displayName = nil
      uri = SIPURI(isWildcard ? [] : address)
    }
  }

  /// The first angle bracket outside of quotes: one in a quoted name begins nothing.
  private static func bracket(in octets: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    var isEscaped = false
    for (index, octet) in zip(octets.indices, octets) {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, octet == UInt8(ascii: "\\") {
        isEscaped = true
      } else if octet == UInt8(ascii: "\"") {
        isQuoted.toggle()
      } else if !isQuoted, octet == UInt8(ascii: "<") {
        return index
      }
    }
    return nil
  }

  public var user: WireText? { uri.user }
  public var host: WireText { uri.host }
  /// Tells apart the dialogs that a party takes part in.
  public var tag: WireText? { parameters.value(of: "tag") }
  /// Seconds for which a contact is registered.
  public var expires: UInt32? { parameters.value(of: "expires")?.octets.decimal() }
}

extension SIPAddress: FieldDescribing {
  /// With name and user masked.
  public var fieldValue: FieldValue { fieldValue(showSecrets: false) }

  public func fieldValue(showSecrets: Bool) -> FieldValue {
    if isWildcard { return .word("*") }
    var fields: [FieldValue.Field] = []
    if let displayName {
      fields.append(.init("displayName", showSecrets ? .text(displayName) : .word("****")))
    }
    fields += uri.fields(showSecrets: showSecrets)
    if let expires { fields.append(.init("expires", .number(expires))) }
    return .record(fields)
  }
}
