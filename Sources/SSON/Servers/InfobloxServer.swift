import Wire

/// Infoblox NIOS: bodies for its web API (objects `dhcpoptiondefinition` and `network`).
///
/// A value of the type string is text, or hexadecimal octets with colons between them. Whether text
/// with quotes or backslashes passes through unchanged is not documented, so that it is written the
/// second way.
struct InfobloxServer: SSONServer {
  let name = "infoblox"
  let title = "Infoblox NIOS"

  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine] {
    try check(content, maximum: 255)
    guard let number = content.number else {
      throw refusal("how a vendor option of DHCPv6 is set through its web API is not documented")
    }
    let isPlain = content.isPlainText
    let value = isPlain ? content.text : Hex.string(of: content.octets, separator: ":")
    let name = content.isText ? "avaya-\(number)" : "vendor-encapsulated-options"
    var lines: [SSONServerLine] = []
    if content.isText {
      lines += [
        .comment("POST dhcpoptiondefinition, once. The type string takes text and hexadecimal."),
        .line(
          "{\"name\": \"\(name)\", \"code\": \(number), \"space\": \"DHCP\", "
            + "\"type\": \"string\"}"),
      ]
    }
    if !isPlain {
      lines.append(
        .comment(
          content.isText
            ? "In hexadecimal, because of the marks in \(content.text)"
            : "Sub-options in hexadecimal; the first is 1 with the text 6889."))
    }
    return lines + [
      .comment("PUT network/… (or a range, or the grid)."),
      .line(
        "{\"options\": [{\"name\": \"\(name)\", \"num\": \(number), "
          + "\"vendor_class\": \"DHCP\", \"value\": \"\(value)\"}]}"),
    ]
  }
}
