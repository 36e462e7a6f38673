import Wire

/// H3C and HPE Comware: a line of an address pool (Comware layer 3 command reference, "option").
///
/// `ascii` takes up to 255 characters and documents no quotes or escapes; `hex` takes up to 256
/// digits.
struct ComwareServer: SSONServer {
  static let hexOctets = 128

  let name = "comware"
  let title = "H3C Comware"

  func lines(for content: SSONOptionContent) throws(SSONServerError) -> [SSONServerLine] {
    try check(content, maximum: 255)
    let isASCII = content.number != nil && content.isPlainText && !content.text.contains(" ")
    let octets = content.number == nil ? content.vendorOption6 : content.octets
    guard isASCII || octets.count <= Self.hexOctets else {
      throw refusal(
        "the value has to be in hexadecimal, and \(octets.count) octets are more than the "
          + "\(Self.hexOctets) that it holds")
    }
    let number = content.number ?? 17
    let value = isASCII ? "ascii \(content.text)" : "hex \(Hex.string(of: octets))"
    let why =
      isASCII
      ? "Without quotes: they would be sent."
      : content.number == nil
        ? "The whole of option 17: enterprise 6889, sub-option 242, the text."
        : content.isText
          ? "In hexadecimal, because no escape is documented for the marks in \(content.comment)"
          : "Sub-options in hexadecimal; the first is 1 with the text 6889."
    let pool = content.number == nil ? "ipv6 dhcp pool NAME" : "dhcp server ip-pool NAME"
    return [.comment("In the pool: \(pool)"), .comment(why), .line(" option \(number) \(value)")]
  }
}
