import DHCP
import Framing
import Wire

/// What the file server says, and how far the answer gets.
enum DownloadRuleScenes {
  static let all = missing + refused + cutShort + largeSegments

  private static let settings = "/46xxsettings.txt"
  private static let upgrade = "/J100Supgrade.txt"
  private static let text = "## Example site.\r\nSET MCIPADD \(Site.callServer)\r\n"

  private static let missing: [CaptureScene] = {
    let rule = "download.file-missing"
    return [
      .fires(rule, "upgrade-file", "the upgrade file is not there: 404, twice") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetch(upgrade, for: &phone, "404 Not Found")
          recording.wait(.seconds(5))
          recording.fetch(upgrade, for: &phone, "404 Not Found")
        }
      },
      .fires(rule, "settings-file", "the upgrade file comes, the settings file is not there") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetchUpgrade(for: &phone)
          recording.fetch(settings, for: &phone, "404 Not Found")
        }
      },
      .fires(rule, "software-file", "all is there but the software that the upgrade file names") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetch("/FW_S_J179_R4_1_1_0_9.bin", for: &phone, "404 Not Found")
          recording.provision(&phone)
        }
      },
      .nearMiss(rule, "second-server", "404 from the first server, the second has the files") {
        let server = DHCPServer(
          siteString: "HTTPSRVR=\"\(Site.fileServer),\(Site.secondFileServer)\",SIG=2")
        $0.startPhone(.j179, leasingFrom: server) { phone, recording in
          recording.fetch(upgrade, for: &phone, "404 Not Found")
          recording.provision(&phone, from: Site.secondFileServer)
        }
      },
      .nearMiss(rule, "not-modified", "304: the phone has these files already") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetch(upgrade, for: &phone, "304 Not Modified")
          recording.fetch(settings, for: &phone, "304 Not Modified")
        }
      },
    ]
  }()

  private static let refused: [CaptureScene] = {
    let rule = "download.file-refused"
    return [
      .fires(rule, "forbidden", "the server may not read the upgrade file: 403") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetch(upgrade, for: &phone, "403 Forbidden")
        }
      },
      .fires(rule, "password", "the server wants a password: 401") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetch(
            upgrade, for: &phone, "401 Unauthorized",
            fields: "WWW-Authenticate: Basic realm=\"files\"\r\n")
        }
      },
      .fires(rule, "server-error", "the server fails over the settings file: 500") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetchUpgrade(for: &phone)
          recording.fetch(settings, for: &phone, "500 Internal Server Error")
        }
      },
      .fires(rule, "moved", "the server sends every request on to HTTPS: 301") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetch(
            upgrade, for: &phone, "301 Moved Permanently",
            fields: "Location: https://files.example.com\(upgrade)\r\n")
        }
      },
      .nearMiss(rule, "not-found", "404 is a file that is missing, and no refusal") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetch(upgrade, for: &phone, "404 Not Found")
        }
      },
      .nearMiss(rule, "busy-at-first", "503 at first, then both files come") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetch(upgrade, for: &phone, "503 Service Unavailable")
          recording.wait(.seconds(5))
          recording.provision(&phone)
        }
      },
    ]
  }()

  private static let cutShort: [CaptureScene] = {
    let rule = "download.cut-short"
    func fetchHalf(
      _ path: String, end: Recording.End, _ phone: inout Phone, _ recording: inout Recording
    ) {
      recording.talk(
        with: Site.fileServer, port: 80, from: &phone,
        [
          .client(Recording.get(path, from: Site.fileServer)), .wait(.milliseconds(3)),
          .server(Recording.response("200 OK", text, octets: 4000)), .wait(.seconds(2)),
        ], end: end)
    }
    return [
      .fires(rule, "reset", "the server breaks off in the middle of the settings file") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetchUpgrade(for: &phone)
          fetchHalf(settings, end: .resetByServer, &phone, &recording)
        }
      },
      .fires(rule, "no-answer", "the settings file is asked for, and the server hangs up") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetchUpgrade(for: &phone)
          recording.talk(
            with: Site.fileServer, port: 80, from: &phone,
            [.client(Recording.get(settings, from: Site.fileServer)), .wait(.seconds(8))],
            end: .resetByServer)
        }
      },
      .nearMiss(rule, "second-attempt", "broken off once, whole the second time") {
        $0.startPhone(.j179) { phone, recording in
          recording.fetchUpgrade(for: &phone)
          fetchHalf(settings, end: .resetByServer, &phone, &recording)
          recording.wait(.seconds(5))
          recording.provision(&phone)
        }
      },
      .nearMiss(rule, "phone-has-seen-enough", "the phone itself breaks off a software file") {
        $0.startPhone(.j179) { phone, recording in
          fetchHalf("/FW_S_J179_R4_1_0_0_21.bin", end: .resetByClient, &phone, &recording)
          recording.provision(&phone)
        }
      },
    ]
  }()

  private static let largeSegments: [CaptureScene] = {
    let rule = "download.large-segments-lost"
    /// The settings file of so many octets, its first segment sent again and again.
    func tell(octets: Int, again: [Int], _ recording: inout Recording) {
      let line = "## Example site, and a line of this length.\r\n"
      let lines = String(repeating: line, count: octets / line.utf8.count)
      let waits = again.map { Recording.Turn.again(.seconds($0)) }
      recording.startPhone(.j179) { phone, recording in
        recording.fetchUpgrade(for: &phone)
        recording.talk(
          with: Site.fileServer, port: 80, from: &phone,
          [
            .client(Recording.get(settings, from: Site.fileServer)), .wait(.milliseconds(3)),
            .server(Recording.response("200 OK", lines, octets: 4000)),
          ] + waits, end: .open)
      }
    }
    return [
      .fires(rule, "settings-file", "a full segment four times, and the phone confirms none") {
        tell(octets: 1360, again: [1, 2, 4, 8], &$0)
      },
      .nearMiss(rule, "one-loss", "a full segment is sent again once, as happens") {
        tell(octets: 1360, again: [1], &$0)
      },
      .nearMiss(rule, "small-segments", "small segments are sent again: lost for another reason") {
        tell(octets: 400, again: [1, 2, 4, 8], &$0)
      },
    ]
  }()
}
