import Testing
import Wire

@testable import SSON

@Suite struct SSONServerTests {
  static let texts = [
    "HTTPSRVR=192.0.2.10,HTTPDIR=/j100,SIG=2,L2Q=1,L2QVLAN=20,VLANTEST=60",
    "MCIPADD=\"192.0.2.20,192.0.2.21\",HTTPSRVR=files.example.com",
    "HTTPSRVR=192.0.2.10,HTTPDIR=\\j100\\new\\x41\\101\\\\b,SIG=2",
    "ADMIN_PASSWORD=two words,SIG=2", "TLSDIR=/p#1;$x'%&{}[]?:!`,SIG=2", "HTTPDIR=/a\\",
  ]

  private func lines(
    _ name: String, _ text: String, in carrier: SSONOptionContent.Carrier = .siteOption(242)
  ) throws -> [String] {
    let server = try #require(SSONServers.named(name))
    return try server.lines(for: .init(Array(text.utf8), in: carrier))
      .filter { !$0.isComment }.map(\.text)
  }

  private func error(
    _ name: String, _ content: SSONOptionContent
  ) -> SSONServerError.Reason? {
    do throws(SSONServerError) {
      _ = try SSONServers.named(name)?.lines(for: content)
      return nil
    } catch {
      return error.reason
    }
  }

  private static func content(_ count: Int) -> SSONOptionContent {
    let start = "HTTPSRVR=192.0.2.10,TLSDIR=/"
    let text = start + String(repeating: "a", count: count - start.utf8.count)
    return SSONOptionContent(Array(text.utf8), in: .siteOption(242))
  }

  @Test(arguments: SSONServers.all.map(\.name), texts)
  func `what a server reads in its lines is what was wanted`(name: String, text: String) throws {
    let server = try #require(SSONServers.named(name))
    let octets = Array(text.utf8)
    let lines = try server.lines(for: .init(octets, in: .siteOption(242)))
    #expect(Unquoting.octets(lines, of: name) == octets)
    for line in lines where line.text.hasPrefix("netsh") && line.text.contains("optionvalue") {
      #expect(Unquoting.netsh(line.text) == octets)
    }
  }

  @Test func `random values survive every server's quoting`() throws {
    var generator = SeededGenerator(seed: 43)
    for _ in 0..<60 {
      let value = (0..<20).map { _ in UInt8.random(in: 0x20...0x7E, using: &generator) }
      let octets = Array("ADMIN_PASSWORD=".utf8) + value
      for server in SSONServers.all {
        let lines = try server.lines(for: .init(octets, in: .siteOption(242)))
        #expect(Unquoting.octets(lines, of: server.name) == octets, "\(server.name) \(value)")
      }
    }
  }

