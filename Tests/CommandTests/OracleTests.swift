import Capture
import Reporting
import TestSupport
import Testing

/// Every DHCPv4 and LLDP frame of the captures of others, against what another decoder read.
@Suite(.enabled(if: SharedFiles.exist)) struct OracleTests {
  /// Where we say otherwise on purpose: capture, frame and reason. An entry that no longer differs
  /// is an error.
  static let deliberate: [(capture: String, frame: Int, reason: String)] = []

  /// Messages inside of a tunnel (L2TP), which is not entered.
  static let tunnelled = ["public/dhcp-l2tp-inner-inform.pcap": [71, 94]]

  @Test(arguments: OracleCaptures.sound)
  func `says what the other decoder says`(capture: String) throws {
    try compare(capture)
  }

  @Test(arguments: OracleCaptures.malformed)
  func `says the same of what is not damaged in a malformed capture`(capture: String) throws {
    do {
      try compare(capture)
    } catch is CaptureError {
      // A capture of Network Monitor, which is refused by name.
      #expect(capture == "public/malformed/netmon-format-ntp.cap")
    }
  }

  private func compare(_ capture: String) throws {
    let frames = Dictionary(
      try OracleCaptures.frames(capture).map { ($0.number, DecodedFrame($0)) },
      uniquingKeysWith: { first, _ in first })
    for kind in ["dhcp", "lldp"] {
      for expected in try OracleCaptures.oracle(capture, kind) where !expected.encap {
        let differences = expected.differences(from: frames[expected.frame])
        let reason = Self.deliberate.first { $0.capture == capture && $0.frame == expected.frame }
        if let reason {
          #expect(differences != [], "frame \(expected.frame) differs no longer: \(reason.reason)")
        } else {
          #expect(differences == [], "frame \(expected.frame)")
        }
      }
    }
  }

  @Test func `nothing is passed over but what is tunnelled`() throws {
    var compared = 0
    var tunnelled: [String: [Int]] = [:]
    var known: Set<String> = []
    for capture in OracleCaptures.sound + OracleCaptures.malformed {
      for kind in ["dhcp", "lldp"] {
        for frame in try OracleCaptures.oracle(capture, kind) {
          if frame.encap {
            tunnelled[capture, default: []].append(frame.frame)
          } else {
            compared += 1
          }
          known.insert("\(capture) \(frame.frame)")
        }
      }
    }
    #expect(compared >= 1590)
    #expect(tunnelled == Self.tunnelled)
    for difference in Self.deliberate {
      #expect(known.contains("\(difference.capture) \(difference.frame)"))
    }
  }
}
