import ArgumentParser
import Diagnosis

/// How much is remembered at one time; what had to be forgotten is told in every output.
struct LimitOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Remember at most so many devices; beyond, those silent longest are forgotten, phones last.",
      valueName: "number"))
  var maxDevices = TimelineLimits().devices

  @Option(
    help: ArgumentHelp(
      "Keep at most so many messages of all devices together; beyond, fewer of each.",
      valueName: "number"))
  var maxMessages = TimelineLimits().messages

  @Option(
    help: ArgumentHelp(
      "Follow at most so many TCP connections of phones at one time.", valueName: "number"))
  var maxConnections = TimelineLimits().connections

  func validate() throws {
    for (name, value) in [
      ("max-devices", maxDevices), ("max-messages", maxMessages),
      ("max-connections", maxConnections),
    ] where value < 1 {
      throw ValidationError("'--\(name) \(value)': at least 1")
    }
  }

  var limits: TimelineLimits {
    var limits = TimelineLimits()
    limits.devices = maxDevices
    limits.messages = maxMessages
    limits.connections = maxConnections
    return limits
  }
}