  /// Vector B1 of option 43: HTTPSRVR, HTTPDIR, L2Q, L2QVLAN, SIG.
  @Test(arguments: SSONServers.all.map(\.name))
  func `octets of option 43 are the same again`(name: String) throws {
    let octets = try #require(
      Hex.octets(
        of: "01043638383902 0a3139322e302e322e3130 03052f6a313030 090131 0a023230 0e0132"))
    let server = try #require(SSONServers.named(name))
    let lines = try server.lines(for: .init(octets, in: .vendorInformation))
    #expect(Unquoting.octets(lines, of: name) == octets)
  }

  @Test(arguments: ["dnsmasq", "kea", "isc", "ios"])
  func `the string in DHCPv6 is the same again`(name: String) throws {
    let octets = Array("HTTPSRVR=2001:db8::10,SIG=2".utf8)
    let server = try #require(SSONServers.named(name))
    let lines = try server.lines(for: .init(octets, in: .dhcpv6))
    #expect(Unquoting.octets(lines, of: name) == octets)
    #expect(lines.contains { $0.text.contains("6889") })
  }

  /// Vector C1: enterprise 6889, sub-option 242, 27 octets.
  @Test(arguments: ["mikrotik", "comware"])
  func `servers without a form for vendor options get the whole of option 17`(name: String) throws {
    let octets = Array("HTTPSRVR=2001:db8::10,SIG=2".utf8)
    let server = try #require(SSONServers.named(name))
    let lines = try server.lines(for: .init(octets, in: .dhcpv6))
    #expect(
      Unquoting.octets(lines, of: name)
        == [0x00, 0x00, 0x1A, 0xE9, 0x00, 0xF2, 0x00, 0x1B] + octets)
  }

  // MARK: - As documented

  @Test func `dnsmasq and dhcpd have a backslash before quotes`() throws {
    let text = "MCIPADD=\"192.0.2.20,192.0.2.21\",HTTPDIR=\\a"
    let quoted = "\"MCIPADD=\\\"192.0.2.20,192.0.2.21\\\",HTTPDIR=\\\\a\""
    #expect(try lines("dnsmasq", text) == ["dhcp-option=242,\(quoted)"])
    #expect(
      try lines("isc", text, in: .siteOption(176))
        == ["option avaya-176 code 176 = string;", "option avaya-176 \(quoted);"])
  }

  @Test func `Kea gets hexadecimal, so that no comma cuts it`() throws {
    #expect(
      try lines("kea", "L2Q=1,SIG=2")
        == [
          "{ \"space\": \"dhcp4\", \"code\": 242, \"csv-format\": false,",
          "  \"data\": \"4c32513d312c5349473d32\" }",
        ])
  }

  @Test func `IOS and Comware get plain text as text`() throws {
    #expect(try lines("ios", "L2Q=1,L2QVLAN=200") == [" option 242 ascii \"L2Q=1,L2QVLAN=200\""])
    #expect(try lines("comware", "L2Q=1,SIG=2") == [" option 242 ascii L2Q=1,SIG=2"])
    #expect(try lines("h3c", "L2Q=1,SIG=2") == [" option 242 ascii L2Q=1,SIG=2"])
  }

  @Test func `IOS gets a quote in hexadecimal, two octets a group`() throws {
    #expect(try lines("ios", "A=\"1,2\"") == [" option 242 hex 413d.2231.2c32.22"])
    #expect(
      try lines("ios", "SIG=2", in: .dhcpv6)
        == [" vendor-specific 6889", "  suboption 242 ascii SIG=2"])
  }

  @Test func `Windows has both its tools`() throws {
    #expect(
      try lines("windows", "MCIPADD=\"192.0.2.20,192.0.2.21\",SIG=2")
        == [
          "netsh dhcp server add optiondef 242 \"Avaya 242\" STRING 0",
          "netsh dhcp server scope 192.0.2.0 set optionvalue 242 STRING "
            + "\"MCIPADD=\\\"192.0.2.20,192.0.2.21\\\",SIG=2\"",
          "Add-DhcpServerv4OptionDefinition -Name 'Avaya 242' -OptionId 242 -Type String",
          "Set-DhcpServerv4OptionValue -ScopeId 192.0.2.0 -OptionId 242 -Value "
            + "'MCIPADD=\"192.0.2.20,192.0.2.21\",SIG=2'",
        ])
  }

  @Test(arguments: ["HTTPDIR=/%a", "HTTPDIR=/!a", "MCIPADD=\"a,b\",HTTPDIR=/x&y"])
  func `what the command processor would change is left to PowerShell`(text: String) throws {
    let lines = try lines("windows", text)
    #expect(lines.count == 2)
    #expect(lines.last?.hasSuffix(" -Value '\(text)'") == true)
  }

  @Test func `RouterOS has apostrophes for text and a prefix for hexadecimal`() throws {
    #expect(
      try lines("mikrotik", "L2Q=1,SIG=2").first
        == "/ip dhcp-server option add name=avaya-242 code=242 value=\"'L2Q=1,SIG=2'\"")
    #expect(
      try lines("mikrotik", "A=\"1\"").first
        == "/ip dhcp-server option add name=avaya-242 code=242 value=0x413d223122")
  }

  @Test func `Infoblox gets a definition and a value in JSON`() throws {
    #expect(
      try lines("infoblox", "L2Q=1,SIG=2")
        == [
          "{\"name\": \"avaya-242\", \"code\": 242, \"space\": \"DHCP\", \"type\": \"string\"}",
          "{\"options\": [{\"name\": \"avaya-242\", \"num\": 242, \"vendor_class\": \"DHCP\", "
            + "\"value\": \"L2Q=1,SIG=2\"}]}",
        ])
  }

  // MARK: - Limits

  @Test(arguments: [
    ("dnsmasq", 255), ("kea", 253), ("isc", 255), ("windows", 255), ("mikrotik", 255),
    ("infoblox", 255), ("comware", 255),
  ])
  func `what is too long is refused, and what just fits is not`(name: String, maximum: Int) {
    #expect(error(name, Self.content(maximum)) == nil)
    #expect(
      error(name, Self.content(maximum + 1))
        == .tooLong(octets: maximum + 1, maximum: maximum))
  }

  @Test func `a line of IOS holds 254 characters`() {
    // " option 242 ascii " and two quotes are 20.
    #expect(error("ios", Self.content(234)) == nil)
    #expect(
      error("ios", Self.content(235))
        == .cannotHold("the line would have 255 characters; the command interface holds 254"))
  }

  @Test func `Comware holds 128 octets in hexadecimal`() {
    let text = "MCIPADD=\"a,b\",TLSDIR=/"
    func content(_ count: Int) -> SSONOptionContent {
      let octets = Array(text.utf8) + [UInt8](repeating: 0x61, count: count - text.utf8.count)
      return SSONOptionContent(octets, in: .siteOption(242))
    }
    #expect(error("comware", content(128)) == nil)
    #expect(
      error("comware", content(129))
        == .cannotHold(
          "the value has to be in hexadecimal, and 129 octets are more than the 128 that it holds"))
  }

  @Test func `what is not documented is refused`() {
    for name in ["windows", "infoblox"] {
      guard case .cannotHold = error(name, .init(Array("SIG=2".utf8), in: .dhcpv6)) else {
        Issue.record("\(name) has a line for DHCPv6")
        continue
      }
    }
  }

  @Test(arguments: SSONServers.all.map(\.name))
  func `no octet of a text can begin another line`(name: String) {
    #expect(
      error(name, .init(Array("SIG=2\n#".utf8), in: .siteOption(242)))
        == .cannotHold("text has only printable ASCII characters"))
  }

  @Test func `an error says which server and why`() {
    #expect(
      "\(SSONServerError(server: "Kea", .tooLong(octets: 300, maximum: 253)))"
        == "Kea cannot hold 300 octets in this option; 253 are the most")
    #expect("\(SSONServerError(server: "Kea", .cannotHold("why")))" == "Kea: why")
    #expect(SSONServers.named("cups") == nil)
  }
}
