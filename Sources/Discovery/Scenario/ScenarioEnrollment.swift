public import Framing

/// The enrollment service (DES) as a scenario has it: where it is and what it answers.
public struct ScenarioEnrollment: Hashable, Sendable {
  public var service: EnrollmentService
  public var address: IPv4Address

  /// The name that is built into the phones.
  public static let name = "des.avaya.com"

  public init(_ service: EnrollmentService, at address: IPv4Address) {
    self.service = service
    self.address = address
  }
}
