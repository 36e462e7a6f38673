extension SSONParameter {
  /// Every parameter of the catalogue: those of the string, then those often expected in it.
  public static let all: [SSONParameter] =
    fileServerParameters + callServerParameters + vlanParameters + portParameters
    + securityParameters + networkParameters + settingsFileParameters

  /// The parameter called `name`, compared without case.
  public static func named(_ name: SSONName) -> SSONParameter? {
    byName[name]
  }

  private static let byName = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
}
