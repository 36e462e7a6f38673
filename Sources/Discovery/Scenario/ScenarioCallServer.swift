public import Framing

/// A call server: SIP or H.323, as the phone asks it.
public struct ScenarioCallServer: Hashable, Sendable {
  public var address: IPv4Address
  public var conduct: Conduct

  public enum Conduct: String, CaseIterable, Hashable, Sendable {
    /// It asks for no password.
    case accepts
    /// It asks for the password first.
    case challenges
    /// It knows no such extension.
    case refuses
    case silent
    /// Nobody listens.
    case closed
  }

  public init(_ address: IPv4Address, _ conduct: Conduct = .challenges) {
    self.address = address
    self.conduct = conduct
  }

  func answer(withCredentials: Bool) -> RegistrationAnswer? {
    switch conduct {
    case .accepts: .accepted
    case .challenges: withCredentials ? .accepted : .challenged
    case .refuses: .refused
    case .silent: nil
    case .closed: .unreachable
    }
  }
}
