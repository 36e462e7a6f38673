import Wire

/// Kea: entries of "option-data" (Kea administrator reference, "Standard DHCPv4 Options").
///
/// With `csv-format` true a value is cut at its first comma, so the octets are given in hexadecimal,
/// which needs no definition of the option either. Of more than 253 octets Kea 2.2 makes two options,
/// and whether phones join them is not documented.
struct KeaServer: SSONServer {
  static let unsplitOctets = 253

  let name = "kea"
  let title = "Kea"

  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine] {
    try check(content, maximum: content.number == nil ? 65_000 : Self.unsplitOctets)
    let hex = Hex.string(of: content.octets)
    let why = comment(
      "In hexadecimal, because text would be cut at its first comma (csv-format true).")
    if let number = content.number {
      var lines = [comment("An entry of \"option-data\", global or of the subnet.")]
      if content.isText { lines.append(comment(content.text)) }
      return lines + [
        why,
        .line("{ \"space\": \"dhcp4\", \"code\": \(number), \"csv-format\": false,"),
        .line("  \"data\": \"\(hex)\" }"),
      ]
    }
    let space = "vendor-\(SSONOptionContent.enterprise)"
    return [
      comment("Two entries of \"option-data\" of Dhcp6: option 17 with its enterprise number,"),
      comment("and what stands in it. " + content.text),
      why,
      .line("{ \"name\": \"vendor-opts\", \"data\": \"\(SSONOptionContent.enterprise)\" },"),
      .line(
        "{ \"space\": \"\(space)\", \"code\": \(SSONOptionContent.subOption), "
          + "\"csv-format\": false,"),
      .line("  \"data\": \"\(hex)\" }"),
    ]
  }

  private func comment(_ text: String) -> SSONServerLine { .comment(text, mark: "//") }
}
