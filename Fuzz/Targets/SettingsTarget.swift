import Discovery
import Reporting
import SSON
import Settings
import Wire

extension FuzzTarget {
  /// An upgrade or settings file, read, run and linted for a phone: the first octet chooses its
  /// family, 0 none.
  static let settings = FuzzTarget("settings", longestInput: 4096) { capture in
    let lines = capture.values(of: [242, 176]).map { value in
      [1] + Array("SET ".utf8) + value.map { $0 == 0x2C ? 0x0A : $0 == 0x3D ? 0x20 : $0 }
    }
    return lines + [[UInt8(3)] + Array(sample.utf8)]
  } check: { octets in
    guard let choice = octets.first else { return }
    let file = SettingsFile(octets.dropFirst())
    claimSame(file.encoded, octets.dropFirst(), "a file is written as it was read")
    let families = PhoneProfile.all
    let profile = choice == 0 ? nil : families[Int(choice) % families.count]
    let environment: SettingsEnvironment = ["MODEL4": "J179", "GROUP": "7", "SIG": "2"]
    let report = SettingsReport(file, environment: environment, profile: profile)
    for problem in report.lint.problems {
      claimInside(problem.octets, 0..<file.encoded.count, "\(problem.kind) points into the file")
      claim(problem.line >= 1 && problem.column >= 1, "\(problem.kind) has a place")
      claimPrintable(problem.message)
      claimWellFormed(problem.fieldValue)
    }
    var text = TextWriter()
    report.write(to: &text, name: "fuzz", showsSecrets: false)
    claimText(text.takeBytes())
    var json = JSONWriter(.compact)
    report.write(to: &json, name: "fuzz", showsSecrets: false)
    claimJSON(json.takeBytes())
  }

  private static let sample = """
    ## 46xxsettings.txt
    IF $MODEL4 SEQ J179 GOTO J179
    IF $GROUP SEQ 7 GOTO END
    SET HTTPSRVR 192.0.2.10
    SET SIP_CONTROLLER_LIST "192.0.2.20:5061;transport=tls,192.0.2.21"
    GOTO END
    # J179
    SET APPNAME FW_JM_R4_1_0.bin
    SET L2QVLAN 20
    SET ADMIN_PASSWORD 27238
    GET other.txt
    # END

    """
}
