import Capture
import DHCP
import LLDP
import Reporting
import TestSupport
import Testing

@Suite struct DecodedOctetsTests {
  private enum Reading { case frame, dhcp, options, lldp, dhcpv6 }

  private static func reading(_ octets: [UInt8]) -> Reading? {
    switch DecodedOctets(octets) {
    case .frame: .frame
    case .dhcp: .dhcp
    case .options: .options
    case .lldp: .lldp
    case .dhcpv6: .dhcpv6
    case nil: nil
    }
  }

  private static let unit = octets("0207 04 02005e000201 0404 05 312f31 0602 0078 0000")

  @Test func `no octets are nothing`() {
    #expect(Self.reading([]) == nil)
  }

  @Test func `a message, a data unit and a frame are known by what they begin with`() {
    let frame = Captured.discover().bytes
    #expect(Self.reading(frame) == .frame)
    // Behind the Ethernet, IPv4 and UDP headers.
    #expect(Self.reading(Array(frame[42...])) == .dhcp)
    #expect(Self.reading(Self.unit) == .lldp)
  }

  @Test func `options and TLVs are read as what they have more meaning as`() {
    #expect(Self.reading(octets("3304 00015180 0104 ffffff00 ff")) == .options)
    #expect(Self.reading(octets("fe06 0080c2 01 0078")) == .lldp)
    // As an option 254 with four octets it would be as good.
    #expect(Self.reading(octets("fe04 00000001")) == .lldp)
  }

  @Test func `what is none of these is nothing`() {
    #expect(Self.reading([0x35]) == nil)
    #expect(Self.reading(octets("35ff00")) == nil)
  }

  @Test func `any piece is read or is nothing`() {
    for bytes in [Self.unit, Captured.discover().bytes] {
      for cut in bytes.cuts {
        guard let decoded = DecodedOctets(cut) else { continue }
        var text = TextWriter()
        decoded.write(to: &text)
        #expect(!text.bytes.isEmpty)
      }
    }
  }
}
