/// How a call server answers a registration, SIP or H.323.
public enum RegistrationAnswer: String, CaseIterable, Hashable, Sendable {
  /// 200, or RCF.
  case accepted
  /// 401: with the password, please.
  case challenged
  /// 403, or RRJ.
  case refused
  case unreachable
}
