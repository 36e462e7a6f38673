import CDP
import Capture
import DHCP
import DHCPv6
import Diagnosis
import Framing
import LLDP
public import Wire

extension DecodedFrame {
  /// The frame for people: a line on the envelope, then a line for each part with the offset
  /// at which it stands. Times count from `start`.
  public func write(
    to text: inout TextWriter, from start: Moment?, options: DecodeOptions = DecodeOptions()
  ) {
    text.wrapped(text.marked(heading(from: start), .strong), indent: 2)
    if let envelope { text.wrapped(envelope, head: "  ") }
    parts(options).write(to: &text)
    for note in notes {
      text.wrapped(text.marked(note, .doubtful), head: "  note: ")
    }
    text.line()
  }

  private func heading(from start: Moment?) -> String {
    var parts = ["Frame \(frame.number)"]
    if let time = frame.time {
      if let start { parts.append("+\((time - start).shortText)") }
      parts.append(time.iso8601)
    }
    parts.append("\(frame.originalLength) octets")
    parts += packet.vlanTags.map { "VLAN \($0.id) priority \($0.priority)" }
    parts.append(subject)
    return parts.joined(separator: "  ")
  }

  /// What the frame is, in a word or two.
  var subject: String {
    switch content {
    case .dhcp(let message): message.messageType?.description ?? "BOOTP"
    case .lldp(let unit):
      unit.isShutdown ? "LLDP shutdown" : "LLDP" + (unit.systemName.map { " of \($0)" } ?? "")
    case .cdp(let message): "CDP" + (message.deviceID.map { " of \($0)" } ?? "")
    case .dhcpv6(let message): message.type?.description ?? "DHCPv6"
    case .other: protocols.last ?? frame.linkType.description
    }
  }

  /// From whom to whom, by MAC and by IP address.
  var envelope: String? {
    var parts: [String] = []
    if let source = packet.source {
      parts.append("\(source) > \(packet.destination?.description ?? "?")")
    }
    if let source = packet.sourceAddress, let destination = packet.destinationAddress {
      let from = packet.sourcePort.map { ":\($0)" } ?? ""
      let to = packet.destinationPort.map { ":\($0)" } ?? ""
      parts.append("\(source)\(from) > \(destination)\(to)")
    }
    return parts.isEmpty ? nil : parts.joined(separator: "   ")
  }
}

/// One part of a structure as a line: offset, number, name, value.
struct PartLine {
  let offset: Int?
  let number: String
  let name: String
  let value: [String]
  let error: DecodeError?

  init(offset: Int?, number: String, name: String, value: [String], error: DecodeError?) {
    self.offset = offset
    self.number = number
    self.name = name
    self.value = value
    self.error = error
  }

  /// A part with a typed value; where there is none, its octets.
  init(
    offset: Int?, number: String, name: String, value: ArraySlice<UInt8>,
    typed: Result<any FieldDescribing & Sendable, DecodeError>?
  ) {
    let lines = (try? typed?.get().fieldValue) ?? .octets(value)
    let error: DecodeError? = if case .failure(let error) = typed { error } else { nil }
    self.init(offset: offset, number: number, name: name, value: lines.lines, error: error)
  }

  func write(to text: inout TextWriter) {
    let nameWidth = 32
    let place =
      "  " + (offset.map(String.init) ?? "").aligned(to: 5) + "  " + number.aligned(to: 6) + "  "
    let head = place + name.padded(to: nameWidth) + " "
    var lines = value
    if let error { lines.append(text.marked("error: \(error)", .bad)) }
    for (index, line) in lines.enumerated() {
      text.wrapped(
        line, head: index == 0 ? head : String(repeating: " ", count: 18 + nameWidth),
        indent: 18 + nameWidth)
    }
    if lines.isEmpty { text.line(place + name) }
  }
}
