import Wire

/// dnsmasq: a line of dnsmasq.conf (dnsmasq(8), "dhcp-option").
///
/// Double quotes keep commas together and are taken away; inside them a backslash stands before a
/// quote or another backslash. Option 43 is hexadecimal, with colons.
struct DnsmasqServer: SSONServer {
  let name = "dnsmasq"
  let title = "dnsmasq"

  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine] {
    // With a longer one it does not start: "dhcp-option too long".
    try check(content, maximum: 255)
    switch content.carrier {
    case .siteOption(let number):
      return [
        .comment("The quotes keep the commas together and are not sent; \\\" is a quote that is."),
        .line("dhcp-option=\(number),\(content.backslashQuoted)"),
      ]
    case .vendorInformation:
      return [
        .comment("Sub-options in hexadecimal; the first is 1 with the text 6889."),
        .line("dhcp-option=43,\(Hex.string(of: content.octets, separator: ":"))"),
      ]
    case .dhcpv6:
      return [
        .comment("Option 17, enterprise 6889, sub-option 242. \\\" is a quote that is sent."),
        .line(
          "dhcp-option=vi-encap:\(SSONOptionContent.enterprise),"
            + "option6:\(SSONOptionContent.subOption),\(content.backslashQuoted)"),
      ]
    }
  }
}
