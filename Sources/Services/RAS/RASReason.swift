import Wire

/// Why a gatekeeper rejects, or why a registration or call ends: a place in the choice that goes
/// with the message.
public struct RASReason: Hashable, Sendable {
  public let message: RASMessageKind
  public let index: Int

  /// How many reasons there were from the start and the bits that tell them apart, then the names,
  /// those added later too (H.225.0 Annex H).
  private static let registry: [UInt8: (count: Int, bits: Int, names: [String])] = [
    2: (
      4, 2,
      [
        "resourceUnavailable", "terminalExcluded", "invalidRevision", "undefinedReason",
        "securityDenial", "genericDataReason", "neededFeatureNotSupported", "securityError",
      ]
    ),
    5: (
      8, 3,
      [
        "discoveryRequired", "invalidRevision", "invalidCallSignalAddress", "invalidRASAddress",
        "duplicateAlias", "invalidTerminalType", "undefinedReason", "transportNotSupported",
        "transportQOSNotSupported", "resourceUnavailable", "invalidAlias", "securityDenial",
        "fullRegistrationRequired", "additiveRegistrationNotSupported", "invalidTerminalAliases",
        "genericDataReason", "neededFeatureNotSupported", "securityError",
        "registerWithAssignedGK",
      ]
    ),
    6: (
      4, 2,
      [
        "reregistrationRequired", "ttlExpired", "securityDenial", "undefinedReason",
        "maintenance", "securityError", "registerWithAssignedGK",
      ]
    ),
    8: (
      3, 2,
      [
        "notCurrentlyRegistered", "callInProgress", "undefinedReason", "permissionDenied",
        "securityDenial", "securityError",
      ]
    ),
    11: (
      8, 3,
      [
        "calledPartyNotRegistered", "invalidPermission", "requestDenied", "undefinedReason",
        "callerNotRegistered", "routeCallToGatekeeper", "invalidEndpointIdentifier",
        "resourceUnavailable", "securityDenial", "qosControlNotSupported", "incompleteAddress",
        "aliasesInconsistent", "routeCallToSCN", "exceedsCallCapacity", "collectDestination",
        "collectPIN", "genericDataReason", "neededFeatureNotSupported", "securityErrors",
        "securityDHmismatch", "noRouteToDestination", "unallocatedNumber",
        "registerWithAssignedGK",
      ]
    ),
    14: (
      6, 3,
      [
        "notBound", "invalidConferenceID", "invalidPermission", "insufficientResources",
        "invalidRevision", "undefinedReason", "securityDenial", "securityError",
      ]
    ),
    15: (3, 2, ["forcedDrop", "normalDrop", "undefinedReason"]),
    17: (2, 1, ["notRegistered", "requestToDropOther", "securityDenial", "securityError"]),
    20: (
      4, 2,
      [
        "notRegistered", "invalidPermission", "requestDenied", "undefinedReason",
        "securityDenial", "aliasesInconsistent", "routeCalltoSCN", "resourceUnavailable",
        "genericDataReason", "neededFeatureNotSupported", "hopCountExceeded",
        "incompleteAddress", "securityError", "securityDHmismatch", "noRouteToDestination",
        "unallocatedNumber",
      ]
    ),
    29: (3, 2, ["notRegistered", "securityDenial", "undefinedReason", "securityError"]),
  ]

  /// `nil` if the message has no reasons.
  init?(of message: RASMessageKind, from reader: inout PERReader) throws(DecodeError) {
    guard let entry = Self.registry[message.rawValue] else { return nil }
    self.message = message
    index = try reader.readChoice(of: entry.count, bits: entry.bits)
  }
}

extension RASReason: CustomStringConvertible {
  /// The name in the standard, or the number.
  public var description: String {
    let names = Self.registry[message.rawValue]?.names ?? []
    return names.indices.contains(index) ? names[index] : "reason \(index)"
  }
}
