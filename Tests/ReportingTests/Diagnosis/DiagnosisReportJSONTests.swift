import Diagnosis
import Framing
import Reporting
import Testing

/// The names that programs rely on.
@Suite struct DiagnosisReportJSONTests {
  static let healthy = Captured.report([
    Captured.voiceSwitch(1), Captured.discover(2, vlan: 120),
    Captured.ack(
      3, #"HTTPSRVR="files.example.com,192.0.2.20",HTTPDIR=/j100,L2QVLAN=120,PROCPSWD=12345"#,
      siaddr: IPv4Address(192, 0, 2, 1), vlan: 120),
  ])

  @Test func `the source`() throws {
    let json = try parsed(Self.healthy.json())
    #expect(json.keys.sorted() == ["devices", "findings", "schema", "source"])
    #expect(json.number("schema") == 1)
    #expect(json.list("source.files") == ["site.pcap"])
    #expect(json.number("source.frames") == 3)
    #expect(json.at("source.duration") as? Double == 0.2)
    #expect(json.list("source.notes") == [])
    #expect(json.list("findings") == [])
  }

  @Test func `a phone`() throws {
    let json = try parsed(Self.healthy.json())
    #expect(json.text("devices.1.mac") == "00:1b:4f:5a:01:02")
    #expect(json.text("devices.1.kind") == "phone")
    #expect(json.text("devices.1.hostName") == "AVB5A0102")
    #expect(json.at("devices.1.model") == nil)
    #expect(json.text("devices.1.profile") == "j100-sip")
    #expect(json.text("devices.1.verdict") == "incomplete")
    #expect(json.number("devices.1.siteOptionNumber") == 242)
    #expect(json.text("devices.1.identification.confidence") == "unconfirmed")
    #expect(json.number("devices.1.vlan.used") == 120)
    #expect(json.number("devices.1.vlan.lldp") == 120)
    #expect(json.number("devices.1.vlan.siteOption") == 120)
    #expect(json.text("devices.1.lease.address") == "192.0.2.101")
    #expect(json.text("devices.1.lease.server") == "192.0.2.1")
    #expect(json.number("devices.1.lease.seconds") == 86400)
    #expect(json.list("devices.1.lease.router") == ["192.0.2.1"])
    #expect(json.list("devices.1.servers.HTTPSRVR") == ["files.example.com", "192.0.2.20"])
    #expect(json.text("devices.1.servers.HTTPDIR") == "/j100")
    #expect(json.names("devices.1.servers") == ["HTTPDIR", "HTTPSRVR"])
  }

  @Test func `its stages`() throws {
    let json = try parsed(Self.healthy.json())
    #expect(
      json.names("devices.1.stages.1") == ["frames", "source", "stage", "status", "value"])
    #expect(json.text("devices.1.stages.1.stage") == "vlan")
    #expect(json.text("devices.1.stages.1.status") == "pass")
    #expect(json.text("devices.1.stages.1.value") == "120 tagged, priority 5, DSCP 46")
    #expect(json.text("devices.1.stages.1.source") == "lldp-med policy")
    #expect(json.numbers("devices.1.stages.1.frames") == [1, 3])
    #expect(json.text("devices.1.stages.3.stage") == "siteOption")
    #expect(json.text("devices.1.stages.4.stage") == "server")
    #expect(json.text("devices.1.stages.5.stage") == "download")
    #expect(json.text("devices.1.stages.6.stage") == "registration")
    #expect(json.at("devices.1.stages.7") == nil)
  }

  @Test func `its prediction`() throws {
    let json = try parsed(Self.healthy.json())
    let list = try #require(json.at("devices.1.prediction") as? [[String: Any]])
    let server = try #require(list.first { $0.text("parameter") == "HTTPSRVR" })
    #expect(
      server.keys.sorted() == [
        "confidence", "frame", "losers", "parameter", "rule", "source", "value",
      ])
    #expect(server.text("source") == "option 242")
    #expect(server.text("confidence") == "confirmed")
    #expect(server.number("frame") == 3)
    #expect(server.text("losers.0.source") == "siaddr")
    #expect(server.list("losers.0.value") == ["192.0.2.1"])
    let port = try #require(list.first { $0.text("parameter") == "HTTPPORT" })
    #expect(port.text("source") == "default")
    #expect(port.at("frame") == nil)
  }

  @Test func `a finding`() throws {
    let report = Captured.report([
      Captured.discover(), Captured.ack(2, #""HTTPSRVR=192.0.2.20""#),
    ])
    let json = try parsed(report.json())
    let finding = "devices.0.findings.0"
    #expect(
      json.names(finding) == [
        "evidence", "message", "references", "remedy", "rootCause", "rule", "severity", "stage",
      ])
    #expect(json.text("\(finding).rule") == "sson.quoted-whole")
    #expect(json.text("\(finding).severity") == "error")
    #expect(json.text("\(finding).stage") == "siteOption")
    #expect(json.at("\(finding).rootCause") as? Bool == true)
    #expect(json.list("\(finding).references") == ["F09"])
    #expect(json.number("\(finding).evidence.0.frame") == 2)
    let octets = try #require(json.numbers("\(finding).evidence.0.octets"))
    #expect(octets.count == 2 && octets[1] == octets[0] + 1)
    #expect(json.text("devices.0.verdict") == "not provisioned")
  }

  @Test func `what is no phone`() throws {
    let json = try parsed(Self.healthy.json())
    #expect(json.text("devices.0.kind") == "switch")
    #expect(json.names("devices.0") == ["findings", "hostName", "kind", "mac"])
    #expect(json.text("devices.2.kind") == "dhcpServer")
    #expect(json.list("devices.2.dhcpServer.identifiers") == ["192.0.2.1"])
    #expect(json.numbers("devices.2.dhcpServer.vlans") == [120])
    #expect(json.number("devices.2.dhcpServer.acknowledgements") == 1)
  }

  @Test func `a value that nobody sent is absent`() throws {
    let json = try parsed(Captured.report([Captured.discover()]).json())
    #expect(json.names("devices.0.vlan") == [])
    #expect(json.at("devices.0.lease") == nil)
    #expect(json.names("devices.0.servers") == [])
  }

  @Test func `a line for the source and for each device`() throws {
    var lines: [[UInt8]] = []
    Self.healthy.ndjson { lines.append($0) }
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0.filter { $0 == 0x0A }.count == 1 && $0.last == 0x0A })
    #expect(try parsed(lines[0]).number("source.frames") == 3)
    #expect(try parsed(lines[2]).text("device.mac") == "00:1b:4f:5a:01:02")
    #expect(try parsed(lines[2]).number("schema") == 1)
  }

  @Test func `no output shows a password unless it is asked to`() {
    let text = "PROCPSWD=12345, SNMPSTRING=hunter2"
    let frames = [Captured.discover(), Captured.ack(2, text)]
    let report = Captured.report(frames)
    for output in [report.json().text, report.text().text] {
      #expect(!output.contains("12345"))
      #expect(!output.contains("hunter2"))
      #expect(output.contains("PROCPSWD=****"))
    }
    var options = DiagnosisOptions()
    options.showsSecrets = true
    #expect(Captured.report(frames, options).text().text.contains("PROCPSWD=12345"))
  }
}
