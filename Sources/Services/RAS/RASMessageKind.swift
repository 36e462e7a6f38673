/// Which RAS message it is: its place in H.225.0's choice RasMessage, from 25 on those that were
/// added later.
public struct RASMessageKind: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  public static let gatekeeperRequest = RASMessageKind(rawValue: 0)
  public static let gatekeeperConfirm = RASMessageKind(rawValue: 1)
  public static let gatekeeperReject = RASMessageKind(rawValue: 2)
  public static let registrationRequest = RASMessageKind(rawValue: 3)
  public static let registrationConfirm = RASMessageKind(rawValue: 4)
  public static let registrationReject = RASMessageKind(rawValue: 5)
  public static let unregistrationRequest = RASMessageKind(rawValue: 6)
  public static let unregistrationConfirm = RASMessageKind(rawValue: 7)
  public static let unregistrationReject = RASMessageKind(rawValue: 8)
  public static let admissionRequest = RASMessageKind(rawValue: 9)
  public static let admissionConfirm = RASMessageKind(rawValue: 10)
  public static let admissionReject = RASMessageKind(rawValue: 11)
  public static let bandwidthReject = RASMessageKind(rawValue: 14)
  public static let disengageRequest = RASMessageKind(rawValue: 15)
  public static let disengageReject = RASMessageKind(rawValue: 17)
  public static let locationReject = RASMessageKind(rawValue: 20)
  public static let infoRequestResponse = RASMessageKind(rawValue: 22)
  public static let nonStandardMessage = RASMessageKind(rawValue: 23)
  public static let unknownMessageResponse = RASMessageKind(rawValue: 24)
  public static let requestInProgress = RASMessageKind(rawValue: 25)
  public static let infoRequestNak = RASMessageKind(rawValue: 29)
  public static let admissionConfirmSequence = RASMessageKind(rawValue: 32)

  /// Those of the first edition.
  static let rootCount = 25

  /// How many optional parts the message has, apart from those added later: as many bits stand
  /// before its first part.
  var optionalParts: Int {
    let counts = [
      4, 2, 2, 3, 3, 2, 3, 1, 1, 7, 2, 1, 2, 1, 1, 1, 1, 1, 2, 1, 1, 2, 3, 0, 0, 4, 4, 4, 4, 4, 7,
      6,
    ]
    return counts.indices.contains(Int(rawValue)) ? counts[Int(rawValue)] : 0
  }

  /// A gatekeeper says no.
  public var isReject: Bool { [2, 5, 8, 11, 14, 17, 20, 29].contains(rawValue) }
}

extension RASMessageKind: CustomStringConvertible {
  /// The name in the standard, or the number.
  public var description: String {
    Self.names.indices.contains(Int(rawValue)) ? Self.names[Int(rawValue)] : "message \(rawValue)"
  }

  private static let names = [
    "gatekeeperRequest", "gatekeeperConfirm", "gatekeeperReject",
    "registrationRequest", "registrationConfirm", "registrationReject",
    "unregistrationRequest", "unregistrationConfirm", "unregistrationReject",
    "admissionRequest", "admissionConfirm", "admissionReject",
    "bandwidthRequest", "bandwidthConfirm", "bandwidthReject",
    "disengageRequest", "disengageConfirm", "disengageReject",
    "locationRequest", "locationConfirm", "locationReject",
    "infoRequest", "infoRequestResponse", "nonStandardMessage", "unknownMessageResponse",
    "requestInProgress", "resourcesAvailableIndicate", "resourcesAvailableConfirm",
    "infoRequestAck", "infoRequestNak", "serviceControlIndication", "serviceControlResponse",
    "admissionConfirmSequence",
  ]
}
