/// Notices when an interface goes down, comes up or goes away.
struct InterfaceWatch: Sendable {
  private let known: InterfaceState?
  private let interface: String
  private var isUp: Bool
  private(set) var isGone = false

  init(_ interface: String, among states: [String: InterfaceState] = InterfaceState.current) {
    self.interface = interface
    known = states[interface]
    isUp = known?.isUp ?? true
  }

  /// Compares with the interfaces of now.
  mutating func look(at states: [String: InterfaceState]) -> LiveEvent? {
    // Where the system did not list it at first ("any"), nothing can be told.
    guard let known, !isGone else { return nil }
    guard let now = states[interface], now.index == known.index else {
      isGone = true
      return .gone(interface: interface)
    }
    guard now.isUp != isUp else { return nil }
    isUp = now.isUp
    return isUp ? .up(interface: interface) : .down(interface: interface)
  }
}
