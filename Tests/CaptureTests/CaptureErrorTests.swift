import TestSupport
import Testing

@testable import Capture

@Suite struct CaptureErrorTests {
  @Test(
    arguments: [
      ("474d4255 0002 0100", .networkMonitor),
      ("52545353 0101", .networkMonitor1),
      ("736e6f6f70000000 00000002 00000004", .snoop),
      ("6274736e6f6f7000 00000001", .btsnoop),
      ("5452534e49464620646174612020 20201a", .snifferDOS),
      ("58435000 30303200", .netXRay),
      ("7f766572 00", .peek),
      ("69707472616365 20322e30", .iptrace),
      ("5452006400 00", .nettl),
      ("1c0001ac 0001", .ixia),
      ("a1b234cd 00020004", .pcapVariant),
      // 2020-09-13, Ethernet, 80 octets of which 60 are the frame
      ("00000080 00555e5f 02 04 0050 0000 003c 0000", .erf),
      ("504b0304 1400", .zip),
      ("28b52ffd 24", .zstandard),
      ("04224d18 64", .lz4),
      ("fd377a585a00 00", .xz),
      ("425a6839 31", .bzip2),
      ("fffe 4100 4200", .utf16),
      ("efbbbf 3c3f786d6c", .xml),
      ("0a20 3c68746d6c3e", .xml),
      ("7b22 612e", .json),
      ("30303030 20666620 c3a4 0d0a", .text),
      ("41", .text),
      ("00010203", nil),
      ("00", nil),
      (String(repeating: "00", count: 64), nil),
    ] as [(String, ForeignFormat?)])
  func `names what a file is instead`(beginning: String, format: ForeignFormat?) {
    #expect(
      openingError(octets(beginning)) == CaptureError(path: "site.pcap", .notACapture(format)))
  }

  @Test func `is one sentence that names the file`() {
    #expect(
      openingError(octets("474d4255 0002"))?.description
        == "site.pcap: is not a capture file: it looks like a Microsoft Network Monitor 2 capture; "
        + "pcap and pcapng are read, plain or compressed with gzip")
    #expect(
      openingError(octets("00010203"))?.description
        == "site.pcap: is not a capture file; pcap and pcapng are read, plain or compressed "
        + "with gzip")
    #expect(openingError([])?.description == "site.pcap: is empty")
    #expect(
      CaptureError(path: "x", .isDirectory).description == "x: is a directory, not a capture file")
  }

  @Test func `shows a path without what acts on a terminal`() {
    #expect(CaptureError(path: "a\u{1B}[2Jb", .empty).description == #"a\x1b[2Jb: is empty"#)
    #expect(CaptureError(path: "-", .empty).description == "standard input: is empty")
    #expect(
      CaptureError(path: "-", .cannotHold(.noTime)).description.hasPrefix("standard output: "))
    let note = CaptureNote(
      path: "-", .odd(.afterCompressedData, first: CapturePosition(byte: 3), count: 1))
    #expect(note.description.hasPrefix("standard input: "))
    #expect(!note.endsCapture)
  }

  @Test func `every foreign format has a name of its own`() {
    #expect(Set(ForeignFormat.allCases.map(\.description)).count == ForeignFormat.allCases.count)
  }
}
