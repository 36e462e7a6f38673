import Framing
import Testing

@testable import ssonar

/// Values of options as people write them.
@Suite struct OptionReadingTests {
  @Test func `sizes have units`() {
    #expect(OctetCount(argument: "500")?.octets == 500)
    #expect(OctetCount(argument: "8K")?.octets == 8192)
    #expect(OctetCount(argument: "10m")?.octets == 10 << 20)
    #expect(OctetCount(argument: "1G")?.octets == 1 << 30)
    for wrong in ["", "K", "-1K", "0", "1T", "1.5M", "99999999999999999999"] {
      #expect(OctetCount(argument: wrong) == nil)
    }
    #expect(OctetCount(10 << 20).description == "10M")
  }

  @Test func `numbers are offered to this machine alone unless said otherwise`() throws {
    let local = try #require(MetricsAddress(argument: "9101"))
    #expect(local.address == .v4(IPv4Address(127, 0, 0, 1)))
    #expect(local.port == 9101)
    let other = try #require(MetricsAddress(argument: "192.0.2.1:80"))
    #expect(other.address.description == "192.0.2.1")
    #expect(MetricsAddress(argument: "[2001:db8::1]:80")?.address.description == "2001:db8::1")
    #expect(MetricsAddress(argument: ":80")?.address == local.address)
    for wrong in ["", "0", "localhost:80", "192.0.2.1:", "192.0.2.1:70000", "192.0.2.1"] {
      #expect(MetricsAddress(argument: wrong) == nil)
    }
  }

  @Test func `a speed is a factor or none`() {
    guard case .times(2.5)? = WireReplay.Speed(argument: "2.5"),
      case .unlimited? = WireReplay.Speed(argument: "max")
    else {
      Issue.record("not read")
      return
    }
    for wrong in ["0", "-1", "fast", "nan", "inf", "1001"] {
      #expect(WireReplay.Speed(argument: wrong) == nil)
    }
  }

  @Test func `changes of addresses have two sides`() {
    #expect(
      FrameRewriting.Change<IPv4Address>(argument: "192.0.2.1=198.51.100.1")?.new
        == [198, 51, 100, 1])
    for wrong in ["192.0.2.1", "192.0.2.1=", "=192.0.2.1", "192.0.2.1=a", "1=2=3"] {
      #expect(FrameRewriting.Change<IPv4Address>(argument: wrong) == nil)
    }
    #expect(FrameRewriting.TagChange(argument: "4095") == nil)
    #expect(FrameRewriting.TagChange(argument: "none") != nil)
  }

  @Test func `options of DHCP are numbers with octets`() {
    #expect(DHCPFrameOptions.OptionText(argument: "43=0102")?.value == [1, 2])
    #expect(DHCPFrameOptions.OptionText(argument: "66=")?.value == [])
    #expect(DHCPFrameOptions.OptionText(argument: "51=none")?.value == nil)
    for wrong in ["43", "0=01", "255=01", "43=0", "x=01"] {
      #expect(DHCPFrameOptions.OptionText(argument: wrong) == nil)
    }
    #expect(DHCPFrameOptions.TransactionID(argument: "0x3d1d")?.number == 0x3D1D)
    #expect(DHCPFrameOptions.TransactionID(argument: "123456789") == nil)
  }
}
