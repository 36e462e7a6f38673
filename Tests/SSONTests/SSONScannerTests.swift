import SSON
import Testing
import Wire

/// Each deviation by itself, with its octets.
@Suite struct SSONScannerTests {
  @Test func `quotes around the whole leave the pairs between alone`() {
    let string = SiteSpecificString(
      "\"HTTPSRVR=198.51.100.20,HTTPDIR=/j100,L2Q=1,L2QVLAN=120,VLANTEST=60\"")
    #expect(string.kinds == [.quotedWhole])
    #expect(string["HTTPSRVR"] == nil)
    #expect(string.unknownNames == ["\"HTTPSRVR"])
    #expect((try? string["L2QVLAN"]?.typedValue?.get())?.number == 120)
    #expect(string.reason("VLANTEST") == .notANumber)
    let intended = string.asIntended
    #expect(intended?.deviations == [])
    #expect((try? intended?["VLANTEST"]?.typedValue?.get())?.number == 60)
  }

  @Test func `apostrophes around the whole are the same`() {
    let string = SiteSpecificString("'MCIPADD=192.0.2.20,SIG=1'")
    #expect(string.deviations == [.at(0..<26, .quotedWhole)])
    #expect(string.asIntended == SiteSpecificString("MCIPADD=192.0.2.20,SIG=1"))
  }

  @Test func `quotes around the whole and around a list`() {
    let string = SiteSpecificString("\"MCIPADD=\"192.0.2.20,192.0.2.21\",L2Q=1\"")
    #expect(string.kinds == [.quotedWhole])
    #expect(string.pairs == ["\"MCIPADD=192.0.2.20,192.0.2.21", "L2Q=1\""])
    #expect(string.asIntended?.list("MCIPADD") == ["192.0.2.20", "192.0.2.21"])
    #expect(string.asIntended?.deviations == [])
  }

  @Test func `quotes around the whole directly after those of a list`() {
    let string = SiteSpecificString("\"MCIPADD=\"192.0.2.20,192.0.2.21\"\"")
    #expect(string.kinds == [.quotedWhole])
    #expect(string.asIntended?.list("MCIPADD") == ["192.0.2.20", "192.0.2.21"])
  }

  @Test func `a last quote that closes a list does not close the whole`() {
    let string = SiteSpecificString("\"A=1,MCIPADD=\"192.0.2.20,192.0.2.21\"")
    #expect(string.deviations == [.at(0..<1, .strayQuote)])
  }

  @Test func `an open quote runs to the end`() {
    let string = SiteSpecificString("MCIPADD=\"192.0.2.20,192.0.2.21,SIG=1")
    #expect(string.pairs == ["MCIPADD=192.0.2.20,192.0.2.21,SIG=1"])
    #expect(string.deviations == [.at(8..<36, .unclosedQuote)])
    #expect(string.assignments[0].isQuoted)
  }

  @Test func `text after a closing quote is passed over and kept`() {
    let string = SiteSpecificString("MCIPADD=\"192.0.2.20\"x\"y,SIG=1")
    #expect(string.pairs == ["MCIPADD=192.0.2.20", "SIG=1"])
    #expect(string.deviations == [.at(20..<23, .textAfterQuote)])
    #expect(string.assignments[0].octets == 0..<23)
  }

  @Test func `a piece after a quoted list belongs to nothing`() {
    let string = SiteSpecificString("MCIPADD=\"192.0.2.20\",192.0.2.21,SIG=1")
    #expect(string.pairs == ["MCIPADD=192.0.2.20", "SIG=1"])
    #expect(string.deviations == [.at(21..<31, .missingEquals)])
  }

  @Test func `a piece after a number belongs to nothing`() {
    let string = SiteSpecificString("L2Q=1,L2QVLAN,VLANTEST=60")
    #expect(string.pairs == ["L2Q=1", "VLANTEST=60"])
    #expect(string.deviations == [.at(6..<13, .missingEquals)])
  }

  @Test func `three addresses without quotes are one deviation`() {
    let string = SiteSpecificString("HTTPSRVR=192.0.2.1,192.0.2.2,192.0.2.3")
    #expect(string.deviations == [.at(9..<38, .unquotedList)])
    #expect(string.list("HTTPSRVR") == ["192.0.2.1", "192.0.2.2", "192.0.2.3"])
  }

