import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct ProfinetTests {
  @Test func `delays in nanoseconds`() {
    #expect(
      LLDPDataUnit(Vectors.profinetDelays[...]).first(ProfinetDelays.self)
        == ProfinetDelays(
          receiveLocal: 233, receiveRemote: 0, transmitLocal: 120, transmitRemote: 0, cable: 10))
  }

  @Test func `the state of a port`() throws {
    let value = try #require(
      LLDPDataUnit(Vectors.profinetPortStatus[...]).first(ProfinetPortStatus.self))
    #expect(
      value.fieldValue
        == .fields([
          "class2State": .word("up"), "class2Reserved": .number(0), "class3State": .word("run"),
          "class3Fragmentation": .flag(true), "class3ShortPreamble": .flag(true),
          "class3Reserved": .number(0),
        ]))
    #expect(ProfinetPortStatus(class2: 3, class3: 7).class2State == "reserved 3")
    #expect(ProfinetPortStatus(class2: 3, class3: 7).class3State == "reserved 7")
  }

  @Test func `the address of the device`() {
    let unit = LLDPDataUnit(Vectors.profinetChassisMAC[...])
    #expect(unit.profinetChassisMAC == MACAddress("02:00:00:00:00:01"))
  }

  @Test func `a delay is missing`() {
    #expect(
      unit("fe14000ecf01 000000e9 00000000 00000078 00000000").payloads(ProfinetDelays.self)
        .map(\.error)
        == [
          DecodeError(
            "PROFINET Measured Delay Values", at: 22, .truncated(needed: 4, available: 0))
        ])
  }
}
