/// What the enrollment service answers. Its protocol is documented nowhere; its answers are.
public enum EnrollmentAnswer: Hashable, Sendable {
  /// The address of the file server.
  case address(String)
  /// It knows of no server for the phone.
  case noneAssigned
  /// It does not know the enrollment code.
  case wrongCode
  case unreachable
}
