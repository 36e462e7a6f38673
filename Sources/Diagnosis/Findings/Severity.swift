/// How much a finding matters to the phone.
public enum Severity: String, Hashable, Comparable, CaseIterable, Sendable {
  /// Worth knowing; nothing has to be done.
  case info
  /// Works, or may work, but not as somebody meant.
  case warning
  /// The phone will not get what it needs.
  case error

  public static func < (left: Severity, right: Severity) -> Bool {
    left.order < right.order
  }

  private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
