import Capture
import DHCP
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
    switch content {
    case .dhcp(let message): message.write(to: &text, options)
    case .lldp(let unit): unit.write(to: &text)
    case .other: break
    }
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
  private var subject: String {
    switch content {
    case .dhcp(let message): message.messageType?.description ?? "BOOTP"
    case .lldp(let unit):
      unit.isShutdown ? "LLDP shutdown" : "LLDP" + (unit.systemName.map { " of \($0)" } ?? "")
    case .other: protocols.last ?? frame.linkType.description
    }
  }

  private var envelope: String? {
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
