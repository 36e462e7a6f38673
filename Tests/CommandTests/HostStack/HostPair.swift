import Foundation
import Framing
import HostStack

@testable import ssonar

/// Two hosts of their own, joined by a cable that the test is.
struct HostPair {
  let first: HostStack
  let second: HostStack
  private(set) var told: [String: [HostEvent]] = ["first": [], "second": []]
  /// Frames that went over the cable.
  private(set) var frames: [[UInt8]] = []

  static let firstMAC = MACAddress(lowBitsOf: 0x001B_4F5A_0102)
  static let secondMAC = MACAddress(lowBitsOf: 0x0200_5E00_0001)

  /// Whether this machine lets such hosts be made.
  static let arePossible: Bool = {
    getuid() == 0 && (try? host(firstMAC)) != nil
  }()

  static func host(
    _ mac: MACAddress, hasFolder: Bool = false
  ) throws(HostStackError) -> HostStack {
    try HostStack(
      running: HostSideLink.arguments(
        mac: mac, user: HostUser(user: 65534, group: 65534), hasFolder: hasFolder),
      of: ProgramRun.program.path(percentEncoded: false))
  }

  /// - Parameter hasFolder: whether the first has a folder of files.
  init(hasFolder: Bool = false) throws(HostStackError) {
    first = try Self.host(Self.firstMAC, hasFolder: hasFolder)
    second = try Self.host(Self.secondMAC)
  }

  /// Carries frames until `isEnough`, or for so long at most.
  mutating func carry(
    for limit: Duration = .seconds(20), until isEnough: ([String: [HostEvent]]) -> Bool
  ) throws {
    let end = ContinuousClock.now + limit
    while ContinuousClock.now < end, !isEnough(told) {
      var isIdle = true
      for (from, to, name) in [(first, second, "first"), (second, first, "second")] {
        while let event = try from.next() {
          isIdle = false
          if case .frame(let octets) = event {
            frames.append(octets)
            to.hear(octets)
          } else {
            told[name]?.append(event)
          }
        }
      }
      if isIdle { usleep(1000) }
    }
  }
}

extension [HostEvent] {
  func end(of number: UInt32) -> HostExit? {
    lazy.compactMap { event -> HostExit? in
      if case .ended(number, let exit) = event { exit } else { nil }
    }.first
  }

  func output(of number: UInt32) -> String {
    let octets = flatMap { event -> [UInt8] in
      if case .output(number, isError: false, let octets) = event { octets } else { [] }
    }
    return String(decoding: octets, as: UTF8.self)
  }

  var areConfigured: Bool {
    contains { if case .configured = $0 { true } else { false } }
  }
}
