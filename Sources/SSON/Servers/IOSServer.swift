import Wire

/// Cisco IOS: a line of a DHCP pool (IOS IP addressing command reference, "option").
///
/// No escape is documented for a quote inside `ascii "…"`, and a question mark calls for help, so
/// text with either is given in hexadecimal: groups of four digits, dots between them. A line of the
/// command interface holds 254 characters.
struct IOSServer: SSONServer {
  static let lineLength = 254

  let name = "ios"
  let title = "Cisco IOS"

  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine] {
    try check(content, maximum: 255)
    let command: String
    let place: String
    if let number = content.number {
      place = "In the pool: ip dhcp pool NAME"
      command = " option \(number)"
    } else {
      place = "In the pool: ipv6 dhcp pool NAME"
      command = "  suboption \(SSONOptionContent.subOption)"
    }
    let value: String
    let why: String
    if content.isPlainText {
      value = content.number == nil ? content.text : "\"\(content.text)\""
      why = "The quotes belong to the command and are not sent."
    } else {
      value = Self.dottedHex(content.octets)
      why =
        content.isText
        ? "In hexadecimal: IOS has no documented escape for the marks in "
          + content.comment
        : "Sub-options in hexadecimal; the first is 1 with the text 6889."
    }
    if content.number == nil, content.isPlainText, content.text.contains(" ") {
      throw refusal("a sub-option's text cannot contain a blank")
    }
    let line = "\(command) \(content.isPlainText ? "ascii" : "hex") \(value)"
    guard line.utf8.count <= Self.lineLength else {
      throw refusal(
        "the line would have \(line.utf8.count) characters; the command interface holds "
          + "\(Self.lineLength)")
    }
    var lines = [comment(place)]
    if content.number == nil {
      lines.append(.line(" vendor-specific \(SSONOptionContent.enterprise)"))
      if !content.isPlainText { lines.append(comment(why)) }
    } else {
      lines.append(comment(why))
    }
    return lines + [.line(line)]
  }

  private func comment(_ text: String) -> SSONServerLine { .comment(text, mark: "!") }

  /// Two octets a group, dots between the groups.
  static func dottedHex(_ octets: [UInt8]) -> String {
    stride(from: 0, to: octets.count, by: 2)
      .map { Hex.string(of: octets[$0..<min($0 + 2, octets.count)]) }
      .joined(separator: ".")
  }
}
