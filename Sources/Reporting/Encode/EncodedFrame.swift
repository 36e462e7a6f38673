public import Capture
import DHCP
import Framing
public import Wire

/// A frame made from its description in JSON: what is told is taken as it stands, what is not told
/// is computed.
public struct EncodedFrame: Hashable, Sendable {
  public let frame: CapturedFrame
  /// The description was made without its secrets: asterisks stand in their place.
  public let isMasked: Bool

  /// - Parameter position: Its number among the frames, from 1, if it does not tell one.
  public init(reading reader: FieldReader, position: Int) throws(FieldError) {
    var record = try reader.record("a frame")
    let number = try record.optional("frame")?.integer(in: 1...Int.max) ?? position
    let time = try record.optional("time")?.word(
      "a time such as \"2026-11-20T08:41:07.123456Z\""
    ) { Moment(iso8601: $0) }
    let interface = try record.optional("interface")?.integer(in: 0...Self.lastInterface) ?? 0
    let captured = try record.optional("capturedLength")?.integer(in: 0...Int(UInt32.max))
    let length = try record.optional("length")?.integer(in: 0...Int(UInt32.max))
    isMasked = try record.optional("masked")?.flag() ?? false
    record.ignore("protocols", "notes")
    var composer = FrameComposer(record, isMasked: isMasked)
    let octets = try composer.octets()
    // What the capture cut off counts, so that a correction may change both lengths.
    let cut = (length ?? octets.count) - (captured ?? octets.count)
    let original = captured == nil ? length ?? octets.count : octets.count + cut
    frame = CapturedFrame(
      number: number, time: time, interface: interface, linkType: composer.linkType,
      originalLength: max(0, original), bytes: octets)
    if !isMasked { try FrameClaims(reader).check(frame) }
  }

  /// More interfaces are not in a capture.
  public static let lastInterface = 65_535
}
