import SSON

extension PhoneKnowledge {
  private static let schemes: [(FileServer.Scheme, server: SSONName, SSONName, SSONName?)] = [
    (.https, .tlsServer, .tlsDirectory, .tlsPort), (.http, .httpServer, .httpDirectory, .httpPort),
    (.tftp, .tftpServer, .tftpDirectory, nil),
  ]

  /// The file servers in the order in which they are tried.
  ///
  /// - Parameter sources: the only local sources that count; `nil` for all.
  func fileServers(from sources: Set<EnrollmentBehaviour.LocalSource>? = nil) -> [FileServer] {
    let download = profile.behaviour.download
    let found = Self.schemes.flatMap { scheme, server, directory, port -> [FileServer] in
      guard let known = value(of: server), sources?.contains(known.localSource) ?? true else {
        return []
      }
      let usual = scheme == .https ? download.tlsPort.value : scheme.usualPort
      let number = port.flatMap { self.number($0) }.flatMap { $0 == 0 ? nil : $0 } ?? usual
      let path = value(of: directory)?.value.first ?? ""
      return known.value.filter { !$0.isEmpty && $0 != "0.0.0.0" }.map {
        FileServer(scheme, $0, port: number, directory: path)
      }
    }
    return download.triesTLSFirst.value
      ? found : found.filter { $0.scheme != .https } + found.filter { $0.scheme == .https }
  }

  /// A settings file names the file servers.
  var areServersFromFile: Bool {
    Self.schemes.contains { value(of: $0.server)?.origin == .settingsFile }
  }

  /// The local sources that name a file server.
  var localSources: Set<EnrollmentBehaviour.LocalSource> {
    Set(Self.schemes.compactMap { value(of: $0.server)?.localSource })
  }

  /// The call servers in the order in which they are tried.
  var callServers: [String] {
    let name: SSONName =
      profile.behaviour.signaling == .sip ? .sipControllerList : .mcipadd
    // A settings file has the list as one text.
    return (value(of: name)?.value ?? []).flatMap { $0.split(separator: ",").map(String.init) }
      .filter { $0 != "0.0.0.0" }
  }
}

extension KnownValue {
  var localSource: EnrollmentBehaviour.LocalSource {
    switch origin {
    case .phone, .settingsFile: .menu
    case .network(.siteOption), .network(.siteOptionV6): .siteOption
    case .network(let source): source.isLLDP ? .lldp : .otherDHCP
    }
  }
}
