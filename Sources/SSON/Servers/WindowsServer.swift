import Wire

/// The DHCP server of Windows: netsh, and PowerShell's module DhcpServer.
///
/// In a string of PowerShell between apostrophes only the apostrophe itself is special, and is
/// doubled. netsh takes its words as C programs do: `\"` is a quote; the command processor before
/// it knows no such escape and would see the end of the quotes there.
struct WindowsServer: SSONServer {
  let name = "windows"
  let title = "Windows Server"

  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine] {
    try check(content, maximum: 255)
    guard let number = content.number else {
      throw refusal(
        "how a vendor option of DHCPv6 without a vendor class is set is not documented")
    }
    return netsh(number, content) + powerShell(number, content)
  }

  private func netsh(_ number: UInt8, _ content: SSONOptionContent) -> [SSONServerLine] {
    guard content.isText else {
      return [.comment("netsh documents no type for octets; use PowerShell.", mark: "rem")]
    }
    guard Self.passesCommandProcessor(content.text) else {
      return [
        .comment(
          "netsh: no way through the command processor for the marks in this value; use "
            + "PowerShell.", mark: "rem")
      ]
    }
    return [
      .comment(
        "netsh, at a command prompt. The definition once; the scope is an example.", mark: "rem"),
      .line("netsh dhcp server add optiondef \(number) \"Avaya \(number)\" STRING 0"),
      .line(
        "netsh dhcp server scope 192.0.2.0 set optionvalue \(number) STRING "
          + Self.argument(content.text)),
    ]
  }

  private func powerShell(_ number: UInt8, _ content: SSONOptionContent) -> [SSONServerLine] {
    guard content.isText else {
      let octets = content.octets.map { "0x" + Hex.string(of: $0) }.joined(separator: ",")
      return [
        .comment("PowerShell. The scope is an example."),
        .line("Set-DhcpServerv4OptionValue -ScopeId 192.0.2.0 -OptionId 43 -Value \(octets)"),
      ]
    }
    let quoted =
      "'"
      + content.text.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "''") + "'"
    return [
      .comment(
        "PowerShell. Apostrophes, so that quotes, $ and ` mean nothing; the scope is an example."),
      .line(
        "Add-DhcpServerv4OptionDefinition -Name 'Avaya \(number)' -OptionId \(number) "
          + "-Type String"),
      .line(
        "Set-DhcpServerv4OptionValue -ScopeId 192.0.2.0 -OptionId \(number) -Value \(quoted)"),
    ]
  }

  /// A percent sign names a variable; the others act where an escaped quote has ended the quotes.
  private static func passesCommandProcessor(_ text: String) -> Bool {
    if text.contains("%") || text.contains("!") { return false }
    return !text.contains("\"") || !text.contains { "&|<>^".contains($0) }
  }

  /// Backslashes are doubled only before a quote, the one at the end included.
  private static func argument(_ text: String) -> String {
    var result = "\""
    var backslashes = 0
    for character in text {
      if character == "\\" {
        backslashes += 1
        continue
      }
      let isQuote = character == "\""
      result += String(repeating: "\\", count: isQuote ? 2 * backslashes + 1 : backslashes)
      result.append(character)
      backslashes = 0
    }
    return result + String(repeating: "\\", count: 2 * backslashes) + "\""
  }
}
