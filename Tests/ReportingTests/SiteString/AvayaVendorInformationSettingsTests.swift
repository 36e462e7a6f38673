import DHCP
import SSON
import TestSupport
import Testing
import Wire

@testable import Reporting

@Suite struct AvayaVendorInformationSettingsTests {
  private func error(_ text: String) -> String? {
    do {
      _ = try AvayaVendorInformation(settings: SiteSpecificString(text))
      return nil
    } catch {
      return error.description
    }
  }

  /// Vector B1 without its code and length.
  @Test func `parameters become sub-options behind the marker`() throws {
    let string = SiteSpecificString("HTTPSRVR=192.0.2.10,HTTPDIR=/j100,L2Q=1,L2QVLAN=20,SIG=2")
    let information = try AvayaVendorInformation(settings: string).information
    #expect(
      Array(information.octets)
        == octets(
          "01 04 36 38 38 39 02 0a 31 39 32 2e 30 2e 32 2e 31 30 03 05 2f 6a 31 30 30 09 01 31 "
            + "0a 02 32 30 0e 01 32"))
  }

  @Test func `a list stands without quotes, and names compare without case`() throws {
    let string = SiteSpecificString("sip_controller_list=\"192.0.2.30,192.0.2.31\"")
    let settings = try AvayaVendorInformation(settings: string)
    #expect(settings.text(of: .sipControllers)?.printable == "192.0.2.30,192.0.2.31")
  }

  @Test func `what has no code is named`() {
    #expect(
      error("HTTPSRVR=192.0.2.10,VLANTEST=0")?
        .hasPrefix("option 43 cannot carry VLANTEST; it has codes for HTTPSRVR, HTTPDIR") == true)
    #expect(error("MCIPADD=192.0.2.20")?.contains("MCIPADD") == true)
  }

  @Test func `the whole has to fit in one option`() {
    let path = String(repeating: "a", count: 127)
    // 6 of the marker, 2 + 127, 2 + 118: 255.
    #expect(error("HTTPDIR=\(path),TLSDIR=\(path.prefix(118))") == nil)
    #expect(
      error("HTTPDIR=\(path),TLSDIR=\(path.prefix(119))")
        == "option 43 would have 256 octets; 255 are the most")
    #expect(
      error("TLSDIR=\(path)\(path)\(path)") == "a value is too long for a sub-option of option 43")
  }
}
