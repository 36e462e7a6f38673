import ArgumentParser
import Framing
import LivePcap
import Wire

struct Inject: ParsableCommand {
  enum Kind: String, CaseIterable, ExpressibleByArgument {
    case offer, ack, nak, lldp, frame, from
  }

  static let configuration = CommandConfiguration(
    abstract: "Send one crafted frame or a few: an OFFER, an ACK, a NAK, an LLDP data unit.",
    discussion: """
      SENDS FRAMES on the interface that is named; --dry-run shows them as decode does and sends \
      nothing. For a lab: a real client may believe them. What is known to harm clients (an \
      option 1 of more than four octets, CVE-2009-0692) is refused without --unsafe.

        ssonar inject eth1 offer --mac 00:1b:4f:11:22:33 --xid 3d1d --site SIG=2
        ssonar inject eth1 lldp --voice-vlan 20 --count 3 --interval 1
        ssonar inject eth1 frame frame.json
        ssonar inject eth1 from site.pcapng --frame 31 --dry-run

      'frame' takes JSON as decode prints it (a file, - for standard input) or hexadecimal octets.
      """)

  @Argument(help: "The interface; there is no default.")
  var interface: String

  @Argument(help: "offer, ack, nak, lldp, frame or from.")
  var kind: Kind

  @Argument(
    help: ArgumentHelp(
      "For 'frame' JSON or hexadecimal octets, for 'from' a capture.", valueName: "input"))
  var input: String?

  @OptionGroup(title: "DHCP") var dhcp: DHCPFrameOptions
  @OptionGroup(title: "LLDP") var lldp: LLDPFrameOptions

  @Option(
    name: .customLong("frame"),
    help: ArgumentHelp(
      "Of 'from', only frames with these numbers: 31, or 5,7-9.", valueName: "numbers"))
  var selection: FrameSelection?

  @Option(help: ArgumentHelp("The sender's MAC address; the interface's.", valueName: "mac"))
  var source: MACAddress?

  @Option(
    name: .customLong("vlan"),
    help: ArgumentHelp(
      "A VLAN tag, 0 to 4094; given twice, the outer one first.", valueName: "vlan"))
  var vlans: [UInt16] = []

  @Option(help: ArgumentHelp("The priority in the tags, 0 to 7.", valueName: "number"))
  var priority: UInt8 = 0

  @Option(help: ArgumentHelp("How often, at most 100000.", valueName: "number"))
  var count = 1

  @Option(help: ArgumentHelp("Seconds from one to the next.", valueName: "seconds"))
  var interval = 1.0

  @Flag(name: .customLong("unsafe"), help: "Send also what is known to harm clients.")
  var sendsHarm = false

  @OptionGroup var dryRun: DryRunOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var sending: SendingOptions

  func validate() throws {
    if vlans.contains(where: { $0 > 4094 }) || vlans.count > 2 {
      throw ValidationError("'--vlan': one or two numbers from 0 to 4094")
    }
    if priority > 7 { throw ValidationError("'--priority': 0 to 7") }
    if !(1...100_000).contains(count) { throw ValidationError("'--count': 1 to 100000") }
    if !(0...3600).contains(interval) { throw ValidationError("'--interval': 0 to 3600") }
    switch kind {
    case .offer, .ack, .nak:
      if dhcp.mac == nil { throw ValidationError("\(kind.rawValue) needs --mac, the client's") }
      if dhcp.xid == nil {
        throw ValidationError("\(kind.rawValue) needs --xid, the number that the client drew")
      }
    case .frame, .from:
      if input == nil { throw ValidationError("'\(kind.rawValue)' needs what to send") }
    case .lldp: break
    }
    if input != nil, kind != .frame, kind != .from {
      throw ValidationError("'\(kind.rawValue)' takes no further argument")
    }
  }

  func run() throws {
    let signals = SignalInbox([SignalInbox.interrupt, SignalInbox.terminate])
    try reporting {
      let frames = try CraftedFrames(self).octets
      if !sendsHarm, let harm = frames.lazy.compactMap(Harm.init).first {
        StandardError.write("ssonar: not sent: \(harm.reason); --unsafe sends it all the same")
        throw ExitStatus.badUsage.code
      }
      var plan = SendingPlan(frames: [])
      for round in 0..<count {
        let offset = Duration.milliseconds(Int64(Double(round) * interval * 1000))
        // Only what is repeated has a pace.
        for octets in frames { plan.frames.append((octets, count > 1 ? offset : nil)) }
      }
      if try dryRun.carryOut(plan, output) { return }
      let link = try sending.open(interface)
      let account = try plan.send(over: link, signals: signals)
      StandardError.write("ssonar: \(account.sentence) on \(WireText(interface).printable)")
    }
  }
}
