import CDP
import Capture
import DHCP
import DHCPv6
import Diagnosis
import Framing
import LLDP
import Wire

/// What targets take their first inputs from: a capture, and what its frames carry.
struct SeedCapture: Sendable {
  /// More of one capture would only be more of the same.
  static let mostFrames = 24

  /// The file itself, unless it is so long that no target would take it.
  let file: [UInt8]
  /// The first frames that carry something of ours, or else the first frames.
  let frames: [CapturedFrame]

  var packets: [Packet] {
    frames.map {
      Packet($0.bytes[...], linkType: $0.linkType, originalLength: $0.originalLength)
    }
  }

  var dhcp: [DHCPMessage] {
    packets.compactMap {
      if case .dhcp(let message) = FrameContent($0) { message } else { nil }
    }
  }

  var lldp: [LLDPDataUnit] {
    packets.compactMap {
      if case .lldp(let unit) = FrameContent($0) { unit } else { nil }
    }
  }

  var dhcpv6: [DHCPv6Message] {
    packets.compactMap {
      if case .dhcpv6(let message) = FrameContent($0) { message } else { nil }
    }
  }

  var cdp: [[UInt8]] {
    packets.compactMap {
      if case .cdp(let message) = FrameContent($0) { message.encoded } else { nil }
    }
  }

  /// The values of all options with one of these codes.
  func values(of codes: Set<UInt8>? = nil) -> [[UInt8]] {
    dhcp.flatMap(\.joined).filter { codes?.contains($0.code.rawValue) ?? true }.map(\.value)
  }

  /// The frames again as a file of one of our writers.
  func written(by sink: some FrameSink & MemoryWriting) -> [[UInt8]] {
    var files: [[UInt8]] = []
    for length in [1, 6, SeedCapture.mostFrames] {
      var writer = sink
      for frame in frames.prefix(length) { try? writer.write(frame) }
      try? writer.finish()
      files.append(writer.bytes)
    }
    return files
  }
}

/// A sink that can be asked for what was written.
protocol MemoryWriting {
  var bytes: [UInt8] { get }
}

extension PcapWriter: MemoryWriting {}
extension PcapngWriter: MemoryWriting {}
