extension CaptureScene {
  /// A capture that sets `rule` off.
  static func fires(
    _ rule: String, _ name: String, _ shows: String, tell: (inout Recording) -> Void
  ) -> CaptureScene {
    CaptureScene("rules/\(rule)/fires-\(name).pcapng", shows, tell: tell)
  }

  /// A capture that resembles one that sets `rule` off, and does not.
  static func nearMiss(
    _ rule: String, _ name: String, _ shows: String, tell: (inout Recording) -> Void
  ) -> CaptureScene {
    CaptureScene("rules/\(rule)/near-miss-\(name).pcapng", shows, tell: tell)
  }
}

extension DHCPServer {
  /// Names the file server in option 242, as most sites do.
  static let usual = DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=2")
  static let usualForH323 = DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=1")
}

extension Recording {
  /// A phone that has an address and has found its router, and what it does next is told.
  mutating func startPhone(
    _ model: PhoneModel, leasingFrom server: DHCPServer = .usual,
    tell: (inout Phone, inout Recording) -> Void
  ) {
    var phone = Phone(model)
    comeUp(phone)
    lease(&phone, from: server)
    settle(phone)
    wait(.milliseconds(200))
    tell(&phone, &self)
  }

  /// A J179 comes up at `port` and takes what `server` gives.
  mutating func startPhone(at port: SwitchPort = .plain, leasingFrom server: DHCPServer) {
    var phone = Phone(.j179)
    comeUp(phone, at: port)
    lease(&phone, from: server)
    settle(phone)
  }

  /// The same, on the voice VLAN from its first DISCOVER.
  mutating func startTaggedPhone(at port: SwitchPort, leasingFrom server: DHCPServer) {
    var phone = Phone(.j179)
    comeUp(phone, at: port)
    phone.tags = [Site.voiceTag]
    lease(&phone, from: server)
    settle(phone)
  }
}
