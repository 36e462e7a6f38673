import ArgumentParser
import Diagnosis

/// How much is remembered at one time; what had to be forgotten is told in every output.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Remember at most so many devices (\(TimelineLimits.ofFiles.devices) of files, \
      \(TimelineLimits().devices) live); beyond, those silent longest are forgotten, phones last.
      """, valueName: "number"))
  var maxDevices: Int?

  @Option(
    help: ArgumentHelp(
      """
      Keep at most so many messages of all devices together (\(TimelineLimits.ofFiles.messages) of \
      files, \(TimelineLimits().messages) live); beyond, fewer of each.
      """, valueName: "number"))
  var maxMessages: Int?

  @Option(
    help: ArgumentHelp(
      """
      Follow at most so many TCP connections of phones at one time \
      (\(TimelineLimits().connections)).
      """, valueName: "number"))
  var maxConnections: Int?

  func validate() throws {
    for (name, value) in [
      ("max-devices", maxDevices), ("max-messages", maxMessages),
      ("max-connections", maxConnections),
    ] {
      guard let value, value < 1 else { continue }
      throw ValidationError("'--\(name) \(value)': at least 1")
    }
  }

  /// What was asked for; else that of `usual`.
  func limits(_ usual: TimelineLimits) -> TimelineLimits {
    var limits = usual
    limits.devices = maxDevices ?? usual.devices
    limits.messages = maxMessages ?? usual.messages
    limits.connections = maxConnections ?? usual.connections
    return limits
  }
}
