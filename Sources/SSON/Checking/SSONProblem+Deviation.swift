extension SSONProblem {
  /// What `deviation` means to a phone.
  init(_ deviation: SSONDeviation) {
    let judgement = deviation.kind.judgement
    self.init(
      .deviation(deviation.kind), judgement.severity, judgement.basis, octets: deviation.octets,
      message: deviation.kind.description, remedy: judgement.remedy)
  }

  /// Octets that are not the text of a string, whatever they are.
  init(_ encoding: SSONEncoding, octets: Range<Int>) {
    let texts: (message: String, remedy: String) =
      switch encoding {
      case .address:
        (
          "the octets are an address",
          "define the option with the type string (text), not IP address"
        )
      case .hexText:
        (
          "the text is written out as hexadecimal digits",
          "enter the text itself, or give the digits to a field of the type hexadecimal"
        )
      case .utf16:
        ("the text is in UTF-16", "enter the text as ASCII, one octet for each character")
      case .text, .other, .none:
        ("the octets are no text", "define the option with the type string (text)")
      }
    self.init(
      .encoding(encoding), .error, .inferred, octets: octets, message: texts.message,
      remedy: texts.remedy)
  }
}

extension SSONDeviation.Kind {
  fileprivate typealias Judgement = (
    severity: SSONProblem.Severity, basis: SSONProblem.Basis, remedy: String?
  )

  fileprivate var judgement: Judgement {
    switch self {
    case .empty: (.error, .inferred, "write at least one pair, such as HTTPSRVR=192.0.2.10")
    case .notText: (.error, .inferred, "enter the option as text")
    case .quotedWhole:
      (.error, .inferred, "leave out the quotes around the whole; lists alone are quoted")
    case .escapedComma, .escapedQuote:
      (.error, .inferred, "remove one level of escaping in the server's configuration")
    case .blankAroundSeparator: (.warning, .inferred, "remove the blank")
    case .unquotedList: (.warning, .manual, "put the list in double quotes")
    case .missingEquals: (.error, .manual, "write NAME=VALUE, or leave the piece out")
    case .emptyName: (.error, .manual, "write the name of a parameter before the equals sign")
    case .emptyToken, .trailingComma: (.warning, .inferred, "remove the comma")
    case .unclosedQuote: (.error, .inferred, "close the quote after the last element of the list")
    case .textAfterQuote: (.warning, .inferred, "write a comma after the closing quote")
    case .strayQuote: (.warning, .inferred, "remove the quote")
    case .duplicateName:
      (.warning, .unconfirmed, "keep one of them; which one a phone takes is stated nowhere")
    case .semicolon: (.error, .manual, "write a comma between pairs")
    case .trailingNUL: (.info, .unconfirmed, nil)
    case .embeddedNUL: (.warning, .unconfirmed, "remove the NUL; a phone may stop there")
    case .nonPrintable: (.warning, .inferred, "use printable ASCII only")
    case .nameTooLong: (.error, .manual, "shorten the name; no parameter has so long a one")
    case .valueTooLong: (.error, .manual, "shorten the value, or move it to the settings file")
    case .directoryAfterServer: (.error, .manual, "write TFTPDIR before TFTPSRVR")
    }
  }
}
