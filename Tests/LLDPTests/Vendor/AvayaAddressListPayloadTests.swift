import Framing
import LLDP
import TestSupport
import Testing
import Wire

@Suite struct AvayaAddressListPayloadTests {
  @Test func `D3, D3b: call servers`() {
    let unit = unit("fe0800400d03c0000214 fe0c00400d03c0000214c0000215")
    let twenty = IPv4Address(192, 0, 2, 20)
    #expect(
      unit.avayaCallServers.map(\.value?.addresses)
        == [[twenty], [twenty, IPv4Address(192, 0, 2, 21)]])
    #expect(AvayaCallServer([twenty]).map { LLDPTLV($0) } == unit.tlvs[0])
  }

  @Test func `D5: the CNA server`() {
    #expect(
      unit("fe0800400d05c000021e").avayaCNAServers.map(\.value?.addresses)
        == [[IPv4Address(192, 0, 2, 30)]])
  }

  @Test func `D6, D6b: file servers`() {
    let unit = unit("fe0800400d06c000020a fe1400400d06c000020ac000020bc000020cc000020d")
    #expect(
      unit.avayaFileServers.map(\.value?.addresses)
        == [[10], [10, 11, 12, 13]].map { $0.map { IPv4Address(192, 0, 2, $0) } })
    #expect(
      unit.avayaFileServers[0].value?.fieldValue
        == .fields(["addresses": .list([.word("192.0.2.10")])]))
  }

  @Test(arguments: [0, 1, 3, 5, 6, 7, 9])
  func `B-22: no address, or a part of one`(count: Int) {
    for (subtype, name) in [(3, "Call"), (5, "CNA"), (6, "File")] {
      let value = octets("00400d") + [UInt8(subtype)] + [UInt8](repeating: 1, count: count)
      let tlv = LLDPDataUnit(tlv(127, value)[...]).tlvs[0]
      guard case .failure(let error) = tlv.typedValue else {
        Issue.record("no error")
        continue
      }
      #expect(
        error
          == DecodeError(
            "Avaya \(name) Server", at: 6,
            .length(count, expected: "4 octets for each address, at least one")))
    }
  }

  @Test(arguments: [5, 9, 126])
  func `B-22: more addresses than a phone takes are all read`(count: Int) {
    let value = octets("00400d06") + (0..<count).flatMap { [192, 0, 2, UInt8($0)] }
    let bytes = tlv(127, value)
    #expect(
      LLDPDataUnit(bytes[...]).avayaFileServers.first?.value?.addresses
        == (0..<count).map { IPv4Address(192, 0, 2, UInt8($0)) })
    expectLaws(of: bytes)
  }

  @Test func `what does not fit is refused`() {
    #expect(AvayaFileServer([]) == nil)
    #expect(AvayaFileServer(Array(repeating: .any, count: 126)) != nil)
    #expect(AvayaFileServer(Array(repeating: .any, count: 127)) == nil)
  }
}
