import Wire

/// MikroTik RouterOS: commands of its terminal (RouterOS manual, "DHCP Options").
///
/// A value is `'text'` inside the console's own double quotes, or `0x…`. The second is used as soon
/// as the text holds a mark that the console or the value's own syntax knows.
struct MikroTikServer: SSONServer {
  let name = "mikrotik"
  let title = "MikroTik RouterOS"

  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine] {
    try check(content, maximum: 255)
    guard let number = content.number else {
      return [
        .comment("The whole of option 17: enterprise 6889, sub-option 242, the text."),
        .line(
          "/ipv6 dhcp-server option add name=avaya-17 code=17 "
            + "value=0x\(Hex.string(of: content.vendorOption6))"),
        .line("/ipv6 dhcp-server set [find] dhcp-option=avaya-17"),
      ]
    }
    let value: String
    let why: String
    if content.isPlainText {
      value = "\"'\(content.text)'\""
      why = "The apostrophes say that it is text; they and the quotes are not sent."
    } else {
      value = "0x\(Hex.string(of: content.octets))"
      why =
        content.isText
        ? "In hexadecimal, because of the marks in \(content.comment)"
        : "Sub-options in hexadecimal; the first is 1 with the text 6889."
    }
    return [
      .comment(why),
      .line("/ip dhcp-server option add name=avaya-\(number) code=\(number) value=\(value)"),
      .comment("For every network of the router; name one instead of [find] if need be."),
      .line("/ip dhcp-server network set [find] dhcp-option=avaya-\(number)"),
    ]
  }
}
