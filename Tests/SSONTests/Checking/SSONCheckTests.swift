import SSON
import Testing

/// What is told about strings as people type them, with the place of each problem.
@Suite struct SSONCheckTests {
  @Test(
    arguments: [
      "HTTPSRVR=192.0.2.10,HTTPDIR=/j100,SIG=2,L2Q=1,L2QVLAN=20,VLANTEST=60",
      "MCIPADD=\"192.0.2.20,192.0.2.21\",MCPORT=1719,HTTPSRVR=\"192.0.2.10,192.0.2.11\"",
      "L2Q=1,L2QVLAN=0", "MCPORT=1719,HTTPPORT=80,TLSPORT=443",
      "L2Q=1,L2QVLAN=121,httpsrvr=192.0.2.10", "SIG=sip,HTTPSRVR=files.example.com",
      "HTTPSRVR=2001:db8::10,SIG=2", "PROCSTAT=0,PROCPSWD=27238",
    ])
  func `a good string has no problem and needs no correction`(text: String) {
    let check = SSONCheck(SiteSpecificString(text))
    #expect(check.problems.isEmpty)
    #expect(check.correction == nil)
    #expect(check.worst == nil)
    #expect(check.unrepaired.isEmpty)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let problems: [Told]
    let correction: String?
    var testDescription: String { text }
  }

  struct Told: Hashable, Sendable {
    let kind: SSONProblem.Kind
    let severity: SSONProblem.Severity
    let octets: Range<Int>

    init(_ kind: SSONProblem.Kind, _ severity: SSONProblem.Severity, _ octets: Range<Int>) {
      self.kind = kind
      self.severity = severity
      self.octets = octets
    }
  }

