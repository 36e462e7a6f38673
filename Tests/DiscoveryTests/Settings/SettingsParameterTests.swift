import SSON
import Testing

@testable import Discovery

@Suite struct SettingsParameterTests {
  @Test func `every name stands once`() {
    let names = SettingsParameter.all.map(\.name)
    #expect(Set(names).count == names.count)
    for parameter in SettingsParameter.all {
      #expect(SettingsParameter.named(parameter.name) == parameter)
    }
  }

  @Test func `the catalogue of the site-specific string is part of it`() {
    for parameter in SSONParameter.all {
      #expect(SettingsParameter.named(parameter.name) != nil, "\(parameter.name)")
      #expect(
        SettingsParameter.named(parameter.name)?.parameter.isSecret == parameter.isSecret)
    }
  }

  @Test func `what a family is said to take has a source`() {
    for parameter in SettingsParameter.all where !parameter.support.isEmpty {
      #expect(parameter.source != nil, "\(parameter.name)")
    }
  }

  @Test func `support stays inside of the families that know it`() {
    for parameter in SettingsParameter.all {
      guard let only = parameter.onlyFor else { continue }
      #expect(parameter.support.keys.allSatisfy { only.contains($0) }, "\(parameter.name)")
    }
  }

  @Test func `confidence is that of the family`() throws {
    let server = try #require(SettingsParameter.named("httpsrvr"))
    #expect(server.confidence(for: PhoneProfile.of(.deskphone9600H323)) == .confirmed)
    #expect(server.confidence(for: PhoneProfile.of(.j100SIP)) == .unconfirmed)
    #expect(server.confidence(for: nil) == .confirmed)
    let tftp = try #require(SettingsParameter.named("TFTPSRVR"))
    #expect(!tftp.isFor(PhoneProfile.of(.j100SIP)))
    #expect(tftp.isFor(PhoneProfile.of(.deskphone4600)) && tftp.isFor(nil))
  }
}
