import DHCP
import Framing
import Wire

extension DHCPMessage {
  func write(to text: inout TextWriter, _ options: DecodeOptions) {
    decodedParts(options).write(to: &text)
  }

  func decodedParts(_ options: DecodeOptions) -> DecodedParts {
    var parts = optionList.decodedParts(options)
    parts.summary = summary
    return parts
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