  static let cases: [Case] = [
    // F09: the GUI did not consume the quotes.
    Case(
      text: "\"HTTPSRVR=192.0.2.10,SIG=2\"",
      problems: [.init(.deviation(.quotedWhole), .error, 0..<27)],
      correction: "HTTPSRVR=192.0.2.10,SIG=2"),
    // A router's own apostrophes.
    Case(
      text: "'MCIPADD=192.0.2.20,HTTPSRVR=192.0.2.10'",
      problems: [.init(.deviation(.quotedWhole), .error, 0..<40)],
      correction: "MCIPADD=192.0.2.20,HTTPSRVR=192.0.2.10"),
    // F11, with one backslash and with two.
    Case(
      text: "SIG=2\\,HTTPSRVR=192.0.2.10",
      problems: [.init(.deviation(.escapedComma), .error, 5..<7)],
      correction: "SIG=2,HTTPSRVR=192.0.2.10"),
    Case(
      text: "SIG=2\\\\,HTTPSRVR=files.example.com\\\\,HTTPPORT=8072",
      problems: [
        .init(.deviation(.escapedComma), .error, 5..<8),
        .init(.deviation(.escapedComma), .error, 34..<37),
      ],
      correction: "SIG=2,HTTPSRVR=files.example.com,HTTPPORT=8072"),
    Case(
      text: "MCIPADD=\\\"192.0.2.20,192.0.2.21\\\",SIG=1",
      problems: [
        .init(.deviation(.unquotedList), .warning, 8..<33),
        .init(.deviation(.escapedQuote), .error, 8..<10),
        .init(.deviation(.escapedQuote), .error, 31..<33),
      ],
      correction: "MCIPADD=\"192.0.2.20,192.0.2.21\",SIG=1"),
    // F12
    Case(
      text: "HTTPSRVR=192.0.2.10, L2Q=1, L2QVLAN = 20",
      problems: [
        .init(.deviation(.blankAroundSeparator), .warning, 20..<21),
        .init(.deviation(.blankAroundSeparator), .warning, 27..<28),
        .init(.deviation(.blankAroundSeparator), .warning, 35..<36),
        .init(.deviation(.blankAroundSeparator), .warning, 37..<38),
      ],
      correction: "HTTPSRVR=192.0.2.10,L2Q=1,L2QVLAN=20"),
    // F13
    Case(
      text: "MCIPADD=192.0.2.20,192.0.2.21,SIG=1",
      problems: [.init(.deviation(.unquotedList), .warning, 8..<29)],
      correction: "MCIPADD=\"192.0.2.20,192.0.2.21\",SIG=1"),
    // F15: a file server that is lost, one that is not, and a name near nothing.
    Case(
      text: "HTTPSRV=192.0.2.10,SIG=2",
      problems: [.init(.unknownName(meant: "HTTPSRVR"), .error, 0..<7)],
      correction: "HTTPSRVR=192.0.2.10,SIG=2"),
    Case(
      text: "HTTPSERVER=192.0.2.11,HTTPSRVR=192.0.2.10",
      problems: [.init(.unknownName(meant: "HTTPSRVR"), .warning, 0..<10)],
      correction: "HTTPSRVR=192.0.2.10"),
    Case(
      text: "MCIPADD=192.0.2.20,MCIPORT=1719",
      problems: [.init(.unknownName(meant: "MCPORT"), .warning, 19..<26)],
      correction: "MCIPADD=192.0.2.20,MCPORT=1719"),
    Case(
      text: "HTTPSRVR=192.0.2.10,HTTPSDIR=/app/provision,DES_STAT=0",
      problems: [.init(.unknownName(meant: "TLSDIR"), .warning, 20..<28)],
      correction: "HTTPSRVR=192.0.2.10,TLSDIR=/app/provision,DES_STAT=0"),
    Case(
      text: "HTTPSRVR=192.0.2.10,COLOUR=7",
      problems: [.init(.unknownName(meant: nil), .info, 20..<26)], correction: nil),
    // F16: no form to repair.
    Case(
      text: "L2Q=3,L2QVLAN=4095,VLANTEST=1000",
      problems: [
        .init(.value(.outOfRange(expected: 0...2)), .error, 4..<5),
        .init(.value(.outOfRange(expected: 0...4094)), .error, 14..<18),
        .init(.value(.outOfRange(expected: 0...999)), .error, 28..<32),
      ], correction: nil),
    Case(
      text: "HTTPSRVR=999.1.1.1,L2Q=1", problems: [.init(.value(.notAHost), .error, 9..<18)],
      correction: nil),
    Case(
      text: "HTTPSRVR=<srv>,HTTPPORT=8611,L2QVLAN=XXX",
      problems: [
        .init(.value(.placeholder), .error, 9..<14), .init(.value(.placeholder), .error, 37..<40),
      ], correction: nil),
    // What the documents do not state is never an error: the codes of DOT1X, TLSPORT's range.
    Case(
      text: "DOT1X=9,TLSPORT=79",
      problems: [
        .init(.value(.outOfRange(expected: 0...2)), .warning, 6..<7),
        .init(.value(.outOfRange(expected: 80...65535)), .warning, 16..<18),
      ], correction: nil),
    // Text behind a NUL; a NUL at the end.
    Case(
      text: "HTTPSRVR=192.0.2.10\0,L2Q=1",
      problems: [.init(.deviation(.embeddedNUL), .warning, 19..<20)],
      correction: "HTTPSRVR=192.0.2.10,L2Q=1"),
    Case(
      text: "HTTPSRVR=192.0.2.10,L2Q=1\0",
      problems: [.init(.deviation(.trailingNUL), .info, 25..<26)], correction: nil),
    // A line break that a manual's page brought along.
    Case(
      text: "MCIPADD=192.0.2.20,TFTPDIR=/a,HTTPSRVR=\n192.0.2.10",
      problems: [
        .init(.otherOption(expected: [176]), .warning, 19..<26),
        .init(.deviation(.blankAroundSeparator), .warning, 39..<40),
        .init(.deviation(.nonPrintable), .warning, 39..<40),
      ],
      correction: "MCIPADD=192.0.2.20,TFTPDIR=/a,HTTPSRVR=192.0.2.10"),
    // Another family's separators.
    Case(
      text: "L2Q=1;L2QVLAN=20;HTTPSRVR=192.0.2.10",
      problems: [.init(.deviation(.semicolon), .error, 5..<6)],
      correction: "L2Q=1,L2QVLAN=20,HTTPSRVR=192.0.2.10"),
    Case(
      text: "VLAN-A:3.", problems: [.init(.deviation(.missingEquals), .error, 0..<9)],
      correction: nil),
    Case(text: "", problems: [.init(.deviation(.empty), .error, 0..<0)], correction: nil),
    Case(
      text: "L2Q=1,L2QVLAN=20,",
      problems: [.init(.deviation(.trailingComma), .warning, 16..<17)],
      correction: "L2Q=1,L2QVLAN=20"),
    Case(
      text: "L2Q=1,L2QVLAN=20,l2q=2",
      problems: [.init(.deviation(.duplicateName), .warning, 17..<20)],
      correction: "L2QVLAN=20,l2q=2"),
    // Typographic quotes, as a word processor makes them: three octets each.
    Case(
      text: "MCIPADD=\u{201C}192.0.2.20,192.0.2.21\u{201D},SIG=1",
      problems: [
        .init(.deviation(.nonPrintable), .warning, 8..<11),
        .init(.deviation(.unquotedList), .warning, 8..<35),
        .init(.deviation(.nonPrintable), .warning, 32..<35),
      ],
      correction: "MCIPADD=\"192.0.2.20,192.0.2.21\",SIG=1"),
    Case(
      text: "MCIPADD=\"192.0.2.20,192.0.2.21,SIG=1",
      problems: [.init(.deviation(.unclosedQuote), .error, 8..<36)],
      correction: "MCIPADD=\"192.0.2.20,192.0.2.21\",SIG=1"),
    // Names of the settings file.
    Case(
      text: "SIP_CONTROLLER_LIST=192.0.2.30,HTTPSRVR=192.0.2.10",
      problems: [.init(.settingsFileName, .warning, 0..<19)], correction: nil),
    // F10: only a hint.
    Case(
      text: "HTTPSRVR=192.0.2.10", problems: [.init(.singlePair, .info, 19..<19)], correction: nil),
    // F08: hexadecimal digits of "SIG=2".
    Case(
      text: "5349473d32", problems: [.init(.encoding(.hexText), .error, 0..<10)],
      correction: "SIG=2"),
  ]

