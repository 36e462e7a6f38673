import ArgumentParser
import Capture
import Diagnosis
import Discovery
import Driver
import Framing
import HostStack
import LivePcap
import Reporting
import SSON
import Settings
import Wire

struct Probe: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract:
      "Be a phone on a port: LLDP, VLAN, DHCP, then fetch its files; and say what is wrong.",
    discussion: """
      SENDS FRAMES: as a phone does, from a MAC address of its own. It goes the way of the family's \
      phones from power to registration, tagged frames included, fetches upgrade and settings files \
      over the VLAN that it came to, checks them as 'settings check' does, and ends with a RELEASE \
      and an LLDP shutdown. It does not register, and asks des.avaya.com only after --des yes, and \
      only whether it can be reached. Then it reports as 'diagnose' does, of all that it sent and \
      heard.

      The files are fetched by curl in a network of their own, which is gone with the program: \
      Linux and root (or a system that lets users make networks), or --no-fetch. Root's rights are \
      given up once it stands.

        ssonar probe eth1 --phone j100-sip
        ssonar probe eth1 --phone 96x1-h323 --expect VLAN=20

      Exit status: 0 files found and nothing wrong; 1 no file server, no files, a finding of \
      severity error, or an expectation not met; 64 bad usage; 66 no such interface; 69 the \
      interface went away; 77 no permission.
      """)

  @Argument(help: "The interface; 'ssonar interfaces' lists them.")
  var interface: String

  @OptionGroup var phone: ProbedPhoneOptions

  @Flag(help: "Ask the call servers of a SIP phone with OPTIONS whether they answer.")
  var sip = false

  @Flag(
    name: .customLong("no-fetch"),
    help: "End where the phone would look a name up or fetch a file.")
  var leavesFiles = false

  @Flag(help: "Take no file from a server whose certificate this machine does not trust.")
  var verifyTls = false

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long the phone may take: 90s, 5m.", valueName: "time"))
  var limit = TimeSpan(.seconds(180))

  @Option(
    help: ArgumentHelp(
      """
      How long after the start a switch's LLDP is waited for when all else is done; switches send \
      it every 30 s.
      """, valueName: "time"))
  var listen = TimeSpan(.seconds(35))

  @OptionGroup var outcome: OutcomeOptions
  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup var rights: UserOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if dryRun.to == "-" { throw ValidationError("'--to -': the report is on standard output") }
    try limit.validate(asLimit: "--for")
    if sip, phone.profile.behaviour.signaling != .sip {
      throw ValidationError("'--sip': \(phone.profile.title) does not speak it")
    }
    if sip, leavesFiles { throw ValidationError("'--sip' and --no-fetch exclude each other") }
  }

  func run() throws {
    let signals = SignalInbox([SignalInbox.interrupt, SignalInbox.terminate])
    try reporting {
      let own = try NetworkInterface.named(interface).mac
      let mac = phone.mac ?? ProbedPhoneOptions.ownAddress(for: own)
      let link = try LiveLink(interface, options: Self.listening(mac))
      try link.requireEthernet()
      let host = fetches ? try makeHost(mac) : nil
      let recording = try outcome.recording.map { path throws(CaptureError) in
        try PcapngWriter(path: path)
      }
      let start = WallClock.now
      let printer = try ProbePrinter(output, outcome, from: start, framesTo: dryRun.to)
      try rights.giveUpRights()
      StandardError.write(
        "ssonar: \(dryRun.isDry ? "showing" : "probing") \(WireText(interface).printable) as \(mac), "
          + "\(phone.profile.title); Ctrl-C ends")
      let probe = PhoneProbe(try phone.configuration(mac: mac), options: options)
      var loop = ProbeLoop(
        link, host.map { ProbeHost($0, mac: mac, verifies: verifyTls) }, probe,
        for: limit.duration, isDry: dryRun.isDry, printer, recording: recording,
        diagnosis: diagnosisOptions(mac), from: start, signals: signals)
      let end = try loop.run()
      try conclude(end, &loop)
    }
  }

  private var fetches: Bool { !leavesFiles && !dryRun.isDry }

  private var options: PhoneProbe.Options {
    var options = PhoneProbe.Options()
    options.user = phone.person.script
    options.fetches = fetches
    options.asksCallServers = sip
    options.listening = listen.duration
    options.contactsEnrollment = phone.person.des == .yes
    return options
  }

  private func diagnosisOptions(_ mac: MACAddress) -> DiagnosisOptions {
    var options = DiagnosisOptions()
    options.profile = phone.profile
    options.showsSecrets = output.showSecrets
    options.only = [mac]
    return options
  }

  /// What reaches a phone's port: for it, for all, and what switches say.
  private static func listening(_ mac: MACAddress) -> LiveOptions {
    var options = LiveOptions.dialogue
    // Interfaces join segments of TCP; what is longer than a slot would be cut.
    options.snapLength = 65_535
    options.filter = CaptureFilter(
      "ether proto 0x88cc or ether proto 0x888e or ether dst 01:00:0c:cc:cc:cc "
        + "or ((arp or ip or ip6) and (ether dst \(mac) or ether broadcast))")
    return options
  }

  private func makeHost(_ mac: MACAddress) throws -> HostStack {
    do throws(HostStackError) {
      return try HostStack(
        running: HostSideLink.arguments(mac: mac, user: rights.laterIdentity))
    } catch {
      StandardError.write(
        "ssonar: files cannot be fetched here: \(error); "
          + (error.isPermission ? "run it as root, or " : "") + "--no-fetch goes without")
      throw (error.isPermission ? ExitStatus.noPermission : .cannotOpen).code
    }
  }

  // MARK: - The end

  private func conclude(_ end: ProbeLoop.End, _ loop: inout ProbeLoop) throws {
    let judgement = ProbeJudgement(
      loop.result, outcome.expectations, fetches: fetches,
      files: loop.files, profile: phone.profile,
      report: DiagnosisReport(files: [interface], captureNotes: [], diagnosis: loop.diagnosis))
    try loop.tell(judgement)
    if case .gone(let error) = end { throw error }
    if !dryRun.isDry, !judgement.isGood { throw ExitStatus.findings.code }
  }
}
