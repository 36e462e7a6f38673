import SSON
import Testing

@testable import Reporting

@Suite struct OctetExcerptTests {
  private func rows(_ text: String, width: Int = 94, showsSecrets: Bool = false) -> [String] {
    let check = SSONCheck(SiteSpecificString(text))
    return excerpt(check.string, showsSecrets: showsSecrets)
      .rows(width: width, marking: check.problems.map(\.octets))
  }

  private func excerpt(
    _ string: SiteSpecificString, showsSecrets: Bool = false
  ) -> OctetExcerpt {
    OctetExcerpt(string.octets[...], hiding: showsSecrets ? [] : string.secretOctets)
  }

  @Test func `a line of a file keeps the offsets of the file`() {
    let file = Array("SET A 1\nSET PIN 1234 5\n".utf8)
    let line = OctetExcerpt(file[8..<22], hiding: [2..<4, 16..<20])
    #expect(line.text == "SET PIN **** 5")
    #expect(
      line.rows(width: 40, marking: [12..<15, 21..<22], from: 7)
        == ["SET PIN **** 5", "    ^~~ 7", "             ^ 8"])
  }

  @Test func `each problem has a caret under its first column`() {
    #expect(
      rows("HTTPSRVR=192.0.2.10, L2QVLAN=5000") == [
        "HTTPSRVR=192.0.2.10, L2QVLAN=5000",
        "                    ^ 1",
        "                             ^~~~ 2",
      ])
  }

  @Test func `an octet that is not printable takes four columns`() {
    #expect(
      rows("HTTPSRVR=\u{1B}[31m,L2Q=3") == [
        "HTTPSRVR=\\x1b[31m,L2Q=3",
        "         ^~~~ 1",
        "         ^~~~~~~~ 2",
        "                      ^ 3",
      ])
    #expect(rows("L2Q=\u{FC},SIG=9")[0] == "L2Q=\\xc3\\xbc,SIG=9")
    #expect(rows("L2Q=\u{FC},SIG=9").last == "                 ^ 3")
  }

  @Test func `a backslash that is there is not taken for an escape`() {
    #expect(rows("HTTPDIR=\\x41,L2Q=3") == ["HTTPDIR=\\\\x41,L2Q=3", "                  ^ 1"])
  }

  @Test func `a secret is four asterisks, and what follows it stands right`() {
    #expect(
      rows("PROCPSWD=1234567,L2Q=3") == ["PROCPSWD=****,L2Q=3", "                  ^ 1"])
    #expect(rows("PROCPSWD=12,L2Q=3") == ["PROCPSWD=****,L2Q=3", "                  ^ 1"])
    #expect(
      rows("PROCPSWD=1234567,L2Q=3", showsSecrets: true)
        == ["PROCPSWD=1234567,L2Q=3", "                     ^ 1"])
  }

  @Test func `a problem inside a secret points to the mask and not into it`() {
    #expect(
      rows("PROCPSWD=12345678,L2Q=1") == ["PROCPSWD=****,L2Q=1", "         ^~~~ 1"])
    #expect(rows("SIG=2,PROCPSWD=12\"34").last == "               ^~~~ 2")
  }

  @Test func `long strings are cut into rows, each with its own marks`() {
    #expect(
      rows("HTTPSRVR=192.0.2.10, L2QVLAN=5000", width: 31) == [
        "HTTPSRVR=192.0.2.10, L2QVLAN=50",
        "                    ^ 1",
        "                             ^~ 2",
        "00",
        "~~ 2",
      ])
  }

  @Test func `what is missing at the end has its caret after the end`() {
    #expect(rows("L2Q=1,HTTPSRVR=") == ["L2Q=1,HTTPSRVR=", "               ^ 1"])
    #expect(rows("") == ["", "^ 1"])
    #expect(rows("L2Q=1,L2QVLAN=5", width: 15).count == 1)
    #expect(rows("L2Q=1,HTTPSRVR=", width: 15) == ["L2Q=1,HTTPSRVR=", "               ^ 1"])
  }

  @Test func `every octet of every string has a column in the text`() {
    for text in ["a\\x\\u\\", "\0\0", "SNMPSTRING=\"a\",\u{202E}x", "PROCPSWD=,L2Q=1"] {
      let string = SiteSpecificString(text)
      let excerpt = excerpt(string)
      for index in 0...string.octets.count {
        let columns = excerpt.columns(of: index..<index)
        #expect(columns.count == 1)
        #expect(columns.lowerBound <= excerpt.text.utf8.count)
      }
      #expect(excerpt.text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0x7F })
    }
  }
}
