import ArgumentParser
import Capture
import Diagnosis
import Discovery
import Driver
import Framing
import Reporting
import Wire

/// `replay` without a wire: a simulated phone in the network of a capture.
struct PhoneReplay: ParsableArguments {
  @Option(
    name: .customLong("only"),
    help: ArgumentHelp("The phone of the capture whose place is taken.", valueName: "mac"))
  var only: MACAddress?

  @Flag(
    name: .customLong("compare"),
    help: """
      Say where the phone of the capture departs from what the profile foresees: order, VLAN, \
      waiting times, options.
      """)
  var compares = false

  @OptionGroup var phone: PhoneOptions
  @OptionGroup var simulated: SimulatedPhoneOptions
  @OptionGroup var course: RunOptions
  /// Puts a simulated phone into the network of captures.
  func run(_ files: [String], _ window: TimeWindow, _ output: OutputOptions) throws {
    try reporting {
      let story = try story(files, window)
      guard let place = story.phone, let profile = place.profile else {
        StandardError.write(
          "ssonar: \(story.device.mac) is no Avaya phone; --phone makes it one of a family")
        throw ExitStatus.cannotOpen.code
      }
      if phone.family == nil {
        StandardError.write("ssonar: the phone is taken for \(profile.title); --phone says another")
      }
      let configuration = try simulated.configuration(of: profile, mac: story.device.mac)
      let network = CapturedNetwork(around: place, enrollment: simulated.desAnswer?.service)
      try course.carryOut(
        PhoneRun(configuration, in: network, user: simulated.user, from: network.start),
        from: network.start, output,
        compare: compares ? { RunComparison(place, run: $0) } : nil)
    }
  }

  /// The story of the phone whose place is taken.
  private func story(_ files: [String], _ window: TimeWindow) throws -> DeviceStory {
    var options = DiagnosisOptions()
    options.profile = phone.profile
    options.siteOption = phone.siteOption
    var diagnoser = Diagnoser(options: options)
    let capture = try CaptureInput(files, window: window)
    try capture.read { diagnoser.observe($0, $1) }
    for note in capture.captureNotes { StandardError.write("ssonar: \(note)") }
    let phones = diagnoser.diagnosis.stories.filter { $0.kind == .phone }
    if let only, let chosen = phones.first(where: { $0.device.mac == only }) { return chosen }
    guard only == nil, let first = phones.first else {
      StandardError.write(
        "ssonar: \(only.map { "\($0) is no phone of the capture" } ?? "no phone is in the capture")"
      )
      throw ExitStatus.cannotOpen.code
    }
    if phones.count > 1 {
      let macs = phones.prefix(8).map(\.device.mac.description).joined(separator: ", ")
      StandardError.write(
        "ssonar: \(phones.count) phones; the first is taken, --only names another: \(macs)"
          + (phones.count > 8 ? " …" : ""))
    }
    return first
  }
}
