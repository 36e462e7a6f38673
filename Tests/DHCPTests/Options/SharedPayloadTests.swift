import DHCP
import Framing
import TestSupport
import Testing
import Wire

/// The payload types that several options share.
@Suite struct SharedPayloadTests {
  @Test(arguments: [1, 2, 3, 5, 6, 7, 9])
  func `a list of addresses is a multiple of four`(length: Int) {
    let option = Samples.option(6, Samples.zeros(length))
    #expect(
      option.error?.reason == .length(length, expected: "a multiple of 4, at least 4"))
  }

  @Test func `smoltcp 305: four name servers are four`() throws {
    let option = Samples.option(6, "c0 00 02 01 c0 00 02 02 c0 00 02 03 c0 00 02 04")
    let list = try option.payload(as: AddressListOption.self)
    #expect(list.addresses.count == 4)
    #expect(
      list.fieldValue
        == .list([
          .word("192.0.2.1"), .word("192.0.2.2"), .word("192.0.2.3"), .word("192.0.2.4"),
        ]))
    #expect(AddressListOption([]) == nil)
  }

  @Test func `a lease can be without end`() throws {
    let lease: SecondsOption = try Samples.option(51, "ff ff ff ff").payload()
    #expect(lease.isInfinite)
    #expect(lease.seconds == 4_294_967_295)
    #expect(!SecondsOption(86_400).isInfinite)
  }

  @Test func `an offset to the west is negative`() throws {
    let offset: TimeOffset = try Samples.option(2, "ff ff f1 f0").payload()
    #expect(offset.seconds == -3600)
    #expect(offset.fieldValue == .number(-3600))
  }

  @Test func `a switch is 0 or 1`() throws {
    #expect(try Samples.option(19, "00").payload(as: FlagOption.self).isOn == false)
    #expect(try Samples.option(19, "01").payload(as: FlagOption.self).isOn)
    #expect(
      Samples.option(19, "02").error
        == DecodeError("DHCP option 19 (IP forwarding)", at: 242, .value(2, field: "switch")))
  }

  @Test func `small numbers have their width and no other`() {
    #expect(Samples.option(23, "40").error == nil)
    #expect(Samples.option(23, "40 00").error?.reason == .trailing(octets: 1))
    #expect(Samples.option(26, "05 dc").error == nil)
    #expect(Samples.option(26, "05").error?.reason == .truncated(needed: 2, available: 1))
    #expect(Samples.option(57, "05 dc 00").error?.reason == .trailing(octets: 1))
  }

  @Test(arguments: ["00 00", "02 3f", "ff ff"])
  func `CVE-2007-0062, CVE-2007-5365: any message size is read`(value: String) throws {
    let size: MaximumMessageSize = try Samples.option(57, value).payload()
    #expect(size.encoded == octets(value))
  }

  @Test func `text keeps its octets, a NUL and an escape included`() throws {
    let text: TextOption = try Samples.option(252, "68 1b 5b 00").payload()
    #expect(Array(text.text.octets) == [0x68, 0x1B, 0x5B, 0])
    #expect(text.text.printable == "h\\x1b[\\x00")
    #expect(TextOption(WireText("")) == nil)
  }

  @Test func `a site-specific option is any octets`() throws {
    let empty: SiteSpecificText = try Samples.option(242, "").payload()
    #expect(empty.text.octets.isEmpty)
    let text: SiteSpecificText = try Samples.option(176, "41 3d 31").payload()
    #expect(text.fieldValue == .text(WireText("A=1")))
  }

  @Test func `registered values have words, others are numbers`() throws {
    #expect(NetBIOSNodeType.hybrid.fieldValue == .word("H-node"))
    #expect(NetBIOSNodeType(rawValue: 3).fieldValue == .number(3))
    #expect(AutoConfigure.forbidden.fieldValue == .word("do not auto-configure"))
    #expect(AutoConfigure(rawValue: 2).fieldValue == .number(2))
    #expect(OptionOverload.both.fieldValue == .word("file and sname"))
    #expect(OptionOverload(rawValue: 4).fieldValue == .number(4))
  }

  @Test func `a request list names its codes`() throws {
    let list: ParameterRequestList = try Samples.option(55, "01 f2").payload()
    #expect(
      list.fieldValue
        == .list([
          .fields(["code": .number(1), "name": .word("Subnet mask")]),
          .fields(["code": .number(242), "name": .word("Site-specific 242 (Avaya SSON)")]),
        ]))
    #expect(ParameterRequestList([]) == nil)
  }
}
