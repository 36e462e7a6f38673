import SSON
import Testing
import Wire

@Suite struct SSONAssignmentTests {
  @Test(arguments: [
    ("HTTPSRVR=", SSONValueError.Reason.empty),
    ("HTTPSRVR=\"192.0.2.1,,192.0.2.2\"", .empty),
    ("HTTPSRVR=<srv>", .placeholder),
    ("HTTPSRVR={list of DNS names}", .placeholder),
    ("HTTPSRVR=(your-http-server-ip)", .placeholder),
    ("HTTPSRVR=[server-ip]", .placeholder),
    ("HTTPSRVR=${SERVER}", .placeholder),
    ("HTTPSRVR=%s", .placeholder),
    ("HTTPSRVR=xxx.xxx.xxx.xxx", .placeholder),
    ("HTTPSRVR=192.0.2.1 192.0.2.2", .blank),
    ("HTTPSRVR=192.0.2.1\u{7F}", .unprintable),
    ("HTTPSRVR=http://192.0.2.1", .notAHost),
    ("LOGSRVR=\"192.0.2.1,192.0.2.2\"", .notOne),
    ("L2QVLAN=", .empty),
    ("L2QVLAN=XXX", .placeholder),
    ("L2QVLAN=twenty", .notANumber),
    ("L2QVLAN=-1", .notANumber),
    ("L2QVLAN=0x14", .notANumber),
    ("L2QVLAN=20 ", .blank),
    ("L2Q=3", .outOfRange(expected: 0...2)),
    ("VLANTEST=1000", .outOfRange(expected: 0...999)),
    ("HTTPPORT=65536", .outOfRange(expected: 0...65535)),
    ("MTU_SIZE=99999999999", .outOfRange(expected: 0...2_147_483_647)),
    ("SIG=XMPP", .notAWord(expected: ["SIP", "H323", "H.323"])),
    ("SIG=3", .outOfRange(expected: 0...2)),
    ("HTTPDIR=<path>", .placeholder),
    ("HTTPDIR=/my dir", .blank),
    ("PROCPSWD=2723x", .notDigits),
    ("PROCPSWD=12345678", .tooLong(maximum: 7)),
    ("PROCPSWD=27238\t", .blank),
  ])
  func `a value that is not what its parameter takes`(
    text: String, reason: SSONValueError.Reason
  ) throws {
    let assignment = try #require(SiteSpecificString(text).assignments.first)
    guard case .failure(let error)? = assignment.typedValue else {
      Issue.record("\(text) was accepted")
      return
    }
    #expect(error.reason == reason)
    #expect(error.name == assignment.name)
    #expect(assignment.octets.lowerBound <= error.octets.lowerBound)
    #expect(error.octets.upperBound <= assignment.octets.upperBound)
  }

  @Test(arguments: [
    ("SIG=2", SSONValue.number(2)),
    ("SIG=sip", .text(WireText("sip"))),
    ("L2Q=0", .number(0)),
    ("VLANTEST=060", .number(60)),
    ("VLANTEST=999", .number(999)),
    ("HTTPDIR=", .text(WireText(""))),
    ("HTTPDIR=/MACADRESS/", .text(WireText("/MACADRESS/"))),
    ("PROCPSWD=", .text(WireText(""))),
    ("PROCPSWD=0000000", .text(WireText("0000000"))),
    ("ADMIN_PASSWORD=<a b>", .text(WireText("<a b>"))),
  ])
  func `a value in its parameter's form`(text: String, value: SSONValue) {
    #expect(SiteSpecificString(text).assignments.first?.typedValue == .success(value))
  }

  @Test func `hosts are judged one by one`() throws {
    let string = SiteSpecificString("HTTPSRVR=\"192.0.2.1,999.1.1.1,pc.example.com\"")
    let assignment = try #require(string["HTTPSRVR"])
    let hosts = assignment.hosts(for: .httpServers)
    #expect(hosts.map { (try? $0.get())?.kind } == [.ipv4, nil, .name])
    let error = SSONValueError(
      name: "HTTPSRVR", octets: 20..<29, reason: .notAHost, isConfirmed: true)
    #expect(hosts[1] == .failure(error))
    #expect(assignment.typedValue == .failure(error))
    #expect(
      error.description
        == "HTTPSRVR: the value is neither an address nor the name of a host")
  }

  @Test func `a bound that no document states is no certain error`() throws {
    guard case .failure(let error)? = SiteSpecificString("TLSPORT=79")["TLSPORT"]?.typedValue
    else { throw Missing() }
    #expect(error.reason == .outOfRange(expected: 80...65535))
    #expect(error.isConfirmed == false)
  }

  @Test func `an unknown name has no typed value, yet can be read as any`() {
    let assignment = SiteSpecificString("HTTPSERVER=192.0.2.1").assignments[0]
    #expect(assignment.typedValue == nil)
    #expect((try? assignment.typedValue(for: .httpServers).get())?.hosts?.count == 1)
    let name = String(repeating: "N", count: 31)
    #expect(
      SiteSpecificString("\(name)=1").assignments[0].typedValue(for: .tagging)
        == .failure(
          SSONValueError(
            name: SSONName(name), octets: 0..<31, reason: .nameTooLong(maximum: 30),
            isConfirmed: true)))
  }

  @Test func `elements keep the indices of the string`() {
    let string = SiteSpecificString("MCIPADD=\"192.0.2.20,192.0.2.21\",HTTPDIR=\"/a,b\",X=1\\,")
    #expect(string.assignments[0].elements.map(\.octets.startIndex) == [9, 20])
    // A directory is no list.
    #expect(string.assignments[1].elements.map(\.printable) == ["/a,b"])
    #expect(SiteSpecificString("HTTPSRVR=").assignments[0].elements.isEmpty)
    #expect(SiteSpecificString("NEW=\"a,b\"").assignments[0].elements.count == 2)
  }

  struct Missing: Error {}
}
