import Wire

/// ISC dhcpd: lines of dhcpd.conf (dhcp-options(5), "Defining new options").
///
/// Text stands in double quotes, in which a backslash stands before a quote or another backslash.
struct ISCServer: SSONServer {
  let name = "isc"
  let title = "ISC dhcpd"

  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine] {
    try check(content, maximum: content.number == nil ? 65_000 : 255)
    switch content.carrier {
    case .siteOption(let number):
      return [
        .comment("The definition stands once, outside of every subnet; the type is string."),
        .line("option avaya-\(number) code \(number) = string;"),
        .comment("In a subnet, a group or for all. \\\" is a quote that is sent."),
        .line("option avaya-\(number) \(content.backslashQuoted);"),
      ]
    case .vendorInformation:
      return [
        .comment("Sub-options in hexadecimal; the first is 1 with the text 6889."),
        .line(
          "option vendor-encapsulated-options "
            + "\(Hex.string(of: content.octets, separator: ":"));"),
      ]
    case .dhcpv6:
      return [
        .comment("Option 17, enterprise 6889: a space of its own, told to dhcpd once."),
        .line("option space avaya code width 2 length width 2;"),
        .line("option avaya.sson code \(SSONOptionContent.subOption) = string;"),
        .line("option vsio.avaya code \(SSONOptionContent.enterprise) = encapsulate avaya;"),
        .comment("In a subnet6, a group or for all. \\\" is a quote that is sent."),
        .line("option avaya.sson \(content.backslashQuoted);"),
      ]
    }
  }
}
