import DHCP
import Discovery
import Framing
import LLDP
import SSON
import TestSupport
import Testing
import Wire

/// What a phone with nothing set makes of the vectors of the reference.
@Suite struct PredictionVectorTests {
  /// H2: the data unit of a switch.
  static let switchUnit = octets(
    """
    02 07 04 02 00 00 00 00 01 04 04 05 31 2f 31 06 02 00 78 fe 07 00 12 bb 01 00 0f 04
    fe 08 00 12 bb 02 01 40 29 6e fe 06 00 80 c2 01 00 0a
    fe 0e 00 80 c2 03 00 14 07 76 6f 69 63 65 32 30 fe 08 00 40 0d 05 c0 00 02 1e
    fe 14 00 40 0d 06 c0 00 02 0a c0 00 02 0b c0 00 02 0c c0 00 02 0d
    fe 0c 00 40 0d 03 c0 00 02 14 c0 00 02 15 fe 05 00 40 0d 07 02 00 00
    """)

  /// An ACK with these options, code and length included.
  private static func lease(_ options: String) -> Heard<DHCPMessage> {
    let bare = DHCPMessage(
      operation: .reply, transactionID: 1,
      clientMAC: MACAddress(lowBitsOf: 0x00_1B_4F_11_22_33),
      options: [(.messageType, [5])], minimumLength: 0)
    // In place of the End.
    return Heard(DHCPMessage((bare.encoded.dropLast() + octets(options) + [0xFF])[...]), frame: 4)
  }

  private static func prediction(
    _ family: PhoneFamily, unit: [UInt8]? = nil, options: String? = nil
  ) throws -> Prediction {
    let profile = try #require(PhoneProfile.of(family))
    return Prediction(
      for: profile,
      hearing: NetworkAnswers(
        advertisements: unit.map { [Heard(LLDPDataUnit($0[...]), frame: 1)] } ?? [],
        lease: options.map(lease), siteOption: profile.siteOption))
  }

  /// What was sent, without what the family assumes by itself.
  private static func told(_ prediction: Prediction) -> [SSONName: [String]] {
    Dictionary(
      uniqueKeysWithValues: prediction.parameters.filter { $0.source != .defaultOfFamily }
        .map { ($0.parameter, $0.value) })
  }

  // MARK: - LLDP

