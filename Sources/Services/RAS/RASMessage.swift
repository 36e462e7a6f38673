public import Wire

/// A message between an H.323 phone and its gatekeeper on UDP port 1719 (ITU-T H.225.0 §7, RAS).
///
/// The messages are in aligned packed encoding (ITU-T X.691). Read are the kind, the sequence number
/// and what a diagnosis asks for of registrations and rejects; ``error`` says where reading stopped
/// before that. What is behind is not looked at.
public struct RASMessage: Hashable, Sendable {
  public let kind: RASMessageKind
  /// Pairs answers with requests, 1 to 65535; `nil` of an admissionConfirmSequence or an
  /// unknown message, or if it could not be reached.
  public var sequence: UInt16?
  /// Of H.225.0; `nil` unless the message says so.
  public var protocolVersion: UInt8?
  public var callSignalAddresses: [RASAddress] = []
  public var rasAddresses: [RASAddress] = []
  public var alternateGatekeepers: [RASAddress] = []
  public var aliases: [RASAlias] = []
  public var gatekeeperIdentifier: WireText?
  /// What the gatekeeper calls the endpoint: often no text.
  public var endpointIdentifier: ArraySlice<UInt8>?
  public var vendor: RASVendor?
  public var reason: RASReason?
  /// Seconds for which a registration holds.
  public var timeToLive: UInt32?
  /// The registration is only to be kept.
  public var keepAlive: Bool?
  /// Why less was read than the kind of message has.
  public internal(set) var error: DecodeError?

  /// Throws only if the kind of message cannot be told.
  public init(_ octets: ArraySlice<UInt8>) throws(DecodeError) {
    var reader = PERReader(octets, reading: "RAS message")
    let index = try reader.readChoice(of: RASMessageKind.rootCount, bits: 5)
    kind = RASMessageKind(rawValue: UInt8(index))
    do throws(DecodeError) {
      if index >= RASMessageKind.rootCount {
        reader = PERReader(try reader.readOpenType(), reading: "RAS \(kind)")
      }
      try readContent(from: &reader)
    } catch {
      self.error = error
    }
  }
}

// MARK: - Description

extension RASMessage: FieldDescribing {
  /// With the aliases masked.
  public var fieldValue: FieldValue { fieldValue(showSecrets: false) }

  public func fieldValue(showSecrets: Bool) -> FieldValue {
    var fields: [FieldValue.Field] = [.init("message", .word(kind.description))]
    if let sequence { fields.append(.init("sequence", .number(sequence))) }
    if let protocolVersion { fields.append(.init("protocolVersion", .number(protocolVersion))) }
    for (name, addresses) in [
      ("callSignalAddresses", callSignalAddresses), ("rasAddresses", rasAddresses),
      ("alternateGatekeepers", alternateGatekeepers),
    ] where !addresses.isEmpty {
      fields.append(.init(name, .list(addresses.map(\.fieldValue))))
    }
    if !aliases.isEmpty {
      fields.append(
        .init("aliases", .list(aliases.map { $0.fieldValue(showSecrets: showSecrets) })))
    }
    if let gatekeeperIdentifier {
      fields.append(.init("gatekeeperIdentifier", .text(gatekeeperIdentifier)))
    }
    if let endpointIdentifier {
      fields.append(.init("endpointIdentifier", .octets(endpointIdentifier)))
    }
    if let vendor { fields.append(.init("vendor", vendor.fieldValue)) }
    if let reason { fields.append(.init("reason", .word(reason.description))) }
    if let timeToLive { fields.append(.init("timeToLive", .number(timeToLive))) }
    if let keepAlive { fields.append(.init("keepAlive", .flag(keepAlive))) }
    if let error { fields.append(.init("error", .word(error.description))) }
    return .record(fields)
  }
}
