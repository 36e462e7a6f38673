import LLDP
import TestSupport
import Testing
import Wire

@Suite struct AvayaFramingTests {
  @Test(arguments: [
    ("D7", "fe0500400d0701", AvayaFraming.Mode.tagging, "tagging"),
    ("D7b", "fe0500400d0702", .notTagging, "not tagging"),
    ("D7c", "fe0500400d0703", .auto, "auto"),
    ("B-22", "fe0500400d0700", .init(rawValue: 0), "unregistered 0"),
    ("B-22", "fe0500400d07ff", .init(rawValue: 255), "unregistered 255"),
  ])
  func `any octet is a mode`(vector: String, text: String, mode: AvayaFraming.Mode, name: String) {
    #expect(unit(text).avayaFraming?.mode == mode)
    #expect(AvayaFraming(mode).fieldValue == .fields(["mode": .word(name)]))
    #expect(LLDPTLV(AvayaFraming(mode)) == unit(text).tlvs[0])
  }

  @Test func `B-22: empty, or two octets`() {
    #expect(
      unit("fe0400400d07 fe0600400d070101").payloads(AvayaFraming.self).map(\.error)
        == [
          DecodeError("Avaya 802.1Q Framing", at: 6, .length(0, expected: "1 octet")),
          DecodeError("Avaya 802.1Q Framing", at: 12, .length(2, expected: "1 octet")),
        ])
  }
}
