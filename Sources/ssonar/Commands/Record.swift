import ArgumentParser
import Capture
import LivePcap
import Wire

struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Record what belongs to the start-up of phones, into one file or a ring of files.",
    discussion: """
      Only provisioning traffic is kept (LLDP, 802.1X, DHCP, DNS, file transfers, calls), with VLAN \
      tags, unless --everything is given. The files are pcapng; whatever ends the program, they \
      hold all but the last second. SIGHUP begins a new file, Ctrl-C ends. Nothing is sent.

        ssonar record eth0 --to site.pcapng
        ssonar record eth0 eth1 --ring-size 10M --ring-files 20 --to captures/

      Exit status: 0 ended as wished; 66 no such interface; 69 the interface went away; 74 a file \
      could not be written; 77 no permission.
      """)

  @OptionGroup var listening: InterfaceOptions

  @Option(
    help: ArgumentHelp(
      "A file, or a folder for many files; - is standard output.", valueName: "path"))
  var to: String

  @OptionGroup var ring: RingOptions
  @OptionGroup var bounds: LiveBounds

  func run() throws {
    let signals = SignalInbox([
      SignalInbox.interrupt, SignalInbox.terminate, SignalInbox.hangUp,
    ])
    try reporting {
      let capture = try listening.open()
      var recording = try Recording(to: to, ring, listening)
      StandardError.write(
        "ssonar: recording \(listening.interfaces.joined(separator: ", ")); Ctrl-C ends")
      var loop = LiveLoop(capture, bounds: bounds, signals: signals)
      let end = try loop.run { step in
        switch step {
        case .frame(let frame): recording.write(frame)
        case .interface(let event):
          if let message = event.message { StandardError.write("ssonar: \(message)") }
        case .hangUp: recording.rotate()
        case .tick: recording.tick()
        }
      }
      recording.finish()
      StandardError.write("ssonar: \(recording.summary) in \(loop.elapsed.wholeSeconds) s")
      if let losses = loop.losses { StandardError.write("ssonar: \(losses)") }
      if case .gone(let error) = end { throw error }
      if recording.ring.trouble != nil { throw ExitStatus.ioFailed.code }
    }
  }
}

extension Duration {
  var wholeSeconds: Int64 { components.seconds }
}
