import ArgumentParser
import Capture
import Diagnosis
import Discovery
import Driver
import Framing
import Reporting
import Wire

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a simulated phone into the network of a capture and tell what it would do.",
    discussion: """
      The phone hears the LLDP advertisements, OFFERs, ACKs and files of the capture, and silence \
      where there was silence, on a virtual clock: hours take milliseconds. Each line is the time, \
      what it heard, decided and sent, and the rule behind a decision; 'assumed' marks what no \
      public document states. Where nobody in the capture asked what the phone would ask, the run \
      ends and says so.

        ssonar replay boot.pcapng --phone j100-sip --expect VLAN=20 --expect HTTPSRVR=192.0.2.9

      Nothing is sent. Exit status: 0; 1 if an --expect is not met; 64 bad usage; 66 a capture \
      cannot be opened or holds no phone; 74 a read or write failed.
      """)

  @Argument(help: "Capture files (pcap or pcapng, also with gzip) or directories.")
  var files: [String]

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

  @OptionGroup var window: TimeWindow

  @OptionGroup var phone: PhoneOptions
  @OptionGroup var simulated: SimulatedPhoneOptions
  @OptionGroup var course: RunOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reporting {
      let story = try story()
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
        compare: compares ? { ReplayComparison(place, run: $0) } : nil)
    }
  }

  /// The story of the phone whose place is taken.
  private func story() throws -> DeviceStory {
    var options = DiagnosisOptions()
    options.profile = phone.profile
    options.siteOption = phone.siteOption
    var diagnoser = Diagnoser(options: options)
    let capture = try CaptureInput(files, window: window)
    try capture.read { diagnoser.observe($0) }
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
