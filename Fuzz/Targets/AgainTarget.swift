import Capture
import Reporting
import Wire

extension FuzzTarget {
  /// A frame of any link type, as ``packet`` takes it: into JSON and out of it again.
  static let again = FuzzTarget("again", longestInput: 800) {
    packet.seeds($0)
  } check: { octets in
    guard let type = octets.first, let cut = octets.dropFirst().first else { return }
    let bytes = Array(octets.dropFirst(2))
    let time = bytes.suffix(7).reduce(0) { $0 << 8 | Int64($1) }
    let frame = CapturedFrame(
      number: 1 + Int(cut), time: cut & 1 == 0 ? nil : Moment(nanoseconds: time),
      interface: Int(cut), linkType: linkType(type), originalLength: bytes.count + Int(cut),
      bytes: bytes)
    claimComesBack(frame)
    claimComesBackMasked(frame)
  }
}

/// What `decode` prints for a frame with its secrets is the frame.
func claimComesBack(_ frame: CapturedFrame) {
  let text = json(of: frame, showsSecrets: true)
  claimJSON(text)
  do {
    let document = try FrameDocument(json: text)
    claim(document.warnings.isEmpty, "secrets that are shown are not masked")
    let frames = document.frames.map(\.frame)
    claim(
      frames == [frame],
      "the frame comes back: \(Hex.string(of: frame.bytes)) of type \(frame.linkType) is "
        + "\(frames.map { Hex.string(of: $0.bytes) })")
  } catch {
    claim(false, "what decode prints is read: \(error) in \(String(decoding: text, as: UTF8.self))")
  }
}

/// Without secrets it is still a frame, and the same one where nothing had to be hidden.
private func claimComesBackMasked(_ frame: CapturedFrame) {
  let text = json(of: frame, showsSecrets: false)
  do {
    guard let encoded = try FrameDocument(json: text).frames.first else {
      return claim(false, "there is a frame")
    }
    claim(encoded.isMasked || encoded.frame == frame, "what hides nothing comes back")
    claim(encoded.frame.bytes.count == frame.bytes.count, "a mask is as long as what it hides")
  } catch {
    claim(false, "what decode masks is read: \(error) in \(String(decoding: text, as: UTF8.self))")
  }
}

/// A frame as `decode --format ndjson` prints it.
func json(of frame: CapturedFrame, showsSecrets: Bool) -> [UInt8] {
  var options = DecodeOptions()
  options.showsSecrets = showsSecrets
  var json = JSONWriter()
  DecodedFrame(frame).write(to: &json, options: options)
  return json.bytes
}