  @Test(arguments: cases)
  func `each problem is told at its place, and what can be repaired is`(sample: Case) {
    let check = SSONCheck(SiteSpecificString(sample.text))
    #expect(
      Set(check.problems.map { Told($0.kind, $0.severity, $0.octets) }) == Set(sample.problems))
    #expect(check.problems.count == sample.problems.count)
    #expect(check.problems.map(\.octets.lowerBound) == sample.problems.map(\.octets.lowerBound))
    #expect(check.correction == sample.correction.map { SiteSpecificString($0) })
  }

  @Test func `an address or UTF-16 in the place of text is the one problem`() {
    let address = SSONCheck(SiteSpecificString([0xC0, 0, 2, 0x0A]))
    #expect(address.problems.map(\.kind) == [.encoding(.address)])
    #expect(address.problems.map(\.reference) == ["F07"])
    #expect(address.correction == nil)
    #expect(address.effects.isEmpty)
    let wide = SSONCheck(SiteSpecificString(Array("SIG=2,L2Q=1".utf8).flatMap { [$0, 0] }))
    #expect(wide.problems.map(\.kind) == [.encoding(.utf16)])
    #expect(wide.worst == .error)
    #expect(wide.correction == SiteSpecificString("SIG=2,L2Q=1"))
  }

  @Test(
    arguments: [
      (247, [], nil), (248, [.nearLimit], .info), (255, [.nearLimit], .info),
      (256, [.overLimit], .warning),
    ] as [(Int, [SSONProblem.Kind], SSONProblem.Severity?)])
  func `the length is judged`(
    count: Int, kinds: [SSONProblem.Kind], worst: SSONProblem.Severity?
  ) {
    let start = "HTTPSRVR=192.0.2.10,TLSDIR=/"
    let text = start + String(repeating: "a", count: count - start.utf8.count)
    let check = SSONCheck(SiteSpecificString(text))
    #expect(check.problems.map(\.kind) == kinds)
    #expect(check.worst == worst)
    if let problem = check.problems.first {
      #expect(problem.octets == (count > 255 ? 255..<count : 247..<count))
      #expect(problem.reference == "F14")
    }
  }

  @Test func `the 4600 has its own order and its own limits`() {
    let text = "MCIPADD=192.0.2.20,TFTPSRVR=192.0.2.10,TFTPDIR=/46xx"
    let check = SSONCheck(SiteSpecificString(text), family: .deskphone4600)
    #expect(check.option == 176)
    #expect(check.problems.map(\.kind) == [.deviation(.directoryAfterServer)])
    #expect(check.worst == .error)
    #expect(
      check.correction
        == SiteSpecificString("MCIPADD=192.0.2.20,TFTPDIR=/46xx,TFTPSRVR=192.0.2.10"))

    let list = (1...12).map { "192.0.2.\($0 + 100)" }.joined(separator: ",")
    let long = SSONCheck(SiteSpecificString("MCIPADD=\"\(list)\",MCPORT=1719"), option: 176)
    #expect(list.utf8.count == 143)
    #expect(long.problems.map(\.kind) == [.listTooLong(maximum: 127)])
    #expect(long.problems.map(\.octets) == [9..<152])
    #expect(SSONCheck(long.string).problems.isEmpty)
  }

  @Test func `a name of the 4600 has no place in option 242`() {
    let check = SSONCheck(SiteSpecificString("MCIPADD=192.0.2.20,TFTPSRVR=192.0.2.10"))
    #expect(check.problems.map(\.kind) == [.otherOption(expected: [176])])
    #expect(check.problems.map(\.severity) == [.warning])
    #expect(check.effects.map(\.outcome) == [.taken, .ignored])
  }

  @Test func `what no document lists for a family is a remark`() {
    let string = SiteSpecificString("MCIPADD=192.0.2.20,DES_STAT=0")
    let check = SSONCheck(string, family: .deskphone9600H323)
    #expect(check.problems.map(\.kind) == [.notListed(.deskphone9600H323)])
    #expect(check.worst == .info)
    #expect(SSONCheck(string, family: .j100SIP).problems.isEmpty)
  }

  @Test func `what is only believed is never an error`() {
    for text in Self.cases.map(\.text) {
      for family in PhoneFamily.all {
        for problem in SSONCheck(SiteSpecificString(text), family: family).problems {
          #expect(problem.basis != .unconfirmed || problem.severity < .error, "\(text)")
        }
      }
    }
  }

  @Test func `what stays to be done is told after the correction`() {
    let check = SSONCheck(SiteSpecificString("HTTPSRVR=192.0.2.10, L2QVLAN=5000"))
    #expect(check.correction == SiteSpecificString("HTTPSRVR=192.0.2.10,L2QVLAN=5000"))
    #expect(check.unrepaired.map(\.kind) == [.value(.outOfRange(expected: 0...4094))])
  }
}