  @Test func `a quote that does not follow the equals sign has no meaning`() {
    let string = SiteSpecificString("MCIPADD= \"192.0.2.20,192.0.2.21\"")
    #expect(
      string.deviations == [
        .at(8..<9, .blankAroundSeparator), .at(8..<32, .unquotedList), .at(9..<10, .strayQuote),
        .at(31..<32, .strayQuote),
      ])
    #expect(string.assignments[0].isQuoted == false)
  }

  @Test func `blanks around the equals sign and at both ends`() {
    let string = SiteSpecificString(" SIG = 2 ,L2Q=1 ")
    #expect(string.pairs == ["SIG= 2 ", "L2Q=1 "])
    #expect(
      string.deviations == [
        .at(0..<1, .blankAroundSeparator), .at(4..<5, .blankAroundSeparator),
        .at(6..<7, .blankAroundSeparator), .at(8..<9, .blankAroundSeparator),
        .at(15..<16, .blankAroundSeparator),
      ])
    #expect(string.reason("SIG") == .blank)
  }

  @Test func `blanks inside a quoted list`() {
    let string = SiteSpecificString("MCIPADD=\"192.0.2.20, 192.0.2.21 ,192.0.2.22\" ,SIG=1")
    #expect(
      string.deviations == [
        .at(20..<21, .blankAroundSeparator), .at(31..<32, .blankAroundSeparator),
        .at(44..<45, .blankAroundSeparator),
      ])
    #expect(string.reason("MCIPADD") == .blank)
  }

  @Test func `a blank inside a value is the value's own`() {
    let string = SiteSpecificString("HTTPDIR=/my phones")
    #expect(string.deviations.isEmpty)
    #expect(string.reason("HTTPDIR") == .blank)
  }

  @Test func `nothing between commas`() {
    let string = SiteSpecificString(",L2Q=1,, ,SIG=2,")
    #expect(
      string.deviations == [
        .at(0..<1, .emptyToken), .at(7..<8, .emptyToken), .at(8..<9, .blankAroundSeparator),
        .at(8..<10, .emptyToken), .at(15..<16, .trailingComma),
      ])
    #expect(string.pairs == ["L2Q=1", "SIG=2"])
  }

  @Test func `a name given again wins and is told`() {
    let string = SiteSpecificString("L2Q=1,l2q=2")
    #expect(string.deviations == [.at(6..<9, .duplicateName)])
    #expect((try? string["L2Q"]?.typedValue?.get())?.number == 2)
    #expect(string.assignments.count == 2)
  }

  @Test func `two backslashes and a backslash before a quote`() {
    let string = SiteSpecificString(#"SIG=2\\,HTTPSRVR=\"192.0.2.1\,192.0.2.2\""#)
    #expect(
      string.deviations == [
        .at(5..<8, .escapedComma), .at(17..<19, .escapedQuote), .at(17..<41, .unquotedList),
        .at(28..<30, .escapedComma), .at(39..<41, .escapedQuote),
      ])
    #expect(string.asIntended?.list("HTTPSRVR") == ["192.0.2.1", "192.0.2.2"])
    #expect(string.asIntended?.deviations == [])
  }

  @Test func `semicolons as separators`() {
    let string = SiteSpecificString("L2Q=1;L2QVLAN=20;VLANTEST=60")
    #expect(string.deviations == [.at(5..<6, .semicolon)])
    #expect(SiteSpecificString("HTTPDIR=/a;b").deviations.isEmpty)
  }

  @Test func `runs of octets that are not printable`() {
    let string = SiteSpecificString("HTTPDIR=/\u{1B}[1m\u{E9},SIG=2\r\n")
    #expect(
      string.deviations == [
        .at(9..<10, .nonPrintable), .at(13..<15, .nonPrintable),
        .at(21..<23, .blankAroundSeparator), .at(21..<23, .nonPrintable),
      ])
    #expect(string.reason("HTTPDIR") == .unprintable)
    #expect(string.reason("SIG") == .blank)
  }

  @Test func `names and values that are too long`() {
    let name = String(repeating: "N", count: 31)
    let value = String(repeating: "v", count: 256)
    let string = SiteSpecificString("\(name)=\(value)")
    #expect(string.deviations == [.at(0..<31, .nameTooLong), .at(32..<288, .valueTooLong)])
    let longest = SiteSpecificString("\(name.dropLast())=\(value.dropLast())")
    #expect(longest.deviations.isEmpty)
  }

  @Test func `a second equals sign is part of the value`() {
    #expect(SiteSpecificString("AADS_URL=https://example.com/?a=b").deviations.isEmpty)
    #expect(
      SiteSpecificString("A==").assignments.first?.value.printable == "=")
  }

  @Test func `every kind has a clause of its own`() {
    #expect(
      Set(SSONDeviation.Kind.allCases.map(\.description)).count
        == SSONDeviation.Kind.allCases.count)
    #expect(
      SSONDeviation.at(5..<7, .escapedComma).description
        == "octets 5…6: a backslash before a comma is part of the text")
  }
}
