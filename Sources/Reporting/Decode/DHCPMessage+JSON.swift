import DHCP
import Framing
import Wire

extension DHCPMessage {
  /// Returns whether something had to be hidden.
  @discardableResult
  func write(to json: inout JSONWriter, _ options: DecodeOptions) -> Bool {
    let list = optionList
    let hidden =
      list.areas.isEmpty
      ? options.hiddenOctets(in: vendorArea) : options.hiddenOctets(in: list, &json)
    json.object { json in
      writeHeader(to: &json, hidden)
      json.field("messageType", list.messageType?.rawValue)
      list.writeFields(
        to: &json, options, hidden: hidden, messageOctets: BOOTPHeader.length + vendorArea.count)
    }
    return !hidden.isEmpty
  }

  private func writeHeader(to json: inout JSONWriter, _ hidden: [Range<Int>]) {
    json.field("op", header.operation?.rawValue)
    json.field("htype", header.hardwareType?.rawValue)
    json.field("hlen", header.hardwareAddressLength)
    json.field("hops", header.hops)
    json.field("xid", hex: header.octets(of: .transactionID))
    json.field("secs", header.secondsElapsed)
    json.field("flags", hex: header.octets(of: .flags))
    json.field("ciaddr", header.clientAddress)
    json.field("yiaddr", header.yourAddress)
    json.field("siaddr", header.nextServerAddress)
    json.field("giaddr", header.relayAgentAddress)
    if let octets = header.clientHardwareAddress {
      let length = Int(header.hardwareAddressLength ?? 0)
      json.field("chaddr", hex: octets.prefix(length))
      let rest = octets.dropFirst(length)
      if rest.contains(where: { $0 != 0 }) {
        json.field("chaddrPadding", hex: rest)
      }
    }
    let names = (server: serverNameText, file: bootFileText)
    if let text = names.server, !text.octets.isEmpty { json.field("sname", text) }
    if let text = names.file, !text.octets.isEmpty { json.field("file", text) }
    writeWhole(names.server, "snameHex", header.serverName, to: &json)
    writeWhole(names.file, "fileHex", header.bootFile, to: &json)
    if magicCookie != DHCPMessage.optionsCookie, header.isComplete {
      json.key("vendorArea")
      json.hex(vendorArea.masking(hidden))
    }
  }
}
