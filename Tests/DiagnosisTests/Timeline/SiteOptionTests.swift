import Capture
import DHCP
import Framing
import SSON
import Testing
import Wire

@testable import Diagnosis

@Suite struct SiteOptionTests {
  @Test func `evidence points at the octets in the frame`() throws {
    let scene = Scene.leased("L2Q=1,HTTPSRVR=192.0.2.20")
    let option = try #require(try scene.phoneCase().lease?.siteOption(242))
    #expect(option.frame == 4)
    let evidence = try #require(option.evidence(6..<14).first)
    let frame = scene.frames[evidence.frame - 1].bytes
    #expect(evidence.octets.map { String(decoding: frame[$0], as: UTF8.self) } == "HTTPSRVR")
    // All of it: with the code and the length.
    let all = try #require(option.evidence().first?.octets)
    #expect(Array(frame[all].prefix(3)) == [242, 25, UInt8(ascii: "L")])
    #expect(option.evidence(90..<91) == [Evidence(frame: 4)])
  }

  @Test func `a range over two instances is two places`() throws {
    var scene = Scene()
    let pieces: [(DHCPOptionCode, [UInt8])] = [
      (.avayaSiteSpecific, Array("HTTPSR".utf8)), (.avayaSiteSpecific, Array("VR=a".utf8)),
    ]
    scene.lease(options: Scene.usual + pieces)
    let option = try #require(try scene.phoneCase().lease?.siteOption(242))
    #expect(option.string.masked() == "HTTPSRVR=a")
    let places = option.evidence(0..<8).compactMap(\.octets)
    #expect(
      places.map { String(decoding: scene.frames[3].bytes[$0], as: UTF8.self) } == [
        "HTTPSR", "VR",
      ])
  }
}
