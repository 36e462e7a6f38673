import Framing
import SSON
import Testing
import Wire

@testable import Discovery

@Suite struct PhoneParametersTests {
  @Test(arguments: [
    ("L2Q", "2"), ("L2QVLAN", "4094"), ("VLANTEST", "0"), ("IPADD", "192.0.2.5"),
    ("ROUTER", "192.0.2.1,192.0.2.2"), ("VLANLIST", "20,30"), ("NVSSON", "176"),
    ("HTTPSRVR", "192.0.2.10,files.example.com"), ("httpdir", "/j100"),
    ("SIP_CONTROLLER_LIST", "192.0.2.20:5061;transport=tls"), ("TLSPORT", "411"),
  ])
  func `values that can be`(name: String, value: String) throws {
    var parameters = PhoneParameters()
    try parameters.set(SSONName(name), to: value)
    #expect(parameters[SSONName(name)]?.value == value)
    #expect(parameters[SSONName(name)]?.origin == .entered)
    #expect(parameters.names == [SSONName(name)])
    try parameters.set(SSONName(name), to: "")
    #expect(parameters == PhoneParameters())
  }

  @Test(arguments: [
    ("L2Q", "3"), ("L2QVLAN", "4095"), ("VLANTEST", "sixty"), ("IPADD", "192.0.2.500"),
    ("ROUTER", "192.0.2.1,"), ("VLANLIST", "0"), ("NVSSON", "12"), ("HTTPSRVR", "a b"),
    ("HTTPDIR", "with blank"), ("GROUP", "1000"), ("DHCPSTD", "99999999999999999999"),
  ])
  func `values that cannot be`(name: String, value: String) throws {
    let parameter = try #require(PhoneParameter.named(SSONName(name)))
    var parameters = PhoneParameters()
    #expect(
      throws: PhoneParameterError.badValue(value, name: name, expected: parameter.expected)
    ) {
      try parameters.set(SSONName(name), to: value)
    }
    #expect(parameters.names.isEmpty)
  }

  @Test func `a name that is none`() {
    var parameters = PhoneParameters()
    #expect(throws: PhoneParameterError.unknownName("HTTPSVR")) {
      try parameters.set("HTTPSVR", to: "192.0.2.10")
    }
    #expect(
      PhoneParameterError.unknownName("HTTPSVR").description
        == "HTTPSVR is no parameter that a phone keeps")
  }

  @Test func `a static address needs USE_DHCP=0 and an address other than none`() throws {
    var parameters = PhoneParameters()
    try parameters.set("IPADD", to: "192.0.2.5")
    #expect(parameters.staticLease == nil)
    try parameters.set("USE_DHCP", to: "0")
    #expect(parameters.staticLease?.address == IPv4Address(192, 0, 2, 5))
    try parameters.set("IPADD", to: "0.0.0.0")
    #expect(parameters.staticLease == nil)
  }

  @Test func `what the phone saves has its own origin, and nothing wrong is saved`() {
    var parameters = PhoneParameters()
    parameters.save("L2QVLAN", "20")
    parameters.save("L2Q", "9")
    #expect(parameters["L2QVLAN"]?.origin == .saved && parameters["L2Q"] == nil)
  }

  @Test func `the tagging of the last registration`() throws {
    var parameters = PhoneParameters()
    try parameters.set("REUSE_TAGGING", to: "1")
    try parameters.set("L2QVLAN_INIT", to: "20")
    #expect(parameters.savedTagging == nil)
    try parameters.set("REUSE_IPADD", to: "192.0.2.5")
    #expect(parameters.savedTagging == .vlan(VLANID(lowBitsOf: 20)))
    try parameters.set("REUSE_TAGGING", to: "0")
    #expect(parameters.savedTagging == .untagged)
  }
}
