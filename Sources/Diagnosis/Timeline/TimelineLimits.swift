/// How much of a capture is remembered; what goes beyond is counted, and the report says so.
public struct TimelineLimits: Hashable, Sendable {
  /// Devices at one time; beyond, those that are not phones and were silent longest are forgotten.
  public var devices = 50_000
  /// DHCP messages, LLDP advertisements and what devices did, kept of all devices together. Beyond,
  /// fewer are kept of each device; where few are kept already, devices are forgotten.
  public var messages = 200_000
  /// DHCP messages kept for each device: half from its beginning, half from its end.
  public var messagesPerDevice = 256
  /// The same of each device that has not shown itself a phone until then.
  public var messagesPerOtherDevice = 32
  /// Different LLDP advertisements kept for each device.
  public var advertisementsPerDevice = 32

  /// TCP connections of phones that are followed at one time; beyond, the longest silent is given up.
  public var connections = 2_048

  /// Those of what is watched for long.
  public init() {}

  /// Those of files, which are told once: 100 000 phones, their switches and what all of them said
  /// fit in, in less than a gigabyte.
  public static var ofFiles: TimelineLimits {
    var limits = TimelineLimits()
    limits.devices = 300_000
    limits.messages = 2_500_000
    return limits
  }
}
