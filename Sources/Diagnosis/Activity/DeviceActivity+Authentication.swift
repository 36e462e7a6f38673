import Services

extension DeviceActivity {
  /// A frame of 802.1X that the device sent, or its switch port to it.
  mutating func note(_ eapol: EAPOLFrame, isOwn: Bool, at frame: FrameStamp) {
    if eapol.type == .start, isOwn {
      Self.extend(&authentication.starts, frame)
    }
    guard let eap = try? eapol.eap() else { return }
    switch eap.code {
    case .request: note(request: eap, frame)
    case .response: Self.extend(&authentication.responses, frame)
    case .success: Self.extend(&authentication.successes, frame)
    case .failure: Self.extend(&authentication.failures, frame)
    default: break
    }
  }

  private mutating func note(request: EAPPacket, _ frame: FrameStamp) {
    Self.extend(&authentication.requests, frame)
    guard let method = request.type?.description,
      authentication.methods.count < Authentication.mostMethods,
      !authentication.methods.contains(method)
    else { return }
    authentication.methods.append(method)
  }

  private static func extend(_ run: inout FrameRun?, _ frame: FrameStamp) {
    if run == nil { run = FrameRun(frame) } else { run?.append(frame) }
  }
}
