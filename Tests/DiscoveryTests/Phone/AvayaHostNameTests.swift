import Discovery
import Framing
import Testing
import Wire

@Suite struct AvayaHostNameTests {
  @Test(
    arguments: [
      ("AVA5A0102", 0x0004_0D5A_0102), ("AVB5A0102", 0x001B_4F5A_0102),
      ("AVE5A0102", 0x0009_6E5A_0102), ("AVL5A0102", 0x0060_1D5A_0102),
      ("AVT5A0102", 0x0007_3B5A_0102), ("AVXB27312", 0x50CD_22B2_7312),
    ] as [(String, UInt64)])
  func `each organization has its letter`(name: String, address: UInt64) throws {
    let hostName = try #require(AvayaHostName(WireText(name)))
    #expect(hostName.belongs(to: MACAddress(lowBitsOf: address)))
    #expect(hostName.organization == name[name.index(name.startIndex, offsetBy: 2)])
    #expect(!hostName.belongs(to: MACAddress(lowBitsOf: address ^ 1)))
  }

  @Test func `the case of the letters does not matter`() throws {
    let name = try #require(AvayaHostName("avb5a0f02"))
    #expect(name.suffix == [0x5A, 0x0F, 0x02])
    #expect(name.organization == "B")
  }

  @Test func `a name that was copied to another device shows it`() throws {
    let name = try #require(AvayaHostName("AVB5A0102"))
    // The same last octets, another organization.
    #expect(!name.belongs(to: MACAddress(lowBitsOf: 0x0004_0D5A_0102)))
    #expect(!name.belongs(to: MACAddress(lowBitsOf: 0x50CD_225A_0102)))
  }

  @Test(
    arguments: [
      "", "AVB5A010", "AVB5A01023", "BVB5A0102", "AWB5A0102", "AV15A0102", "AVB5A01G2",
      // What other readers of hexadecimal text pass over is no digit here.
      "AVX0x1234", "AVXab:cd1", "AVXab cd ", "AVX1-2-34", "TAABBCCDDEEFF", "\u{C0}VB5A010",
    ])
  func `other names are none of ours`(name: String) {
    #expect(AvayaHostName(WireText(name)) == nil)
  }

  @Test func `an address of no letter's organization has X`() {
    #expect(AvayaHostName.letter(of: OUI(lowBitsOf: 0x00_1B_4F)) == "B")
    #expect(AvayaHostName.letter(of: OUI(lowBitsOf: 0x50_CD_22)) == "X")
    #expect(AvayaHostName.isPhoneMaker(OUI(lowBitsOf: 0x00_07_3B)))
    #expect(!AvayaHostName.isPhoneMaker(OUI(lowBitsOf: 0x50_CD_22)))
  }
}

extension AvayaHostName {
  fileprivate init?(_ text: String) { self.init(WireText(text)) }
}
