import DHCP
import Framing
import TestSupport
import Testing
import Wire

@Suite struct BOOTPHeaderTests {
  @Test func `reads every field`() throws {
    let header = BOOTPHeader(Samples.header[...])
    #expect(header.isComplete)
    #expect(header.operation == .request)
    #expect(header.hardwareType == .ethernet)
    #expect(header.hardwareAddressLength == 6)
    #expect(header.hops == 0)
    #expect(header.transactionID == 0x3D1F_0001)
    #expect(header.secondsElapsed == 4)
    #expect(header.flags?.isBroadcast == true)
    #expect(header.flags?.reserved == 0)
    #expect(header.clientAddress == .any)
    #expect(header.yourAddress == .any)
    #expect(header.nextServerAddress == IPv4Address(192, 0, 2, 10))
    #expect(header.relayAgentAddress == IPv4Address(192, 0, 2, 1))
    #expect(header.clientHardwareAddress?.count == 16)
    #expect(header.clientMAC == Samples.mac)
    #expect(header.serverName?.starts(with: "boot".utf8) == true)
    #expect(header.bootFile?.starts(with: "j100".utf8) == true)
  }

  @Test func `fields follow each other without a gap`() {
    var offset = 0
    for field in BOOTPHeader.Field.allCases {
      #expect(field.offset == offset)
      offset += field.length
    }
    #expect(offset == BOOTPHeader.length)
  }

  @Test func `a cut header gives the fields it reaches`() {
    for cut in Samples.header.cuts {
      let header = BOOTPHeader(cut[...])
      #expect(header.octets == cut[...])
      #expect(!header.isComplete)
      for field in BOOTPHeader.Field.allCases {
        #expect((header.octets(of: field) != nil) == (field.offset + field.length <= cut.count))
      }
    }
    let header = BOOTPHeader(Samples.header[..<54])
    #expect(header.clientMAC == Samples.mac)
    #expect(header.serverName == nil)
    #expect(header.bootFile == nil)
  }

  @Test func `octets of fields have the indices of the frame`() {
    let frame = Samples.zeros(42) + Samples.header
    let header = BOOTPHeader(frame[42...])
    #expect(header.octets(of: .nextServerAddress)?.indices == 62..<66)
  }

  @Test(arguments: [0, 5, 7, 16, 17, 255] as [UInt8])
  func `B-14, GHSA-8mcr-459q-5mx2: a length other than six is no MAC address`(length: UInt8) {
    var bytes = Samples.header
    bytes[2] = length
    let header = BOOTPHeader(bytes[...])
    #expect(header.clientMAC == nil)
    #expect(header.hardwareAddressLength == length)
    #expect(header.clientHardwareAddress?.count == 16)
  }

  @Test func `B-14: another hardware type is no MAC address`() {
    var bytes = Samples.header
    bytes[1] = 6
    #expect(BOOTPHeader(bytes[...]).clientMAC == nil)
  }

  @Test func `reserved flags are kept`() {
    var bytes = Samples.header
    bytes[10] = 0x7F
    bytes[11] = 0xFF
    let flags = BOOTPHeader(bytes[...]).flags
    #expect(flags?.isBroadcast == false)
    #expect(flags?.reserved == 0x7FFF)
  }

  @Test func `builds the octets it reads`() throws {
    let built = BOOTPHeader(
      operation: .request, transactionID: 0x3D1F_0001, clientMAC: Samples.mac, secondsElapsed: 4,
      flags: .init(isBroadcast: true), nextServerAddress: IPv4Address(192, 0, 2, 10),
      relayAgentAddress: IPv4Address(192, 0, 2, 1))
    let named = try #require(built.replacing(.serverName, with: Array("boot".utf8)))
    let whole = try #require(named.replacing(.bootFile, with: Array("j100".utf8)))
    #expect(Array(whole.octets) == Samples.header)
  }

  @Test func `too long a name is refused`() {
    let header = BOOTPHeader(Samples.header[...])
    #expect(header.replacing(.serverName, with: Samples.zeros(64)) != nil)
    #expect(header.replacing(.serverName, with: Samples.zeros(65)) == nil)
    #expect(BOOTPHeader(Samples.header[..<100]).replacing(.serverName, with: [1]) == nil)
  }
}
