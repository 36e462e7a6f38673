import SSON
import Testing

@Suite struct SSONNameTests {
  @Test func `case makes no difference and is kept`() {
    let name: SSONName = "httpSrvr"
    #expect(name == "HTTPSRVR")
    #expect(name.hashValue == SSONName("HTTPSRVR").hashValue)
    #expect(name.printable == "httpSrvr")
    #expect(name != "HTTPSRV")
  }

  @Test func `only letters have a case`() {
    #expect(SSONName("A[") != SSONName("A{"))
    #expect(SSONName([0xE9]) != SSONName([0xC9]))
  }

  @Test func `what is not printable is escaped`() {
    #expect(SSONName([0x41, 0x1B, 0xFF]).printable == "A\\x1b\\xff")
  }
}
