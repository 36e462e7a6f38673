import CDP
import DHCP
import Foundation
import LLDP
import TestSupport
import Testing
import Wire

/// Text from the wire is data: whatever it holds, it does not act on who reads the output.
@Suite(.timeLimit(.minutes(5))) struct ProgramHostileTextTests {
  /// Colours and a title for the terminal, a bell, a line end, DEL, C1 controls raw and in UTF-8,
  /// marks that turn the direction of text, line separators, half a character, a NUL.
  static let hostile: [UInt8] =
    Array("x\u{1B}[31mred\u{1B}]0;t\u{07}\r\nEvil\t\u{7F}\u{9B}\u{85}".utf8)
    + [0x9B, 0x33, 0x31, 0x6D, 0xC3]
    + Array("\u{202E}\u{2066}\u{200F}\u{61C}\u{2028}\u{2029}\u{FEFF}\u{200B}\0y\\u{1b}".utf8)

  let scratch: ScratchFolder
  let path: String

  init() throws {
    scratch = try ScratchFolder()
    path = try scratch.write(ProgramCaptures.file(Self.frames), to: "hostile.pcapng")
  }

  /// What acts on a reader: control characters except a line end, and marks that move text.
  static func marks(in bytes: [UInt8]) -> [String] {
    guard let text = String(validating: bytes, as: UTF8.self) else { return ["no UTF-8"] }
    return marks(in: text)
  }

  private static func marks(in text: String, lineEnds: Bool = true) -> [String] {
    text.unicodeScalars.filter { scalar in
      switch scalar.value {
      case 0x0A: !lineEnds
      case ..<0x20, 0x7F..<0xA0, 0x61C, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF:
        true
      default: false
      }
    }.map { "U+\(String($0.value, radix: 16))" }
  }

  /// The marks in the strings of a JSON value, as a program that prints them would find them.
  private static func marks(inJSON value: Any) -> [String] {
    switch value {
    case let text as String: marks(in: text, lineEnds: false)
    case let list as [Any]: list.flatMap { marks(inJSON: $0) }
    case let object as [String: Any]:
      object.flatMap { marks(in: $0.key, lineEnds: false) + marks(inJSON: $0.value) }
    default: []
    }
  }

  @Test(arguments: ["decode", "diagnose"], [[], ["--show-secrets"]])
  func `text has nothing that acts on a terminal`(command: String, more: [String]) async throws {
    let run = try await ProgramRun([command, path] + more)
    #expect(run.endedByItself)
    #expect(Self.marks(in: run.output) == [])
    #expect(Self.marks(in: run.errors) == [])
    #expect(run.text.contains("\\x1b[31mred"))
  }

  @Test(arguments: ["decode", "diagnose"], ["json", "ndjson"])
  func `JSON has nothing that acts on a terminal, and what is read from it neither`(
    command: String, format: String
  ) async throws {
    for more in [[], ["--show-secrets"], ["--phone", "j100-h323"]] {
      if command == "decode", more.first == "--phone" { continue }
      let run = try await ProgramRun([command, path, "--format", format] + more)
      #expect(run.endedByItself)
      #expect(Self.marks(in: run.output) == [])
      for line in format == "json" ? [try run.jsonObject()] : try run.jsonLines() {
        #expect(Self.marks(inJSON: line) == [])
      }
    }
  }

  @Test func `options that are pasted have nothing either`() async throws {
    let option = Hex.string(of: [12, UInt8(Self.hostile.count)] + Self.hostile)
    for format in ["text", "json"] {
      let run = try await ProgramRun(["decode", option, "--format", format])
      #expect(run.status == 0)
      #expect(Self.marks(in: run.output) == [])
    }
  }
}

// MARK: - The capture

extension ProgramHostileTextTests {
  private static let name = Array(hostile.prefix(60))
  private static let label: [UInt8] = [UInt8(name.count)] + name

