import Discovery
import Foundation
import Framing
import TestSupport
import Testing
import Wire

@testable import ssonar

/// Scenario files as a slip of the pen leaves them: each is read, or refused with a place.
@Suite struct ScenarioMutationTests {
  private static let texts: [String] = {
    let folder = repository.appending(path: "Scenarios")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().filter { $0.hasSuffix(".yaml") }.compactMap {
      try? String(contentsOf: folder.appending(path: $0), encoding: .utf8)
    }
  }()

  /// Values that turn up in the place of others.
  private static let strays = [
    "", "~", "-1", "99999999999999999999", "1e400", "nan", "0x7f", "[]", "{}", "[[[]]]", "\"", "*a",
    "&a b", "!!binary AAAA", "|", "%", "\u{0}", "\u{202E}", "255.255.255.255", "0.0.0.0/0",
    "192.0.2.9-192.0.2.1", "ff:ff:ff:ff:ff:ff", "4095", "untagged", "1000000h", "hex: zz", "- - -",
  ]

  @Test func `each of many slips is read or refused`() throws {
    try #require(Self.texts.count > 10)
    var generator = SeededGenerator(seed: 7)
    var (read, refused) = (0, 0)
    for round in 0..<1500 {
      let text = Self.mutated(Self.texts[round % Self.texts.count], &generator)
      do throws(ScenarioError) {
        let scenario = try ScenarioReader.read(text)
        #expect((1...Scenario.mostPhones).contains(scenario.phoneCount))
        Self.play(scenario)
        read += 1
      } catch {
        #expect(!error.message.isEmpty)
        #expect(
          error.description.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
        refused += 1
      }
    }
    // Both happen: slips are neither all harmless nor all fatal.
    #expect(read > 50)
    #expect(refused > 50)
  }

  /// Its network answers a DISCOVER in bounds.
  private static func play(_ scenario: Scenario) {
    var lab = LabNetwork(LabNetwork.Configuration(scenario))
    var actions = lab.linkUp(at: .epoch)
    let question = UDPDatagram.ipv4Packet(
      from: .any, port: 68, to: .broadcast, port: 67, payload: discover)
    let frame = EthernetFrame(
      to: .broadcast, from: MACAddress(lowBitsOf: 0x001B_4F11_2233), etherType: .ipv4,
      payload: question)
    actions += lab.handle(frame: frame.padded().encoded, at: .epoch)
    actions += lab.shutDown(at: .epoch)
    #expect(actions.count <= 8 + 4 * scenario.network.dhcpServers.count + 4)
  }

  private static let discover: [UInt8] =
    [1, 1, 6, 0, 0, 0, 0x3D, 0x1D] + Array(repeating: 0, count: 20)
    + [0x00, 0x1B, 0x4F, 0x11, 0x22, 0x33] + Array(repeating: 0, count: 202)
    + [0x63, 0x82, 0x53, 0x63, 53, 1, 1, 55, 3, 1, 3, 242, 255]

  private static func mutated(_ text: String, _ generator: inout SeededGenerator) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let index = Int.random(in: 0..<lines.count, using: &generator)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: lines.remove(at: index)
      case 1: lines.insert(lines[index], at: index)
      case 2: lines[index] = "  " + lines[index]
      case 3: lines.swapAt(index, Int.random(in: 0..<lines.count, using: &generator))
      case 4:
        let stray = strays[Int.random(in: 0..<strays.count, using: &generator)]
        let key = lines[index].prefix { $0 != ":" }
        lines[index] = "\(key): \(stray)"
      default:
        var octets = Array(lines[index].utf8)
        guard !octets.isEmpty else { continue }
        octets[Int.random(in: 0..<octets.count, using: &generator)] ^=
          1 << UInt8.random(in: 0..<7, using: &generator)
        lines[index] = String(decoding: octets, as: UTF8.self)
      }
      if lines.isEmpty { break }
    }
    return lines.joined(separator: "\n")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "&a [*a, "])
  func `nesting without end is refused`(piece: String) {
    #expect(throws: ScenarioError.self) {
      _ = try ScenarioReader.read(String(repeating: piece, count: 100_000))
    }
  }

  @Test func `aliases that multiply cost nothing`() {
    var text = "a0: &a0 [x, x]\n"
    for level in 1...40 { text += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    #expect(throws: ScenarioError.self) { _ = try ScenarioReader.read(text) }
  }
}
