import Capture
import Framing
import Wire

/// Files that are cut, or that make a reader look at every header.
enum FileDamageScenes {
  static let all: [CaptureScene] = [
    CaptureScene(
      "malformed/file-cut.pcap", "the file ends inside its last frame",
      octets: written(as: .pcap).dropLast(40)),
    CaptureScene(
      "malformed/file-cut.pcapng", "the file ends inside its last block",
      octets: written(as: .pcapng).dropLast(40)),
    CaptureScene(
      "malformed/file-two-byte-orders.pcapng",
      "two sections, the first least significant octet first, the second most",
      octets: section(.least, resolution: 6, perSecond: 1_000_000, frames)
        + section(.most, resolution: 6, perSecond: 1_000_000, frames)),
    CaptureScene(
      "malformed/file-resolution-power-of-two.pcapng",
      "if_tsresol 0x94: times in units of 2 to the -20 s",
      octets: section(.least, resolution: 0x94, perSecond: 1 << 20, frames)),
    CaptureScene(
      "malformed/file-unknown-link-type.pcap", "frames of link type 250, which nobody takes apart"
    ) {
      for frame in frames { $0.record(octets: frame.bytes, linkType: LinkType(rawValue: 250)) }
    },
  ]

  private enum Format { case pcap, pcapng }
  private enum ByteOrder { case least, most }

  /// A phone that comes up and gets its lease: what a short capture holds.
  private static let frames: [CapturedFrame] = {
    var recording = Recording()
    var phone = Phone(.j179)
    recording.comeUp(phone)
    recording.lease(
      &phone, from: DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=2"))
    return recording.frames
  }()

  private static func written(as format: Format) -> [UInt8] {
    let content: CaptureScene.Content = format == .pcap ? .pcap(frames) : .pcapng(frames)
    let scene = CaptureScene(path: "", shows: "", content: content)
    return (try? scene.bytes()) ?? []
  }

  /// A pcapng section with one Ethernet interface (draft-ietf-opsawg-pcapng §4).
  private static func section(
    _ order: ByteOrder, resolution: UInt8, perSecond: Int64, _ frames: [CapturedFrame]
  ) -> [UInt8] {
    func number(_ value: UInt64, _ octets: Int) -> [UInt8] {
      let most = (0..<octets).reversed().map { UInt8(truncatingIfNeeded: value >> UInt64($0 * 8)) }
      return order == .most ? most : most.reversed()
    }
    func block(_ type: UInt64, _ body: [UInt8]) -> [UInt8] {
      let padded = body + zeros(-body.count & 3)
      let length = number(UInt64(padded.count + 12), 4)
      return number(type, 4) + length + padded + length
    }
    let mark = number(0x1A2B_3C4D, 4) + number(1, 2) + number(0, 2) + number(.max, 8)
    let option = number(9, 2) + number(1, 2) + [resolution, 0, 0, 0] + number(0, 4)
    let interface = number(1, 2) + number(0, 2) + number(0, 4) + option
    return block(0x0A0D_0D0A, mark) + block(1, interface)
      + frames.flatMap { frame in
        let nanoseconds = Int128(frame.time?.nanoseconds ?? 0)
        let stamp = UInt64(nanoseconds * Int128(perSecond) / 1_000_000_000)
        let length = number(UInt64(frame.bytes.count), 4)
        return block(
          6,
          number(0, 4) + number(stamp >> 32, 4) + number(stamp & 0xFFFF_FFFF, 4) + length + length
            + frame.bytes)
      }
  }
}
