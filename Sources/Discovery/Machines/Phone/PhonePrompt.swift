/// What the phone asks the user.
public enum PhonePrompt: String, CaseIterable, Hashable, Sendable {
  /// Whether to use the enrollment service.
  case enrollment
  case enrollmentCode = "enrollment code"
  case fileServer = "file server"
  /// Extension and password.
  case login
}

/// What the user does.
public enum PhoneKey: Hashable, Sendable {
  case yes
  case no
  case cancel
  case code(String)
  case fileServer(String)
  /// Extension and password, whatever they are.
  case login
}
