import Capture
import DHCP
import Framing
import Wire

extension StartUpScenes {
  /// Start-ups that work, seen through captures that are not as one would like them.
  static let disturbed = [
    StartUpScene(
      "odd-mirrored-twice", .j100SIP, "the mirror port gives every frame twice",
      edit: { frames in frames.flatMap { [$0, $0.delayed(by: .microseconds(12))] }.renumbered },
      tell: { start in
        start.comeUp(at: .voicePolicy)
        start.tag()
        start.lease(on: .voice)
        start.settle()
        start.finish()
      }),
    StartUpScene(
      "odd-begins-late", .deskphone96x1SIP, "the capture begins after the ACK",
      edit: { Array($0.dropFirst(6)).renumbered },
      tell: { start in
        start.begin()
        // Nothing in the capture tells of these.
        start.truth.servers = nil
        start.finish()
      }),
    StartUpScene(
      "odd-ends-early", .deskphone9600, "the capture ends with the ACK", [.incomplete]
    ) { start in
      start.comeUp()
      start.lease()
    },
    StartUpScene(
      "odd-settings-over-https", .j100SIP,
      "the upgrade file by HTTP, the settings file by HTTPS: its name cannot be seen",
      [.provisioned, .incomplete]
    ) { start in
      start.begin(more: ",TLSSRVR=\(Site.secondFileServer)")
      start.truth.servers?["TLSSRVR"] = ["\(Site.secondFileServer)"]
      start.fetch(start.family.model.upgradeFile)
      start.converseInSecret(with: Site.secondFileServer)
      start.register()
    },
    StartUpScene(
      "odd-all-over-https", .j100SIP, "TLSSRVR alone: no file name can be seen",
      [.provisioned, .incomplete]
    ) { start in
      start.begin(leasingFrom: start.family.server(saying: "TLSSRVR=\(Site.fileServer),SIG=2"))
      start.truth.servers = ["TLSSRVR": ["\(Site.fileServer)"]]
      start.converseInSecret(with: Site.fileServer)
      start.converseInSecret(with: Site.fileServer, octets: 2400)
      start.register()
    },
    StartUpScene(
      "odd-segments", .j100SIP, "segments of the files come out of order, and some again"
    ) { start in
      start.begin()
      start.fetch(start.family.model.upgradeFile) { [$0[0], $0[0]] + $0.dropFirst() }
      start.fetch(StartUp.settingsFile, headers: padding) { segments in
        // Request; the answer's two parts, the second one first, then once more; the phone's ACK.
        [segments[0], segments[2], segments[1], segments[2]] + segments.dropFirst(3)
      }
      start.register()
    },
    StartUpScene("odd-two-phones", .j100SIP, "two phones start at one time, frame by frame in turn")
    {
      start in tellTwo(&start)
    },
    StartUpScene(
      "odd-enrollment", .j100SIP,
      "no local file server: the phone asks des.avaya.com, which names one over HTTPS",
      [.provisioned, .incomplete]
    ) { start in
      start.begin(leasingFrom: DHCPServer())
      start.idle(seconds: 60)
      start.enroll()
      start.converseInSecret(with: Site.secondFileServer)
      start.converseInSecret(with: Site.secondFileServer, octets: 2400)
      start.register()
    },
    .mentions(
      "F45", "enrollment-prompt", .j100SIP,
      "sixty seconds pass between the ACK and the first file: the prompt for DES"
    ) { start in
      start.begin()
      start.idle(seconds: 60)
      start.finish()
    },
  ]

  /// Makes an answer so long that it takes two segments.
  private static let padding = "X-Padding: \(String(repeating: "x", count: 1_400))\r\n"

  private static func tellTwo(_ start: inout StartUp) {
    var other = StartUp(.deskphone96x1SIP, 0x44)
    func turn(_ step: (inout StartUp) -> Void, _ start: inout StartUp) {
      step(&start)
      other.recording = start.recording
      step(&other)
      start.recording = other.recording
    }
    turn({ $0.recording.advertise($0.phone) }, &start)
    var servers = [start.family.server(.voice), other.family.server(.voice)]
    servers[1].offeredHost = 102
    let firstPhone = start.phone.mac
    turn({ $0.tag() }, &start)
    turn(
      {
        $0.phone.beginTransaction()
        $0.recording.discover($0.phone)
      }, &start)
    for step in 0..<2 {
      turn(
        { one in
          let server = servers[one.phone.mac == firstPhone ? 0 : 1]
          if step == 0 {
            one.recording.offer(server, to: one.phone)
          } else {
            one.recording.bind(&one.phone, to: server)
            one.noteAddress()
            one.truth.servers = one.family.servers
          }
        }, &start)
    }
    turn({ $0.settle() }, &start)
    turn({ $0.fetch($0.family.model.upgradeFile) }, &start)
    turn({ $0.fetch(StartUp.settingsFile) }, &start)
    turn({ $0.register() }, &start)
    start.others = [other.truth]
  }
}

extension CapturedFrame {
  fileprivate func delayed(by duration: Duration) -> CapturedFrame {
    CapturedFrame(
      number: number, time: time.map { $0 + duration }, interface: interface, linkType: linkType,
      bytes: bytes)
  }
}
