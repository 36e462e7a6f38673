import SSON
import Testing

@Suite struct SiteSpecificStringOrderTests {
  @Test func `the directory before the server is right`() {
    let string = SiteSpecificString("TFTPDIR=/46xx,TFTPSRVR=192.0.2.10")
    #expect(string.orderDeviations(option: 176).isEmpty)
  }

  @Test func `the directory after the server is told for option 176 alone`() {
    let string = SiteSpecificString("TFTPSRVR=192.0.2.10,L2Q=1,tftpdir=/46xx")
    #expect(string.orderDeviations(option: 176) == [.at(26..<39, .directoryAfterServer)])
    #expect(string.orderDeviations(option: 242).isEmpty)
    #expect(string.deviations.isEmpty)
  }

  @Test func `one without the other has no order`() {
    #expect(SiteSpecificString("TFTPDIR=/46xx").orderDeviations(option: 176).isEmpty)
    #expect(SiteSpecificString("TFTPSRVR=192.0.2.10").orderDeviations(option: 176).isEmpty)
  }
}
