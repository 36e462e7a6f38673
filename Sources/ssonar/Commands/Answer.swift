import ArgumentParser
import Discovery
import Framing
import HostStack
import LivePcap
import Wire

struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Answer phones on an interface as the network of a scenario does, faults included.",
    discussion: """
      SENDS FRAMES on the interface that is named: DHCP, ARP and LLDP of the servers, routers and \
      the switch port of the scenario, a YAML file, on its untagged and tagged VLANs at once. For \
      a lab. It first listens, and asks on each VLAN whether another DHCP server answers; one that \
      does ends it, at any time, unless --beside-other-servers is given. Phones alone are answered \
      unless --any-client is. No answer is longer than the client takes (option 57). A line tells \
      each decision and its reason, and the options that had no room.

        ssonar answer eth1 --scenario Scenarios/healthy-j100-sip.yaml
        ssonar answer eth1 --scenario Scenarios/nak.yaml --for 5m --format ndjson
        ssonar answer eth1 --scenario site.yaml --dry-run

      Names and calls of the scenario are not served; --files serves the files of its HTTP servers, \
      each from a host inside this machine on which busybox serves a folder. With --dry-run it asks \
      for no other servers either. Ctrl-C ends with an LLDP shutdown unit and a summary. Exit \
      status: 0; 1 another DHCP server answers; 64 bad usage, or harmful options without --unsafe; \
      66 the scenario or the interface cannot be opened; 69 the interface went away; 74 a read or \
      write failed; 77 no permission.
      """)

  @Argument(help: "The interface; there is no default.")
  var interface: String

  @Option(help: ArgumentHelp("The scenario.", valueName: "file"))
  var scenario: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("How long it answers: 90s, 5m, 1h; a day at most.", valueName: "time"))
  var limit = TimeSpan(.seconds(1800))

  @Option(
    help: ArgumentHelp(
      "How long it listens for other DHCP servers before it answers.", valueName: "time"))
  var listen = TimeSpan(.seconds(5))

  @Option(help: ArgumentHelp("So many answers a second at most, 1 to 100000.", valueName: "number"))
  var rate = 1000

  @Flag(help: "Answer although other DHCP servers do; they are told of, not asked for.")
  var besideOtherServers = false

  @Flag(help: "Serve the files of the scenario's HTTP servers as well (Linux; needs busybox).")
  var files = false

  @Flag(help: "Answer every DHCP client, not only phones.")
  var anyClient = false

  @Flag(
    name: .customLong("no-arp"),
    help: "Leave ARP for routers and servers to those that are really there.")
  var leavesARP = false

  @Flag(name: .customLong("unsafe"), help: "Send also what is known to harm clients.")
  var sendsHarm = false

  @Flag(help: "Tell no decisions, only the summary.")
  var quiet = false

  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var sending: SendingOptions

  func validate() throws {
    if dryRun.to == "-" { throw ValidationError("'--to -': decisions are on standard output") }
    if files, dryRun.isDry { throw ValidationError("'--files': a dry run sends nothing") }
    if output.format == .json {
      throw ValidationError("'--format json': it has no end; use ndjson, an object a line")
    }
    if !(1...100_000).contains(rate) { throw ValidationError("'--rate': 1 to 100000") }
    try limit.validate(asLimit: "--for")
    if listen.duration > .seconds(60) { throw ValidationError("'--listen': 60 seconds at most") }
    if listen.duration < .seconds(1), !besideOtherServers {
      throw ValidationError("'--listen': a second at least, unless --beside-other-servers")
    }
  }

  func run() throws {
    let signals = SignalInbox([SignalInbox.interrupt, SignalInbox.terminate])
    let played = try Simulate.read(scenario)
    var configuration = LabNetwork.Configuration(played)
    configuration.answersAnybody = anyClient
    configuration.answersARP = !leavesARP
    configuration.tellsDecisions = !quiet
    let lab = LabNetwork(configuration)
    if !sendsHarm, let harm = Harm(lab.network) {
      StandardError.write("ssonar: nothing is sent: \(harm.reason); --unsafe sends it all the same")
      throw ExitStatus.badUsage.code
    }
    try reporting {
      let printer = try AnswerPrinter(output, framesTo: dryRun.to)
      let end = try play(lab, printer, name: played.name, signals: signals)
      switch end {
      case .signal, .time: break
      case .gone(let error): throw error
      case .stranger(let found):
        StandardError.write(
          "ssonar: another DHCP server answers: \(found); --beside-other-servers answers too")
        throw ExitStatus.findings.code
      }
    }
  }

  private func play(
    _ lab: LabNetwork, _ printer: consuming AnswerPrinter, name: String, signals: SignalInbox
  ) throws -> AnswerLoop.End {
    let mac = try NetworkInterface.named(interface).mac
    let search = ServerSearch(
      lab.network, from: mac ?? MACAddress(lowBitsOf: 0x0200_5E00_0001),
      transactionID: .random(in: 1 ... .max))
    // Before rights are given up.
    let served = try files ? makeFiles(lab.network) : nil
    let link = try sending.open(interface, listening(lab.network))
    try link.requireEthernet()
    let limits = AnswerLoop.Limits(
      listening: listen.duration, time: limit.duration, rate: RateLimit(perSecond: rate),
      isBesideOthers: besideOtherServers, isDry: dryRun.isDry)
    let places = search.vlans.map(\.place).joined(separator: ", ")
    let doing = dryRun.isDry ? "listening" : "listening and asking"
    StandardError.write(
      "ssonar: \(WireText(interface).printable): \(doing) for other DHCP servers on \(places); "
        + "Ctrl-C ends")
    var loop = AnswerLoop(link, lab, served, search, limits, printer, signals: signals)
    return try loop.run {
      let doing = dryRun.isDry ? "showing what answers" : "answering as"
      StandardError.write("ssonar: \(doing) \(WireText(name).printable)")
    }
  }

  /// What a network answers to, with any tags.
  private func listening(_ network: ScenarioNetwork) -> LiveOptions {
    var options = LiveOptions.dialogue
    var filter = "ether proto 0x88cc or arp or udp port 67"
    if files {
      filter += AnsweredFiles.filter(network)
      // Interfaces join segments of TCP; what is longer than a slot would be cut.
      options.snapLength = 65_535
    }
    options.filter = CaptureFilter(filter)
    return options
  }

  private func makeFiles(_ network: ScenarioNetwork) throws -> AnsweredFiles? {
    guard AnsweredFiles.program != nil else {
      StandardError.write("ssonar: --files needs busybox; install it, or leave --files out")
      throw ExitStatus.cannotOpen.code
    }
    do throws(HostStackError) {
      return try AnsweredFiles(network, user: sending.rights.laterIdentity)
    } catch {
      StandardError.write(
        "ssonar: files cannot be served here: \(error)"
          + (error.isPermission ? "; run it as root, or leave --files out" : ""))
      throw (error.isPermission ? ExitStatus.noPermission : .cannotOpen).code
    }
  }
}
