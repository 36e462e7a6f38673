import DHCP
import Framing
import SSON
import Wire

extension DHCPMessage {
  func write(to text: inout TextWriter, _ options: DecodeOptions) {
    text.wrapped(summary, head: "  ")
    writeOptions(to: &text, options)
  }

  func writeOptions(to text: inout TextWriter, _ options: DecodeOptions) {
    for option in joined {
      let value = option.lines(options)
      PartLine(
        offset: option.pieces.first?.octets.lowerBound, number: "\(option.code.rawValue)",
        name: option.code.name,
        value: option.pieces.count > 1
          ? ["joined from \(option.pieces.count) instances:"] + value.lines : value.lines,
        error: value.error
      ).write(to: &text)
    }
    for area in areas where area.trailer.contains(where: { $0 != 0 }) {
      text.wrapped(
        "after the End of \(area.name.rawValue): \(Hex.string(of: area.trailer, separator: " "))",
        head: "  ")
    }
  }

  /// The header in two or three lines; addresses that are zero are left out.
  private var summary: String {
    var parts = [messageType?.description ?? "BOOTP \(header.operation?.description ?? "?")"]
    if let octets = header.octets(of: .transactionID) {
      parts.append("xid \(Hex.string(of: octets))")
    }
    for (name, address) in [
      ("ciaddr", header.clientAddress), ("yiaddr", header.yourAddress),
      ("siaddr", header.nextServerAddress), ("giaddr", header.relayAgentAddress),
    ] {
      if let address, address != .any { parts.append("\(name) \(address)") }
    }
    if let octets = header.clientHardwareAddress, let length = header.hardwareAddressLength {
      parts.append("chaddr \(Hex.string(of: octets.prefix(Int(length)), separator: ":"))")
    }
    if let hops = header.hops, hops > 0 { parts.append("hops \(hops)") }
    if let seconds = header.secondsElapsed, seconds > 0 { parts.append("secs \(seconds)") }
    if header.flags?.isBroadcast == true { parts.append("broadcast flag") }
    if let name = serverNameText, !name.octets.isEmpty { parts.append("sname \(name)") }
    if let file = bootFileText, !file.octets.isEmpty { parts.append("file \(file)") }
    return parts.joined(separator: "  ")
  }
}

extension JoinedOption {
  fileprivate func lines(_ options: DecodeOptions) -> (lines: [String], error: DecodeError?) {
    if let string = options.siteString(in: self) {
      return (string.lines(showsSecrets: options.showsSecrets), nil)
    }
    switch typedValue {
    case .success(let typed): return (typed.fieldValue.lines, nil)
    case .failure(let error): return ([FieldValue.octets(value[...]).inlineText], error)
    case nil: return ([FieldValue.octets(value[...]).inlineText], nil)
    }
  }
}

extension SiteSpecificString {
  /// The text, then a line for each assignment, then what is unusual.
  func lines(showsSecrets: Bool) -> [String] {
    var lines = [masked(showSecrets: showsSecrets)]
    if encoding == .text, assignments.count > 1 {
      lines += assignments.map { assignment in
        let shown = showsSecrets || !assignment.name.isSecret
        let note = SSONParameter.named(assignment.name) == nil ? "   (unknown name)" : ""
        return "  \(assignment.name.printable.padded(to: 12)) "
          + (shown ? assignment.value.printable : "****") + note
      }
    }
    return lines + deviations.map { "  ! \($0)" }
  }
}
