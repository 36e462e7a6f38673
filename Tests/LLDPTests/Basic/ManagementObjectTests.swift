import LLDP
import TestSupport
import Testing
import Wire

@Suite struct ManagementObjectTests {
  @Test(
    arguments: [
      ("2b0601", [1, 3, 6, 1]),
      ("00", [0, 0]),
      ("27", [0, 39]),
      ("28", [1, 0]),
      ("883703", [2, 999, 3]),
      ("2b81ffffffffffffffff7f", [1, 3, .max]),
    ] as [(String, [UInt64])])
  func `reads the arcs`(text: String, arcs: [UInt64]) {
    #expect(ManagementObject(octets(text)[...]).arcs == arcs)
  }

  @Test(arguments: [
    "", "80", "2b8001", "2b86", "2b82ffffffffffffffff7f", "2bffffffffffffffffffffff7f",
  ])
  func `keeps as octets what is no identifier`(text: String) {
    let object = ManagementObject(octets(text)[...])
    #expect(object.arcs == nil)
    #expect(object.fieldValue == .octets(octets(text)[...]))
  }
}
