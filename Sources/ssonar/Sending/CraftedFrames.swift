import ArgumentParser
import Capture
import DHCP
import Framing
import LivePcap
import Reporting
import Wire

/// The frames that `inject` was asked for.
struct CraftedFrames {
  let octets: [[UInt8]]

  init(_ command: Inject) throws {
    // Another's interface is not needed to show what would be sent.
    let interface = try? NetworkInterface.named(command.interface)
    let here = interface?.addresses.lazy.compactMap { address -> IPv4Address? in
      if case .v4(let address) = address { address } else { nil }
    }.first
    let source = command.source ?? interface?.mac ?? MACAddress(lowBitsOf: 0x0200_5E00_0001)
    let tags = command.vlans.map {
      VLANTag(VLANID(lowBitsOf: $0), priority: PriorityCodePoint(lowBitsOf: command.priority))
    }
    switch command.kind {
    case .offer: octets = [try Self.answer(.offer, command, source, tags, here)]
    case .ack: octets = [try Self.answer(.ack, command, source, tags, here)]
    case .nak: octets = [try Self.answer(.nak, command, source, tags, here)]
    case .lldp:
      octets = [
        EthernetFrame(
          to: MACAddress(lowBitsOf: 0x0180_C200_000E), from: source, tags: tags, etherType: .lldp,
          payload: command.lldp.dataUnit(from: source)
        ).padded().encoded
      ]
    case .frame: octets = try Self.frames(command.input ?? "", tags)
    case .from: octets = try Self.frames(of: command.input ?? "", command.selection, tags)
    }
  }

  /// A server's message in its datagram: the encoder of `encode` puts the layers around it.
  private static func answer(
    _ type: DHCPMessageType, _ command: Inject, _ source: MACAddress, _ tags: [VLANTag],
    _ here: IPv4Address?
  ) throws -> [UInt8] {
    let (message, server, client) = command.dhcp.message(type, here: here)
    let isForAll = command.dhcp.broadcast || type == .nak
    let destination = isForAll ? .broadcast : command.dhcp.mac ?? .broadcast
    var json = JSONWriter(.compact)
    json.object { json in
      json.field("source", source.description)
      json.field("destination", destination.description)
      json.array("vlans") { json in
        for tag in tags {
          json.object { json in
            json.field("id", tag.id.rawValue)
            json.field("priority", tag.priority.rawValue)
          }
        }
      }
      json.object("ip") { json in
        json.field("source", server.description)
        json.field("destination", (isForAll ? IPv4Address.broadcast : client).description)
      }
      json.object("ports") { json in
        json.field("source", 67)
        json.field("destination", 68)
      }
      json.key("payload")
      json.hex(message.encoded)
    }
    do {
      return try FrameDocument(json: json.bytes).frames.first?.frame.bytes ?? []
    } catch {
      throw ValidationError("the frame cannot be made: \(error)")
    }
  }

  /// JSON of a file, or octets in hexadecimal.
  private static func frames(_ input: String, _ tags: [VLANTag]) throws -> [[UInt8]] {
    if input != "-", !FileDescriptor.exists(input), let octets = Hex.octets(of: input) {
      guard octets.count >= 14 else {
        throw ValidationError("a frame has at least 14 octets, these are \(octets.count)")
      }
      return [tagged(octets, tags)]
    }
    do {
      let document = try FrameDocument(json: try WholeFile(path: input).octets)
      for warning in document.warnings { StandardError.write("ssonar: \(warning)") }
      return document.frames.map { tagged($0.frame.bytes, tags) }
    } catch let error as FieldError {
      throw ValidationError("\(WireText(input).printable): \(error)")
    }
  }

  /// Frames of a capture, in their order.
  private static func frames(
    of path: String, _ selection: FrameSelection?, _ tags: [VLANTag]
  ) throws -> [[UInt8]] {
    let file = try CaptureFile(path: path)
    var frames: [[UInt8]] = []
    while let frame = try file.next() {
      guard selection?.contains(frame.number) ?? true else { continue }
      guard frame.linkType == .ethernet, !frame.isCut else {
        throw ValidationError("frame \(frame.number) is cut, or is no Ethernet frame")
      }
      guard frames.count < mostFrames else {
        throw ValidationError("more than \(mostFrames) frames; 'ssonar replay' sends captures")
      }
      frames.append(tagged(frame.bytes, tags))
    }
    if frames.isEmpty { throw ValidationError("the capture has none of these frames") }
    return frames
  }

  private static let mostFrames = 10_000

  private static func tagged(_ octets: [UInt8], _ tags: [VLANTag]) -> [UInt8] {
    guard !tags.isEmpty else { return octets }
    var frame = RewrittenFrame(octets)
    frame.setTags(tags)
    return frame.octets
  }
}
