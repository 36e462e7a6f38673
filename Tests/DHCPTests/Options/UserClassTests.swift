import DHCP
import TestSupport
import Testing
import Wire

@Suite struct UserClassTests {
  @Test func `instances have lengths`() throws {
    let value: UserClass = try Samples.option(77, "02 61 62 01 63").payload()
    #expect(value.form == .instances([WireText("ab"), WireText("c")]))
    #expect(
      value.fieldValue
        == .fields(["instances": .list([.text(WireText("ab")), .text(WireText("c"))])]))
  }

  @Test(arguments: ["69 50 58 45", "00", "02 61", "01 61 00", "01 61 05"])
  func `what is not instances to the end is plain text`(value: String) throws {
    let option = Samples.option(77, value)
    let userClass: UserClass = try option.payload()
    #expect(userClass.form == .plain(WireText(octets(value)[...])))
    #expect(userClass.encoded == octets(value))
  }

  @Test func `nothing is an error`() {
    #expect(Samples.option(77, "").error?.reason == .length(0, expected: "at least 1"))
  }
}
