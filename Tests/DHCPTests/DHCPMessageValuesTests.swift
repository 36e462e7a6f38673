import DHCP
import Framing
import TestSupport
import Testing
import Wire

@Suite struct DHCPMessageValuesTests {
  @Test func `every value is read`() {
    let message = Samples.everything
    #expect(message.messageType == .ack)
    #expect(message.requestedAddress == IPv4Address(192, 0, 2, 101))
    #expect(message.serverIdentifier == IPv4Address(192, 0, 2, 1))
    #expect(message.leaseTime == 86_400)
    #expect(message.renewalTime == 43_200)
    #expect(message.rebindingTime == 75_600)
    #expect(message.parameterRequestList == [.subnetMask, .routers, .avayaSiteSpecific])
    #expect(message.hostName?.printable == "AVB")
    #expect(message.vendorClassIdentifier?.printable == "ccp")
    #expect(message.maximumMessageSize == 576)
    #expect(message.subnetMask == IPv4Address(255, 255, 255, 0))
    #expect(message.broadcastAddress == IPv4Address(192, 0, 2, 255))
    #expect(message.routers == [IPv4Address(192, 0, 2, 1), IPv4Address(192, 0, 2, 2)])
    #expect(message.domainNameServers == [IPv4Address(192, 0, 2, 53)])
    #expect(message.logServers == [IPv4Address(192, 0, 2, 54)])
    #expect(message.ntpServers == [IPv4Address(192, 0, 2, 42)])
    #expect(message.domainName?.printable == "a.b")
    #expect(message.interfaceMTU == 1500)
    #expect(message.clientIdentifier?.mac == Samples.mac)
    #expect(message.relayAgentInformation?.circuitID == [0, 7])
    #expect(message.avayaVendorInformation?.text(of: .httpServers)?.printable == "a")
  }

  @Test func `what is absent is nil`() {
    let message = DHCPMessage(Samples.header[...])
    #expect(message.messageType == nil)
    #expect(message.leaseTime == nil)
    #expect(message.routers == nil)
    #expect(message.hostName == nil)
    #expect(message.parameterRequestList == nil)
    #expect(message.avayaVendorInformation == nil)
    #expect(message.vendorSpecificInformation == nil)
  }

  /// Four octets are promised to every reader of these; a mask of more once ran over a buffer.
  @Test(arguments: [1, 50, 51, 54, 58, 59] as [UInt8], [0, 1, 3, 5, 8, 255])
  func `CVE-2018-20679, CVE-2019-5747: four octets are four octets`(code: UInt8, length: Int) {
    let option = Samples.option(code, Array(repeating: 0xFF, count: length))
    let expected: DecodeError.Reason =
      length < 4 ? .truncated(needed: 4, available: length) : .trailing(octets: length - 4)
    #expect(option.error?.reason == expected)
    #expect(option.error?.offset == 242 + (length < 4 ? 0 : 4))
    let message = Samples.message([code, UInt8(length)] + Array(option.value))
    #expect(message.subnetMask == nil)
    #expect(message.requestedAddress == nil)
    #expect(message.leaseTime == nil)
    #expect(message.serverIdentifier == nil)
    #expect(message.renewalTime == nil)
    #expect(message.rebindingTime == nil)
  }

  @Test(arguments: ["00", "00 01", "ff", "00 01 02"])
  func `a message type is one octet, registered or not`(value: String) {
    let message = Samples.message([53, UInt8(octets(value).count)] + octets(value))
    if octets(value).count == 1 {
      #expect(message.messageType?.rawValue == octets(value)[0])
      #expect(message.messageType?.name == nil)
    } else {
      #expect(message.messageType == nil)
    }
  }
}
