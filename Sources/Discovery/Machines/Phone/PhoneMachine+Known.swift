public import SSON

extension PhoneMachine {
  /// What the phone takes a parameter to be, and from whom it has it; `nil` if from nobody.
  public func value(of name: SSONName) -> KnownValue? { knowledge.value(of: name) }

  /// The file servers that it would try, in order.
  public var fileServers: [FileServer] { knowledge.fileServers() }
}
