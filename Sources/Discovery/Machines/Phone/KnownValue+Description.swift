extension KnownValue.Origin: CustomStringConvertible {
  public var description: String {
    switch self {
    case .phone(.entered): "entered on the phone"
    case .phone(.saved): "saved by the phone"
    case .phone(.settingsFile): "kept of a settings file"
    case .network(let source): source.description
    case .settingsFile: "settings file"
    }
  }
}
