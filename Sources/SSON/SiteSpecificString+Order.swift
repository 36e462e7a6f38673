extension SiteSpecificString {
  /// What breaks the rules of order in option number `option`.
  ///
  /// In option 176 TFTPDIR must stand before TFTPSRVR (4600 LAN administration guide); the phones
  /// that use other options have no such rule.
  public func orderDeviations(option: UInt8) -> [SSONDeviation] {
    guard option == PhoneFamily.deskphone4600.defaultOption,
      let server = assignments.firstIndex(where: { $0.name == SSONParameter.tftpServers.name })
    else { return [] }
    return assignments[server...]
      .filter { $0.name == SSONParameter.tftpDirectory.name }
      .map { SSONDeviation(.directoryAfterServer, octets: $0.octets) }
  }
}