  @Test func `H2: the switch alone decides`() throws {
    let prediction = try Self.prediction(.j100SIP, unit: Self.switchUnit)
    let servers = (10...13).map { "192.0.2.\($0)" }
    #expect(
      Self.told(prediction) == [
        "L2Q": ["1"], "L2QVLAN": ["20"], "L2QAUD": ["5"], "DSCPAUD": ["46"], "PHY2VLAN": ["10"],
        "HTTPSRVR": servers, "TLSSRVR": servers, "MCIPADD": ["192.0.2.20", "192.0.2.21"],
      ])
    // From the policy: the VLAN Name TLV loses against it.
    #expect(prediction["L2QVLAN"]?.source == .medPolicy)
    #expect(prediction["L2QVLAN"]?.confidence == .confirmed)
    #expect(prediction["L2QVLAN"]?.losers.map(\.source) == [.vlanName])
    #expect(prediction["PHY2VLAN"]?.source == .portVLAN)
    // What a phone does with the second of several addresses is not documented.
    #expect(prediction["HTTPSRVR"]?.source == .avayaFileServer)
    #expect(prediction["HTTPSRVR"]?.confidence == .unconfirmed)
    #expect(prediction["MCIPADD"]?.source == .avayaCallServer)
    #expect(prediction["MCIPADD"]?.confidence == .unconfirmed)
  }

  @Test(arguments: PhoneProfile.all.map(\.family))
  func `H2: every family takes VLAN and servers`(family: PhoneFamily) throws {
    let told = Self.told(try Self.prediction(family, unit: Self.switchUnit))
    #expect(told["L2QVLAN"] == ["20"])
    #expect(told["HTTPSRVR"]?.first == "192.0.2.10")
    #expect(told["MCIPADD"]?.first == "192.0.2.20")
    // Nobody documents what a phone does with the CNA server of a switch.
    #expect(!told.values.joined().contains("192.0.2.30"))
  }

  @Test func `H2 and A1: DHCP names the file server, LLDP the VLAN`() throws {
    let prediction = try Self.prediction(.j100SIP, unit: Self.switchUnit, options: Self.optionA1)
    #expect(prediction["HTTPSRVR"]?.value == ["192.0.2.10"])
    #expect(prediction["HTTPSRVR"]?.source == .siteOption(242))
    #expect(prediction["HTTPSRVR"]?.losers.map(\.source) == [.avayaFileServer])
    #expect(prediction["TLSSRVR"] == nil)
    #expect(prediction["L2QVLAN"]?.source == .medPolicy)
    #expect(prediction["L2QVLAN"]?.losers.map(\.source) == [.vlanName, .siteOption(242)])
    #expect(prediction["MCIPADD"]?.source == .avayaCallServer)
  }

  // MARK: - DHCP

  static let optionA1 = """
    f2 44 48 54 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e 31 30 2c 48 54 54 50 44 49 52 3d 2f 6a
    31 30 30 2c 53 49 47 3d 32 2c 4c 32 51 3d 31 2c 4c 32 51 56 4c 41 4e 3d 32 30 2c 56 4c 41 4e 54
    45 53 54 3d 36 30
    """

  @Test func `A1: a plain string`() throws {
    let prediction = try Self.prediction(.j100SIP, options: Self.optionA1)
    #expect(
      Self.told(prediction) == [
        "HTTPSRVR": ["192.0.2.10"], "HTTPDIR": ["/j100"], "SIG": ["2"], "L2Q": ["1"],
        "L2QVLAN": ["20"], "VLANTEST": ["60"],
      ])
    #expect(prediction.parameters.allSatisfy { $0.confidence == .confirmed })
  }

  @Test func `A2: quoted lists`() throws {
    let told = Self.told(
      try Self.prediction(
        .deskphone96x1H323,
        options: """
          f2 4c 4d 43 49 50 41 44 44 3d 22 31 39 32 2e 30 2e 32 2e 32 30 2c 31 39 32 2e 30 2e 32
          2e 32 31 22 2c 4d 43 50 4f 52 54 3d 31 37 31 39 2c 48 54 54 50 53 52 56 52 3d 22 31 39
          32 2e 30 2e 32 2e 31 30 2c 31 39 32 2e 30 2e 32 2e 31 31 22
          """))
    #expect(
      told == [
        "MCIPADD": ["192.0.2.20", "192.0.2.21"], "MCPORT": ["1719"],
        "HTTPSRVR": ["192.0.2.10", "192.0.2.11"],
      ])
  }

  @Test func `A4: an address is no string, so no server is named`() throws {
    let prediction = try Self.prediction(.j100SIP, options: "f2 04 c0 00 02 0a")
    #expect(prediction.fileServers == [])
  }

  @Test func `A12: two instances are one string, whose directory is too long`() throws {
    let string = Array("HTTPSRVR=192.0.2.10,HTTPDIR=/".utf8) + [UInt8](repeating: 0x61, count: 240)
    let (first, second) = (Hex.string(of: string[..<255]), Hex.string(of: string[255...]))
    let prediction = try Self.prediction(.j100SIP, options: "f2 ff \(first) f2 0e \(second)")
    #expect(prediction["HTTPSRVR"]?.value == ["192.0.2.10"])
    // Whether a phone joins instances is not documented.
    #expect(prediction["HTTPSRVR"]?.confidence == .unconfirmed)
    #expect(prediction["HTTPDIR"] == nil)
  }

  @Test func `A11: option 176 of a 4600, and of no other`() throws {
    let option = """
      b0 40 4d 43 49 50 41 44 44 3d 31 39 32 2e 30 2e 32 2e 32 30 2c 4d 43 50 4f 52 54 3d 31 37 31 39
      2c 54 46 54 50 44 49 52 3d 2f 34 36 78 78 2c 54 46 54 50 53 52 56 52 3d 31 39 32 2e 30 2e 32 2e
      31 30
      """
    #expect(
      Self.told(try Self.prediction(.deskphone4600, options: option)) == [
        "MCIPADD": ["192.0.2.20"], "MCPORT": ["1719"], "TFTPDIR": ["/46xx"],
        "TFTPSRVR": ["192.0.2.10"],
      ])
    #expect(Self.told(try Self.prediction(.j100SIP, options: option)) == [:])
  }

  @Test func `B1: option 43 in Avaya's layout`() throws {
    let option = """
      2b 23 01 04 36 38 38 39 02 0a 31 39 32 2e 30 2e 32 2e 31 30 03 05 2f 6a 31 30 30 09 01 31 0a 02
      32 30 0e 01 32
      """
    let prediction = try Self.prediction(.j100SIP, options: option)
    #expect(
      Self.told(prediction) == [
        "HTTPSRVR": ["192.0.2.10"], "HTTPDIR": ["/j100"], "L2Q": ["1"], "L2QVLAN": ["20"],
        "SIG": ["2"],
      ])
    #expect(prediction["HTTPSRVR"]?.source == .vendorInformation)
  }

  /// B2 with the enterprise number as 32 bits, B3 with another sub-option in front of it.
  @Test(arguments: [
    "2b 12 01 04 00 00 1a e9 02 0a 31 39 32 2e 30 2e 32 2e 31 30",
    "2b 12 02 0a 31 39 32 2e 30 2e 32 2e 31 30 01 04 36 38 38 39",
  ])
  func `B2 and B3: option 43 of somebody else`(option: String) throws {
    #expect(Self.told(try Self.prediction(.j100SIP, options: option)) == [:])
  }
}
