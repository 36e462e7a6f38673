import ArgumentParser

struct Replay: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Put a simulated phone into the network of a capture, or its frames onto a wire.",
    discussion: """
      Without --onto, nothing is sent. The phone hears the LLDP advertisements, OFFERs, ACKs and \
      files of the capture, and silence where there was silence, on a virtual clock: hours take \
      milliseconds. Each line is the time, what it heard, decided and sent, and the rule behind a \
      decision; 'assumed' marks what no public document states. Where nobody in the capture asked \
      what the phone would ask, the run ends and says so.

        ssonar replay boot.pcapng --phone j100-sip --expect VLAN=20 --expect HTTPSRVR=192.0.2.9

      With --onto, the frames of the capture are SENT on that interface. Their times are absolute: \
      one late frame does not delay the rest, and the error of the pace is measured and told. \
      Frames that the capture cut, or that are no Ethernet frames, are left out and counted.

        ssonar replay site.pcapng --onto eth1
        ssonar replay site.pcapng --onto eth1 --speed 10 --vlan 20
        ssonar replay site.pcapng --onto eth1 --address 192.0.2.1=198.51.100.1

      Exit status: 0; 1 if an --expect is not met; 64 bad usage; 66 a capture cannot be opened or \
      holds no phone; 69 the interface went away; 74 a read or write failed; 77 no permission.
      """)

  @Argument(
    help: "Capture files (pcap or pcapng, also with gzip) or directories; - is standard input.")
  var files: [String]

  @Option(
    help: ArgumentHelp(
      "Send the frames on this interface; there is no default.", valueName: "interface"))
  var onto: String?

  @OptionGroup var window: TimeWindow
  @OptionGroup var output: OutputOptions
  @OptionGroup(title: "A simulated phone") var place: PhoneReplay
  @OptionGroup(title: "Onto a wire (--onto)") var wire: WireReplay

  func run() throws {
    if let onto {
      try wire.run(files, onto: onto, window, output)
    } else {
      try place.run(files, window, output)
    }
  }
}
