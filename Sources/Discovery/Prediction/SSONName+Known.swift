package import SSON

/// The parameters that a prediction speaks of.
extension SSONName {
  package static let l2q: SSONName = "L2Q"
  package static let l2qVLAN: SSONName = "L2QVLAN"
  package static let vlanTest: SSONName = "VLANTEST"
  package static let l2qAudio: SSONName = "L2QAUD"
  package static let l2qSignaling: SSONName = "L2QSIG"
  package static let dscpAudio: SSONName = "DSCPAUD"
  package static let dscpSignaling: SSONName = "DSCPSIG"
  package static let phy2VLAN: SSONName = "PHY2VLAN"
  package static let httpServer: SSONName = "HTTPSRVR"
  package static let httpDirectory: SSONName = "HTTPDIR"
  package static let httpPort: SSONName = "HTTPPORT"
  package static let tlsServer: SSONName = "TLSSRVR"
  package static let tlsDirectory: SSONName = "TLSDIR"
  package static let tlsPort: SSONName = "TLSPORT"
  package static let tftpServer: SSONName = "TFTPSRVR"
  package static let tftpDirectory: SSONName = "TFTPDIR"
  package static let mcipadd: SSONName = "MCIPADD"
  package static let mcPort: SSONName = "MCPORT"
  package static let sipControllerList: SSONName = "SIP_CONTROLLER_LIST"
  package static let sig: SSONName = "SIG"
  package static let desStatus: SSONName = "DES_STAT"

  /// File and call servers with what belongs to them, in the order in which reports give them.
  package static let serverParameters: [SSONName] = [
    .tlsServer, .tlsDirectory, .tlsPort, .httpServer, .httpDirectory, .httpPort, .tftpServer,
    .tftpDirectory, .mcipadd, .mcPort, .sipControllerList,
  ]
}