  /// Every text that a message or data unit can hold.
  private static let frames: [[UInt8]] = {
    let messages = ProgramCaptures.exchange(answers, fromPhone: own)
    let named = header.map { DHCPMessage($0, options: [(.messageType, [5])]) }
    return messages + [named].compactMap(\.self).map(ProgramCaptures.frame) + [
      ProgramCaptures.frame(bridge),
      ProgramCaptures.frame(telephone, from: ProgramCaptures.phone),
      ProgramCaptures.frame(cdp: neighbour), ProgramCaptures.frame(dhcpv6: reply),
    ]
  }()

  private static let answers: [(DHCPOptionCode, [UInt8])] = {
    let pair = Array("HTTPSRVR=".utf8) + hostile + Array(",".utf8) + hostile + Array("=1".utf8)
    let texts: [DHCPOptionCode] = [
      .domainName, .message, .tftpServerName, .bootFileName, .rootPath, .nisDomain,
      .captivePortal, .proxyAutoDiscovery, .manufacturerUsageDescription,
    ]
    return texts.map { ($0, hostile) } + [
      (.domainSearch, label + [0]), (.sipServers, [0] + label + [0]),
      (.vendorSpecificInformation, Array("\u{1}\u{4}6889\u{2}".utf8) + label),
      (.relayAgentInformation, [1] + label + [2] + label),
      (.avayaSiteSpecific4600, pair), (.avayaSiteSpecific, pair),
    ]
  }()

  private static let own: [(DHCPOptionCode, [UInt8])] = [
    (.hostName, hostile), (.vendorClassIdentifier, Array("ccp.avaya.com".utf8) + hostile),
    (.clientFQDN, [1, 0, 0] + hostile), (.clientIdentifier, [0] + hostile),
    (.userClass, label), (.vendorIdentifyingClass, [0, 0, 0x1A, 0xE9] + label),
  ]

  private static let neighbour: [(CDPTLVType, [UInt8])] =
    [
      .deviceID, .portID, .softwareVersion, .platform, .vtpDomain, .systemName,
    ].map { ($0, hostile) } + [(.location, [0] + hostile)]

  private static let reply: [(UInt16, [UInt8])] = [
    (13, [0, 0] + hostile), (15, [0] + label), (16, [0, 0, 0x1A, 0xE9, 0] + label),
    (17, [0, 0, 0x1A, 0xE9] + ProgramCaptures.dhcpv6(242, Array("HTTPSRVR=".utf8) + hostile)),
    (18, hostile), (24, label + [0]), (37, [0, 0, 0x1A, 0xE9] + hostile), (39, [0] + label + [0]),
    (59, hostile), (112, hostile),
  ]

  /// `sname` and `file`.
  private static let header = BOOTPHeader(
    operation: .reply, transactionID: 0x3D1F_0002, clientMAC: ProgramCaptures.phone
  ).replacing(.serverName, with: name)?.replacing(.bootFile, with: hostile)

  private static func tlv(_ type: UInt8, _ value: [UInt8]) -> [UInt8] {
    [type << 1, UInt8(value.count)] + value
  }

  private static let bridge: [UInt8] = [
    tlv(1, [7] + hostile), tlv(2, [5] + hostile), tlv(3, [0, 120]), tlv(4, hostile),
    tlv(5, hostile), tlv(6, hostile), tlv(7, [0, 4, 0, 4]),
    tlv(127, [0, 0x80, 0xC2, 3, 0, 20, UInt8(name.count)] + name), tlv(0, []),
  ].flatMap(\.self)

  private static let telephone: [UInt8] = {
    let inventory: [[UInt8]] = (5...11).map { tlv(127, [0, 0x12, 0xBB, $0] + name.prefix(32)) }
    let identity = [
      tlv(1, [4, 0, 0x1B, 0x4F, 0x11, 0x22, 0x33]), tlv(2, [7] + hostile), tlv(3, [0, 120]),
      tlv(5, hostile), tlv(7, [0, 0x24, 0, 0x24]),
    ]
    return (identity + inventory + [tlv(0, [])]).flatMap(\.self)
  }()
}
