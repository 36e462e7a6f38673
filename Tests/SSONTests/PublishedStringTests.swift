import Foundation
import SSON
import TestSupport
import Testing

/// Strings from published configurations and manuals, judged by hand. They name real sites, so
/// they are known here by the number of their line only.
@Suite struct PublishedStringTests {
  struct Judgement: Sendable {
    var deviations: [SSONDeviation.Kind] = []
    var unknown: [SSONName] = []
    /// The names whose values are not what their parameters take.
    var wrongValues: [SSONName] = []
  }

  /// Lines that are not listed are without fault.
  static let judgements: [Int: Judgement] = [
    // The VLAN was left for the reader to fill in.
    2: Judgement(wrongValues: ["L2QVLAN"]),
    // The apostrophes of the router's own syntax stand around the value.
    4: Judgement(
      deviations: [.quotedWhole], unknown: ["'MCIPADD"], wrongValues: ["HTTPSRVR"]),
    // Two backslashes before each comma, as typed into the server's file. The name of the server
    // and the number before it end in them.
    7: Judgement(
      deviations: [.escapedComma, .escapedComma], wrongValues: ["SIG", "HTTPSRVR"]),
    // A line of hyphens.
    9: Judgement(deviations: [.missingEquals]),
    // The path for HTTPS under a name that does not exist.
    11: Judgement(unknown: ["HTTPSDIR"]),
    // Two addresses without quotes; the priorities at the end are unconfirmed, not unknown.
    19: Judgement(deviations: [.unquotedList]),
    // Two lists without quotes under names of which only the first exists.
    20: Judgement(
      deviations: [.unquotedList, .unquotedList], unknown: ["MCIPORT", "HTTPSERVER"]),
    // Angle brackets.
    23: Judgement(wrongValues: ["HTTPSRVR"]),
    // A letter is missing in the name.
    24: Judgement(unknown: ["HTTPSRV"]),
    25: Judgement(wrongValues: ["MCIPADD", "TFTPSRVR"]),
    26: Judgement(unknown: ["MCIPORT", "HTTPSERVER"], wrongValues: ["MCIPADD"]),
    // A line break directly after an equals sign: a blank there, and not printable.
    27: Judgement(
      deviations: [.blankAroundSeparator, .nonPrintable],
      wrongValues: ["MCIPADD", "MCPORT", "TFTPDIR", "TFTPSRVR"]),
    28: Judgement(
      deviations: [.blankAroundSeparator],
      wrongValues: ["MCIPADD", "MCPORT", "TFTPDIR", "TFTPSRVR"]),
    // A line break inside braces, next to no separator, and a short form of TFTPDIR.
    29: Judgement(
      deviations: [.nonPrintable], unknown: ["TFTP"],
      wrongValues: ["MCIPADD", "MCPORT", "TFTPSRVR"]),
    // A blank before the equals sign, a line break after it.
    30: Judgement(
      deviations: [.blankAroundSeparator, .blankAroundSeparator, .nonPrintable],
      wrongValues: ["MCIPADD"]),
    // Colons: another family's grammar, with no equals sign at all.
    31: Judgement(deviations: [.missingEquals]),
    32: Judgement(deviations: [.missingEquals]),
    // The same with an equals sign, in the router's apostrophes.
    33: Judgement(deviations: [.quotedWhole], unknown: ["'VLAN-A"]),
    // Semicolons; a line break inside one of the names.
    34: Judgement(
      deviations: [.semicolon, .nonPrintable], unknown: ["id:ipphone.mitel.com;call_srv"]),
    // Names like ours with semicolons: the first takes all the rest as its value.
    35: Judgement(deviations: [.semicolon], wrongValues: ["L2Q"]),
    36: Judgement(deviations: [.semicolon], unknown: ["radio0|ssid"]),
  ]

  /// The part of a line that matters here.
  struct Line: Decodable {
    let text: String
    let option: UInt8
  }

  static func lines() throws -> [Line] {
    let file = SharedFiles.folder.appending(path: "captures/option242-strings.jsonl")
    return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try JSONDecoder().decode(Line.self, from: Data($0.utf8))
    }
  }

  @Test(.enabled(if: SharedFiles.exist))
  func `every string has exactly the faults that it was judged to have`() throws {
    let lines = try Self.lines()
    #expect(lines.count == 36)
    for (index, line) in lines.enumerated() {
      let string = SiteSpecificString(line.text)
      let judgement = Self.judgements[index + 1] ?? Judgement()
      let wrong = string.assignments.filter {
        if case .failure? = $0.typedValue { true } else { false }
      }
      #expect(string.kinds == judgement.deviations, "line \(index + 1)")
      #expect(string.unknownNames == judgement.unknown, "line \(index + 1)")
      #expect(wrong.map(\.name) == judgement.wrongValues, "line \(index + 1)")
      #expect(string.orderDeviations(option: line.option).isEmpty, "line \(index + 1)")
      SiteSpecificStringLawTests.check(string.octets)
    }
  }

  @Test(.enabled(if: SharedFiles.exist))
  func `the repair is what the writer meant`() throws {
    let repaired = try Self.lines().enumerated().filter {
      SiteSpecificString($0.element.text).asIntended != nil
    }
    #expect(repaired.map { $0.offset + 1 } == [4, 7, 33])
    for (_, line) in repaired.prefix(2) {
      let intended = SiteSpecificString(line.text).asIntended
      #expect(intended?.deviations == [])
      #expect(intended?.unknownNames == [])
      #expect(intended?.assignments.allSatisfy { (try? $0.typedValue?.get()) != nil } == true)
    }
  }
}
