import Framing
public import Wire

/// What a capture shows of phones, switches and DHCP servers: decoded once, in order.
public struct Timeline: Sendable {
  /// In the order of their first frames.
  public internal(set) var devices: [Device] = []
  /// Frames in the capture, whatever they carry.
  public internal(set) var frames = 0
  public internal(set) var firstTime: Moment?
  public internal(set) var lastTime: Moment?
  /// Devices that were dropped to keep within ``TimelineLimits``.
  public internal(set) var forgottenDevices = 0
  /// TCP connections of phones that were given up for the same reason.
  public internal(set) var forgottenStreams = 0
  /// Frames of link types that are not decoded, by type.
  public internal(set) var undecodedLinks: [LinkType: Int] = [:]

  public var duration: Duration? {
    guard let firstTime, let lastTime else { return nil }
    return lastTime - firstTime
  }
}
