import Diagnosis
import Framing
import Testing

@testable import Reporting

@Suite struct LadderStepTextTests {
  @Test func `text is cut to its room and says so`() {
    #expect("DISCOVER".cut(to: 8) == "DISCOVER")
    #expect("DISCOVER".cut(to: 5) == "DISC…")
    #expect("DISCOVER".cut(to: -3) == "…")
  }

  @Test func `details fold between words, long words within`() {
    #expect("one two".folded(at: 10) == ["one two"])
    #expect("one two three".folded(at: 8) == ["one two", "three"])
    #expect("one two three four five".folded(at: 8) == ["one two", "three f…"])
    #expect("abcdefghij".folded(at: 4) == ["abcd", "efg…"])
  }

  @Test func `times have three decimals`() {
    #expect(Duration.milliseconds(61_204).secondsText == "61.204 s")
    #expect(Duration.microseconds(1_704_999).secondsText == "1.704 s")
    #expect(Duration.zero.secondsText == "0.000 s")
    #expect(Duration.milliseconds(-5).secondsText == "-0.005 s")
    #expect(Duration.seconds(7200).secondsText == "2 h 0 min")
  }

  @Test func `a step reads as a sentence`() {
    let step = LadderStep(
      FrameStamp(3, at: Captured.start), last: FrameStamp(7), repetitions: 5, .dhcp,
      from: LadderParty(.phone, name: "AVB5A0102"), to: LadderParty(.dhcpServer),
      isBroadcast: true, vlanTags: [VLANTag(VLANID(lowBitsOf: 20))], summary: "DISCOVER")
    #expect(
      step.plainText(from: Captured.start)
        == "Frame 3, at 0.000 s, VLAN 20: DHCP DISCOVER from phone AVB5A0102 to DHCP server, of "
        + "which none answered, broadcast, 5 times up to frame 7")
  }

  @Test func `every kind has a line and a head of its own look`() {
    let looks = LadderStep.Kind.allCases.map { LadderArrow($0).className.description }
    #expect(Set(looks).count == looks.count)
    for kind in LadderStep.Kind.allCases {
      var svg = HTMLWriter()
      LadderArrow(kind).write(from: 10, to: 90, y: 20, to: &svg)
      #expect(svg.bytes.text.contains("M 15 20 L 80 20"))
    }
  }

  @Test func `an unseen party says that none answered`() {
    #expect(LadderParty(.dhcpServer).lines == ["DHCP server", "none answered"])
    #expect(
      LadderParty(.phone, name: "AVB5A0102", mac: Captured.phone).lines
        == ["AVB5A0102", "phone", "00:1b:4f:5a:01:02"])
    #expect(
      LadderParty(.relay, address: .v4(IPv4Address(192, 0, 2, 1))).lines
        == ["DHCP relay", "192.0.2.1"])
  }
}
