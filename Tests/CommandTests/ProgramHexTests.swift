import Foundation
import TestSupport
import Testing

/// Octets that a user pastes: the vectors of the reference as they are printed there.
@Suite(.timeLimit(.minutes(5))) struct ProgramHexTests {
  /// A1: option 242.
  static let optionA1 = """
    f2 44 48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e 31 30 2c 48 54 54 50 44 49 52 3d 2f 6a \
    31 30 30 2c 53 49 47 3d 32 2c 4c 32 51 3d 31 2c 4c 32 51 56 4c 41 4e 3d 32 30 2c 56 4c 41 4e 54 \
    45 53 54 3d 36 30
    """
  /// B1: option 43.
  static let optionB1 = """
    2b 23 01 04 36 38 38 39 02 0a 31 39 32 2e 30 2e 32 2e 31 30 03 05 2f 6a 31 30 30 09 01 31 0a 02 \
    32 30 0e 01 32
    """
  /// C1: option 17 of DHCPv6.
  static let optionC1 = """
    00 11 00 23 00 00 1a e9 00 f2 00 1b 48 54 54 50 53 52 56 52 3d 32 30 30 31 3a 64 62 38 3a 3a 31 \
    30 2c 53 49 47 3d 32
    """
  /// E1: an LLDP-MED network policy.
  static let policyE1 = "fe 08 00 12 bb 02 01 40 29 6e"
  /// G1: the options of a DISCOVER.
  static let optionsG1 = """
    35 01 01 0c 09 41 56 42 31 31 32 32 33 33 37 08 01 03 06 07 0f 1a 2a f2 39 02 03 e8 3c 0d 63 63 \
    70 2e 61 76 61 79 61 2e 63 6f 6d ff
    """
  /// H1: the data unit of a phone.
  static let unitH1 = """
    02 06 05 01 c0 00 02 65 04 07 03 00 1b 4f 11 22 33 06 02 00 78 0a 09 41 56 42 31 31 32 32 33 33 \
    0e 04 00 24 00 24 fe 07 00 12 bb 01 00 33 03 fe 08 00 12 bb 02 01 40 29 6e fe 0b 00 40 0d 01 00 \
    00 00 00 00 00 00 fe 08 00 40 0d 03 c0 00 02 14 fe 10 00 40 0d 04 c0 00 02 65 ff ff ff 00 c0 00 \
    02 01 fe 08 00 40 0d 06 c0 00 02 0a fe 05 00 40 0d 07 01 00 00
    """
  /// H2: the data unit of a switch.
  static let unitH2 = """
    02 07 04 02 00 00 00 00 01 04 04 05 31 2f 31 06 02 00 78 fe 07 00 12 bb 01 00 0f 04 fe 08 00 12 \
    bb 02 01 40 29 6e fe 06 00 80 c2 01 00 0a fe 0e 00 80 c2 03 00 14 07 76 6f 69 63 65 32 30 fe 08 \
    00 40 0d 05 c0 00 02 1e fe 14 00 40 0d 06 c0 00 02 0a c0 00 02 0b c0 00 02 0c c0 00 02 0d fe 0c \
    00 40 0d 03 c0 00 02 14 c0 00 02 15 fe 05 00 40 0d 07 02 00 00
    """
  static let dataUnitH2 = octets(unitH2)

  /// Each vector with what has to be read in it.
  static let vectors: [(hex: String, texts: [String])] = [
    (optionA1, ["HTTPSRVR 192.0.2.10", "HTTPDIR /j100", "VLANTEST 60"]),
    (optionB1, ["HTTPSRVR", "192.0.2.10", "/j100", "L2QVLAN"]),
    (optionC1, ["Vendor-specific information", "6889", "HTTPSRVR 2001:db8::10", "SIG 2"]),
    (policyE1, ["LLDP-MED Network Policy", "vlan 20", "priority 5", "dscp 46"]),
    (
      optionsG1,
      ["DHCPDISCOVER", "AVB112233", "Maximum DHCP message size", "1000", "ccp.avaya.com"]
    ),
    (
      unitH1,
      ["192.0.2.101", "AVB112233", "Avaya File Server", "192.0.2.10"]
    ),
    (unitH2, ["02:00:00:00:00:01", "voice20", "192.0.2.13", "not tagging"]),
  ]

  @Test(arguments: vectors.indices)
  func `are read with quotes and without, however they are written`(index: Int) async throws {
    let (hex, texts) = Self.vectors[index]
    let pieces = hex.split(separator: " ").map(String.init)
    let quoted = try await ProgramRun(["decode", hex])
    #expect(quoted.status == 0)
    #expect(quoted.errors == [])
    for text in texts { #expect(quoted.words.contains(text), "\(text)") }
    for arguments in [
      pieces, [pieces.joined()], [pieces.joined(separator: ":")], ["0x" + pieces.joined()],
      [pieces.joined(separator: "-").uppercased()],
    ] {
      #expect(try await ProgramRun(["decode"] + arguments).output == quoted.output)
    }
  }

  @Test(arguments: vectors.indices)
  func `are read as JSON, counted from the first octet`(index: Int) async throws {
    let hex = Self.vectors[index].hex
    let document = try await ProgramRun(["decode", hex, "--format", "json"]).jsonObject()
    let message = document["dhcp"] as? [String: Any]
    let unit = document["lldp"] as? [String: Any]
    let message6 = document["dhcpv6"] as? [String: Any]
    let options = message?["options"] ?? message6?["options"]
    let parts = (options ?? unit?["tlvs"]) as? [[String: Any]]
    let header = message6 == nil ? 2 : 4
    #expect(
      parts?.first?["octets"] as? [Int] == [0, header + (parts?.first?["length"] as? Int ?? 0)])
    // An option has no message around it.
    #expect(message?["xid"] == nil)
    let line = try await ProgramRun(["decode", hex, "--format", "ndjson"])
    #expect(try line.jsonLines().map { $0 as NSDictionary } == [document as NSDictionary])
  }

  /// TLVs that could be DHCP options, and options that could be TLVs.
  @Test(arguments: [
    ("02 06 05 01 c0 00 02 65", "Chassis ID"), ("06 02 00 78", "Time To Live"),
    ("0a 09 41 56 42 31 31 32 32 33 33", "System Name"), ("fe 05 00 40 0d 07 03", "Framing"),
    ("06 04 c0 00 02 35 2a 04 c0 00 02 2a", "Domain name servers"),
    ("f2 04 c0 00 02 0a", "Site-specific 242"), ("f2 00", "Site-specific 242"),
  ])
  func `are read as what makes more sense`(hex: String, name: String) async throws {
    let run = try await ProgramRun(["decode", hex])
    #expect(run.status == 0)
    #expect(run.text.contains(name))
    #expect(!run.text.contains("error: "))
  }

  @Test func `a file is read even if its name is hexadecimal`() async throws {
    let scratch = try ScratchFolder()
    _ = try scratch.write(ProgramCaptures.file(ProgramCaptures.sound), to: "f204")
    let run = try await ProgramRun(["decode", "f204"], in: scratch.folder)
    #expect(run.status == 0)
    #expect(run.text.contains("4 frames shown"))
  }
}
