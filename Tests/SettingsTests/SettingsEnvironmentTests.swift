import SSON
import Testing
import Wire

@testable import Settings

@Suite struct SettingsEnvironmentTests {
  private let environment: SettingsEnvironment = ["MODEL4": "J179", "MACADDR": "001b4f112233"]

  @Test func `names compare without case`() {
    #expect(environment["model4"]?.printable == "J179")
    #expect(environment["GROUP"] == nil)
    #expect(environment.names == ["MACADDR", "MODEL4"])
  }

  @Test func `known names are filled in`() {
    func expanded(_ text: String) -> String? {
      environment.expanding(WireText(text))?.printable
    }
    #expect(expanded("$MACADDR.txt") == "001b4f112233.txt")
    #expect(expanded("http://192.0.2.10/$model4/$MACADDR") == "http://192.0.2.10/J179/001b4f112233")
    #expect(expanded("$GROUP/$MODEL4") == "$GROUP/J179")
    #expect(expanded("plain") == nil)
    #expect(expanded("$GROUP") == nil)
    #expect(expanded("a$") == nil)
    #expect(expanded("$$MODEL4$") == "$J179$")
  }

  @Test func `an expansion has a bound`() {
    let long: SettingsEnvironment = ["A": String(repeating: "x", count: 3000)]
    #expect(long.expanding(WireText("$A"))?.octets.count == 3000)
    #expect(long.expanding(WireText("$A$A")) == nil)
    #expect(long.expanding(WireText("$A" + String(repeating: "y", count: 2000))) == nil)
  }

  @Test func `the variables are those of the manual and of published files`() {
    #expect(SettingsVariable.named("macaddr")?.isDocumented == true)
    #expect(SettingsVariable.named("HWVERS")?.isDocumented == false)
    #expect(SettingsVariable.named("HTTPSRVR") == nil)
    #expect(SettingsVariable.all.count == 12)
  }
}
