import Discovery
import Testing

@Suite struct ValueSourceTests {
  @Test func `each has a name for people`() {
    let sources: [ValueSource] = [
      .siteOption(176), .vendorInformation, .tftpServerName, .nextServer, .medPolicy, .vlanName,
      .portVLAN, .avayaFileServer, .avayaCallServer, .defaultOfFamily,
    ]
    #expect(
      sources.map(\.description) == [
        "option 176", "option 43", "option 66", "siaddr", "lldp-med policy", "lldp vlan name",
        "lldp port vlan id", "lldp file server", "lldp call server", "default",
      ])
  }
}
