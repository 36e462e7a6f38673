/// The 802.1X exchange of a device with its switch port (IEEE 802.1X-2020 clause 11), in counts.
public struct Authentication: Hashable, Sendable {
  /// EAPOL-Start of the device.
  public internal(set) var starts: FrameRun?
  /// EAP requests of the switch: "Identity", "MD5-Challenge", "TLS".
  public internal(set) var requests: FrameRun?
  public internal(set) var methods: [String] = []
  /// What the device answered.
  public internal(set) var responses: FrameRun?
  public internal(set) var successes: FrameRun?
  public internal(set) var failures: FrameRun?

  static let mostMethods = 8

  public var isSuccessful: Bool {
    guard let successes else { return false }
    return successes.last.number > (failures?.last.number ?? 0)
  }

  public var isFailed: Bool {
    guard let failures else { return false }
    return failures.last.number > (successes?.last.number ?? 0)
  }

  public var frames: [Int] {
    [starts, requests, responses, successes, failures].compactMap(\.self).flatMap(\.numbers)
      .uniqued().sorted()
  }
}
