import Capture
import DHCP
import Diagnosis
import Framing
import LLDP
import Wire

extension DecodedFrame {
  /// The frame as one JSON object. The names are those of the JSON Schema in the repository.
  public func write(to json: inout JSONWriter, options: DecodeOptions = DecodeOptions()) {
    json.object { json in
      json.field("frame", frame.number)
      if let time = frame.time {
        json.key("time")
        json.value(time.iso8601Text)
      }
      json.field("interface", frame.interface)
      json.field("capturedLength", frame.bytes.count)
      json.field("length", frame.originalLength)
      if frame.linkType != .ethernet { json.field("linkType", frame.linkType.description) }
      json.array("vlans") { json in
        for tag in packet.vlanTags { tag.write(to: &json) }
      }
      json.field("source", packet.source)
      json.field("destination", packet.destination)
      json.array("protocols") { json in
        for layer in packet.layers { json.value(layer.rawValue) }
        if let name = content.protocolBeyondLayers { json.value(name) }
      }
      let anatomy = FrameAnatomy(packet)
      writeAddresses(to: &json, anatomy)
      anatomy.writeHeaders(to: &json, content)
      let hidesContent = writeContent(to: &json, anatomy, options)
      let hidesRest = anatomy.writeRest(to: &json, content, options)
      if hidesContent || hidesRest { json.field("masked", true) }
      json.field("notes", notes(transportChecksum: anatomy.transportChecksum))
    }
  }

  /// Returns whether something had to be hidden.
  private func writeContent(
    to json: inout JSONWriter, _ anatomy: FrameAnatomy, _ options: DecodeOptions
  ) -> Bool {
    switch content {
    case .dhcp(let message):
      json.key("dhcp")
      return message.write(to: &json, options)
    case .lldp(let unit):
      json.key("lldp")
      unit.write(to: &json, isPadded: anatomy.isPadding(unit))
    case .cdp(let message):
      json.key("cdp")
      message.write(to: &json)
    case .dhcpv6(let message):
      json.key("dhcpv6")
      return message.write(to: &json, options)
    case .other: break
    }
    return false
  }

  private func writeAddresses(to json: inout JSONWriter, _ anatomy: FrameAnatomy) {
    if let source = packet.sourceAddress, let destination = packet.destinationAddress {
      json.object(
        "ip",
        { json in
          json.field("source", source)
          json.field("destination", destination)
        })
    }
    if let source = packet.sourcePort, let destination = packet.destinationPort {
      json.object(
        "ports",
        { json in
          json.field("source", source)
          json.field("destination", destination)
          json.field("checksum", anatomy.transportChecksum?.description)
        })
    }
    if case .arp(let message) = packet.network {
      json.key("arp")
      json.value(message.fieldValue)
    }
  }
}

extension VLANTag {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("id", id.rawValue)
      json.field("priority", priority.rawValue)
      if isDropEligible { json.field("dropEligible", true) }
      if type != .customerVLAN { json.field("type", type.description) }
    }
  }
}
