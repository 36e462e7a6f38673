import TestSupport
import Testing
import Wire

@testable import DHCPv6

@Suite struct DHCPv6OptionTests {
  @Test func `an option made by hand counts from its header`() throws {
    let option = try #require(DHCPv6Option(.preference, DHCPv6Preference(7)))
    #expect(option.octets == 0..<5)
    #expect(option == Vectors.only(7, "07"))
    #expect(option.octets != Vectors.only(7, "07").octets)
  }

  @Test(arguments: [
    (1 as UInt16, "Client identifier"), (136, "Zero-touch provisioning redirect"),
    (10, "Unassigned 10"), (242, "Unassigned 242"),
  ])
  func `known or not, it has a name`(code: UInt16, name: String) {
    #expect(Vectors.only(code, "").name == name)
    #expect(DHCPv6OptionCode(rawValue: code).description == "\(code) (\(name))")
  }

  @Test(arguments: [
    (6889 as UInt32, 242 as UInt16, "Avaya site-specific string"),
    (6889, 1, "Sub-option 1 of Avaya"), (4491, 1, "Sub-option 1 of CableLabs"),
    (99999, 2, "Sub-option 2 of enterprise 99999"),
  ])
  func `a vendor's codes are the vendor's`(enterprise: UInt32, code: UInt16, name: String) {
    let space = DHCPv6OptionSpace.vendor(DHCPv6Enterprise(rawValue: enterprise))
    #expect(space.name(of: DHCPv6OptionCode(rawValue: code)) == name)
  }

  @Test func `a code of a vendor's has no meaning of IANA's`() throws {
    let message = DHCPv6Message(
      (Vectors.reply + octets("0011 0009 00000009 0007 0001 ff"))[...])
    let sub = try #require(message.flattened.last?.option)
    #expect(sub.space == .vendor(DHCPv6Enterprise(rawValue: 9)))
    #expect(sub.typedValue == nil)
    #expect(sub.nested == nil)
  }

  @Test func `every code has one type`() {
    let codes = DHCPv6OptionRegistry.payloadTypes.flatMap { $0.codes }
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(!code.name.hasPrefix("Unassigned"), "\(code)") }
    #expect(
      Set(Vectors.values.map { DHCPv6OptionCode(rawValue: $0.0) })
        .isSuperset(of: [.clientID, .ntpServers, .sztpRedirect]))
  }

  @Test(arguments: Vectors.values.filter { $0.0 != 200 })
  func `every value of the vectors has a meaning`(code: UInt16, value: String) {
    let option = Vectors.only(code, value)
    #expect(option.error == nil)
    #expect(option.typedValue != nil)
  }

  @Test func `nested options stand in the description`() {
    #expect(
      Vectors.only(25, "00000001 00000000 ffffffff 000d 0002 0006 ff").fieldValue
        == .fields([
          "code": .number(25),
          "name": .word("Identity association, prefix delegation (IA_PD)"),
          "value": .fields([
            "id": .number(1), "renewalSeconds": .number(0),
            "rebindingSeconds": .number(0xFFFF_FFFF as UInt32),
          ]),
          "options": .list([
            .fields([
              "code": .number(13), "name": .word("Status code"),
              "value": .fields([
                "status": .number(6), "name": .word("NoPrefixAvail"),
                "message": .text(WireText("")),
              ]),
            ])
          ]),
          "trailer": .octets([0xFF]),
        ]))
  }
}
