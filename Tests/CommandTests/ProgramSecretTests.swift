import DHCP
import Foundation
import Framing
import TestSupport
import Testing
import Wire

/// Passwords stay hidden in everything that is printed, unless they are asked for.
@Suite(.timeLimit(.minutes(5))) struct ProgramSecretTests {
  /// All begin alike, so that one search finds any of them.
  static let pairs = [
    "PROCPSWD=55738001", "ADMIN_PASSWORD=55738002", "FORCE_HTTP_AUTH_PASSWORD=55738003",
    "SNMPSTRING=55738004", "SIPPASSWORD=55738005", "PROCPASWD=55738006",
    "adminpassword = \"55738007,55738008\"", "L2Q=1;PROCPSWD=55738009",
  ]
  static let secret = "557380"

  /// Where the string stands in the answers of the server.
  enum Place: String, CaseIterable {
    case siteOption, siteOption4600, split, file, otherNumber, hexadecimalText, utf16
    case afterTheEnd, dhcpv6, relayedDHCPv6
  }

  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  private func capture(_ place: Place) throws -> String {
    let string = Array("HTTPSRVR=192.0.2.10,\(Self.pairs.joined(separator: ","))".utf8)
    let frames: [[UInt8]]
    switch place {
    case .siteOption: frames = ProgramCaptures.exchange([(.avayaSiteSpecific, string)])
    case .siteOption4600:
      frames = ProgramCaptures.exchange([(.avayaSiteSpecific4600, string)], asking: [1, 3, 176])
    case .split:
      // In the middle of the first password.
      frames = ProgramCaptures.exchange([
        (.avayaSiteSpecific, Array(string[..<33])), (.domainName, Array("example.com".utf8)),
        (.avayaSiteSpecific, Array(string[33...])),
      ])
    case .file: frames = try overloaded(Array(string.prefix(100)))
    case .otherNumber:
      frames = ProgramCaptures.exchange(
        [(DHCPOptionCode(rawValue: 230), string)], asking: [1, 3, 230])
    case .hexadecimalText:
      let digits = Array(Hex.string(of: string.prefix(100)).utf8)
      frames = ProgramCaptures.exchange([(.avayaSiteSpecific, digits)])
    case .utf16:
      frames = ProgramCaptures.exchange([
        (.avayaSiteSpecific, string.prefix(100).flatMap { [$0, 0] })
      ])
    case .afterTheEnd:
      frames = ProgramCaptures.exchange([
        (.avayaSiteSpecific, Array("SIG=2".utf8)), (.end, []), (.avayaSiteSpecific, string),
      ])
    case .dhcpv6:
      frames = [ProgramCaptures.frame(dhcpv6: [(17, Self.enterprise + dhcpv6(string))])]
    case .relayedDHCPv6:
      // A REPLY in the message that goes back to the relay.
      let reply = [7, 0, 0, 1] + ProgramCaptures.dhcpv6(17, Self.enterprise + dhcpv6(string))
      let relayed = [13, 0] + [UInt8](repeating: 0, count: 32) + ProgramCaptures.dhcpv6(9, reply)
      frames = [ProgramCaptures.frame(dhcpv6: [(9, relayed)])]
    }
    return try scratch.write(ProgramCaptures.file(frames), to: "\(place).pcapng")
  }

  /// Avaya's number in front of its options.
  private static let enterprise: [UInt8] = [0, 0, 0x1A, 0xE9]

  private func dhcpv6(_ string: [UInt8]) -> [UInt8] { ProgramCaptures.dhcpv6(242, string) }

  /// An ACK with the site-specific option in its `file` field.
  private func overloaded(_ string: [UInt8]) throws -> [[UInt8]] {
    let header = BOOTPHeader(
      operation: .reply, transactionID: 0x3D1F_0001, clientMAC: ProgramCaptures.phone,
      yourAddress: .init(192, 0, 2, 101))
    let acknowledgement = try #require(
      DHCPMessage(
        header, options: [(.messageType, [5]), (.serverIdentifier, [192, 0, 2, 1])],
        optionsInFile: [(.avayaSiteSpecific, string)], optionsInServerName: nil))
    return Array(ProgramCaptures.sound.dropLast()) + [ProgramCaptures.frame(acknowledgement)]
  }

  /// The secret as it is, in hexadecimal digits once or twice, or in UTF-16. Long lines are
  /// wrapped anywhere, so blanks do not count.
  private func shows(_ run: ProgramRun) -> Bool {
    let digits = Hex.string(of: Self.secret.utf8)
    let forms = [
      Self.secret, digits, Hex.string(of: digits.utf8),
      Hex.string(of: Self.secret.utf8.flatMap { [$0, 0] }),
      Self.secret.map(String.init).joined(separator: "\\x00"),
    ]
    let printed = (run.text + run.errorText).filter { !$0.isWhitespace }
    return forms.contains { printed.contains($0) }
  }

  @Test(arguments: Place.allCases, ["text", "json", "ndjson"])
  func `are hidden`(place: Place, format: String) async throws {
    let path = try capture(place)
    for arguments in [
      ["decode", path], ["decode", path, "--all"], ["decode", path, "--site-option", "230"],
      ["diagnose", path], ["diagnose", path, "--site-option", "230"],
    ] {
      let run = try await ProgramRun(arguments + ["--format", format])
      #expect(run.endedByItself)
      #expect(!run.output.isEmpty)
      #expect(!shows(run), "\(arguments.first ?? "")")
    }
  }

  @Test(arguments: Place.allCases)
  func `are shown if they are asked for`(place: Place) async throws {
    let path = try capture(place)
    #expect(shows(try await ProgramRun(["decode", path, "--show-secrets"])))
    let document = ["decode", path, "--format", "json", "--show-secrets"]
    #expect(shows(try await ProgramRun(document)))
  }

  @Test(arguments: ["text", "json"])
  func `are hidden in options that are pasted`(format: String) async throws {
    let string = Array(Self.pairs[0].utf8)
    for code in [242, 176, 230] as [UInt8] {
      let option = Hex.string(of: [code, UInt8(string.count)] + string)
      #expect(!shows(try await ProgramRun(["decode", option, "--format", format])))
      let shown = try await ProgramRun(["decode", option, "--format", format, "--show-secrets"])
      #expect(shows(shown))
    }
  }

  @Test func `the rest of the string is there to see`() async throws {
    let run = try await ProgramRun(["decode", try capture(.siteOption)])
    let printed = run.text.filter { !$0.isWhitespace }
    #expect(printed.contains("HTTPSRVR=192.0.2.10,PROCPSWD=****,ADMIN_PASSWORD=****,"))
  }
}
