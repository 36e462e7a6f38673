public import Wire

/// What a parameter's value says, once it is read in the parameter's form.
public enum SSONValue: Hashable, Sendable {
  /// In the order in which the phone tries them.
  case hosts([SSONHost])
  case number(Int)
  /// A path, a password, digits, or a word that stands for a number.
  case text(WireText)

  public var hosts: [SSONHost]? {
    if case .hosts(let hosts) = self { hosts } else { nil }
  }

  public var number: Int? {
    if case .number(let number) = self { number } else { nil }
  }

  public var text: WireText? {
    if case .text(let text) = self { text } else { nil }
  }
}

extension SSONValue: FieldDescribing {
  /// Secrets are not masked here: the value does not know its name.
  public var fieldValue: FieldValue {
    switch self {
    case .hosts(let hosts): .list(hosts.map(\.fieldValue))
    case .number(let number): .number(number)
    case .text(let text): .text(text)
    }
  }
}
