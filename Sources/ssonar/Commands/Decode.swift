import ArgumentParser
import Capture
import Reporting
import Wire

struct Decode: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show every field of every DHCP, DHCPv6, LLDP and CDP frame with its octets.",
    discussion: """
      The argument is a capture file, - for standard input, or hexadecimal octets: a frame, a \
      DHCP message, an LLDP data unit, or single options (f2 0c …, of DHCPv6 00 11 …) or TLVs \
      (fe 08 …). Blanks, colons and hyphens between the octets are passed over; they need no \
      quotes.
      """)

  @Argument(help: "A capture file, - for standard input, or hexadecimal octets.")
  var input: [String]

  @Flag(help: "Show every frame, also those without anything that is decoded.")
  var all = false

  @Option(
    name: .customLong("frame"),
    help: ArgumentHelp("Only frames with these numbers: 31, or 5,7-9.", valueName: "numbers"))
  var selection: FrameSelection?

  @Option(
    help: ArgumentHelp(
      "Another option that holds a site-specific string, besides 242 and 176.", valueName: "number")
  )
  var siteOption: UInt8?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    let text = input.joined(separator: " ")
    let isHexadecimal = text.allSatisfy { $0.isHexDigit || " :-".contains($0) }
    if isHexadecimal, text != "-", Hex.octets(of: text) == nil,
      !input.contains(where: FileDescriptor.exists)
    {
      throw ValidationError(
        "'\(text)' is neither a file nor whole octets in hexadecimal (two digits each)")
    }
    if input.count > 1, hexOctets == nil {
      throw ValidationError(
        "decode shows one capture at a time; 'ssonar diagnose' takes several as one")
    }
  }

  func run() throws {
    var options = DecodeOptions()
    options.showsSecrets = output.showSecrets
    if let siteOption { options.siteOptions.insert(siteOption) }
    try reporting {
      if let octets = hexOctets {
        try decode(octets, options)
      } else {
        try decodeFile(options)
      }
    }
  }

  /// The arguments as octets, if they are hexadecimal text and not the name of a file.
  private var hexOctets: [UInt8]? {
    guard let octets = Hex.octets(of: input.joined(separator: " ")), octets.count > 1,
      input.count > 1 || !FileDescriptor.exists(input[0])
    else { return nil }
    return octets
  }

  private func decode(_ octets: [UInt8], _ options: DecodeOptions) throws {
    guard let decoded = DecodedOctets(octets) else {
      throw ValidationError(
        "the octets begin like no frame, DHCP message, LLDP data unit, option or TLV")
    }
    var stream = StandardOutput()
    switch output.format {
    case .text:
      var text = TextWriter(output.style)
      decoded.write(to: &text, options: options)
      try stream.write(text.takeBytes())
    case .json, .ndjson:
      var json = JSONWriter(output.format == .json ? .indented : .compact)
      decoded.write(to: &json, options: options)
      json.endLine()
      try stream.write(json.takeBytes())
    }
    try stream.flush()
  }

  private func decodeFile(_ options: DecodeOptions) throws {
    let file = try CaptureFile(path: input[0])
    var printer = FramePrinter(
      format: output.format, style: output.style, options: options, selection: selection,
      showsAll: all)
    var stream = StandardOutput()
    var progress = Progress()
    try stream.write(printer.begin(file: file.path))
    var failure: CaptureError?
    while let header = Self.next(in: file, &failure) {
      progress.advance()
      let octets = file.octets
      guard printer.wants(header, octets.span) else { continue }
      if let piece = printer.give(CapturedFrame(header, bytes: Array(octets))) {
        try stream.write(piece)
        printer.giveBack(piece)
      }
    }
    while let piece = printer.takeRest() { try stream.write(piece) }
    progress.finish()
    if let failure {
      try stream.flush()
      throw failure
    }
    try stream.write(printer.end(notes: file.notes.map(\.description)))
    try stream.flush()
    for note in file.notes { StandardError.write("ssonar: \(note)") }
  }

  /// Frames that were read are printed, even if the file cannot be read to its end.
  private static func next(in file: CaptureFile, _ failure: inout CaptureError?) -> FrameHeader? {
    do throws(CaptureError) {
      return try file.nextHeader()
    } catch {
      failure = error
      return nil
    }
  }
}
