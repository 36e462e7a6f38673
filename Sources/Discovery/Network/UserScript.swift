/// What the person in front of a phone does when the phone asks.
public struct UserScript: Hashable, Sendable {
  /// At the question whether to use the enrollment service; `nil` for nothing: it times out.
  public var enrollment: PhoneKey?
  /// The enrollment code, when the phone asks for one; `nil` if nobody knows it.
  public var enrollmentCode: String?
  /// The file server, when the phone asks for one; `nil` if nobody is there to enter it.
  public var fileServer: String?

  /// From the question to the key.
  public static let reactionTime = Duration.seconds(5)

  public init() {}

  /// The key that is pressed at a question; `nil` if none is.
  package func key(for prompt: PhonePrompt) -> PhoneKey? {
    switch prompt {
    case .enrollment: enrollment
    case .enrollmentCode: enrollmentCode.map { .code($0) } ?? .cancel
    case .fileServer: fileServer.map { .fileServer($0) }
    case .login: nil
    }
  }
}
