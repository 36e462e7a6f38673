import DHCP
import Framing
import Wire

/// Which files the phone asks for, and what is in them.
enum FileContentRuleScenes {
  static let all = signalling + flawed

  private static let signalling: [CaptureScene] = {
    let rule = "download.other-signalling"
    func tell(_ model: PhoneModel, sig: Int, file: String, _ recording: inout Recording) {
      let server = DHCPServer(siteString: "HTTPSRVR=\(Site.fileServer),SIG=\(sig)")
      recording.startPhone(model, leasingFrom: server) { phone, recording in
        recording.fetch(
          "/\(file)", for: &phone, "200 OK", "## Example site.\r\nGET 46xxsettings.txt\r\n")
        recording.fetch("/46xxsettings.txt", for: &phone, "200 OK", "## Example site.\r\n")
      }
    }
    return [
      .fires(rule, "h323-for-sip", "SIG=2, and a J179 asks for the upgrade file of H.323") {
        tell(.j179, sig: 2, file: "J100Hupgrade.txt", &$0)
      },
      .fires(rule, "sip-for-h323", "SIG=1, and a 9641 asks for the upgrade file of SIP") {
        tell(.deskphone9641sip, sig: 1, file: "96x1Supgrade.txt", &$0)
      },
      .nearMiss(rule, "as-sig-says", "SIG=1, and a J169 asks for the upgrade file of H.323") {
        tell(.j169h323, sig: 1, file: "J100Hupgrade.txt", &$0)
      },
      .nearMiss(rule, "left-to-the-phone", "SIG=0 leaves the protocol to the phone") {
        tell(.j179, sig: 0, file: "J100Hupgrade.txt", &$0)
      },
    ]
  }()

  private static let flawed: [CaptureScene] = {
    let rule = "download.settings-flawed"
    func tell(_ lines: [String], _ recording: inout Recording) {
      let text = lines.map { "\($0)\r\n" }.joined()
      recording.startPhone(.j179) { phone, recording in
        recording.fetchUpgrade(for: &phone)
        recording.fetch("/46xxsettings.txt", for: &phone, "200 OK", text)
      }
    }
    return [
      .fires(rule, "misspelt-keyword", "SETT in place of SET: the phone passes over the line") {
        tell(["## Example site.", "SETT MCIPADD \(Site.callServer)", "SET SIG 2"], &$0)
      },
      .fires(rule, "jump-to-nowhere", "GOTO names a tag that no line has") {
        tell(["IF $MODEL4 SEQ J179 GOTO NEWPHONES", "SET SIG 2", "# OTHERS"], &$0)
      },
      .nearMiss(rule, "for-other-phones", "SETT stands in lines that a J179 does not come to") {
        tell(
          [
            "IF $MODEL4 SEQ J179 GOTO NEWPHONES", "SETT MCIPADD \(Site.callServer)",
            "# NEWPHONES", "SET SIG 2",
          ], &$0)
      },
      .nearMiss(rule, "unknown-name", "a name that no document has may be right all the same") {
        tell(["## Example site.", "SET EXAMPLE_PARAMETER 1", "SET SIG 2"], &$0)
      },
    ]
  }()
}
