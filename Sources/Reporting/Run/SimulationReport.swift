public import Discovery
import Framing
import SSON
import Wire

/// What a simulated network came to, for people and for programs.
public struct SimulationReport: Sendable {
  /// One phone: who it is, how it ended, and what was expected otherwise.
  public struct Phone: Sendable {
    public let name: String
    public let mac: String
    public let result: RunResult
    public let waited: Duration?
    public let unmet: [UnmetExpectation]

    public init(
      _ phone: SimulatedPhone, _ result: RunResult, unmet: [UnmetExpectation]
    ) {
      name = phone.name
      mac = phone.mac.description
      self.result = result
      waited = phone.waited
      self.unmet = unmet
    }

    var file: String {
      result.values.first { $0.name.printable.hasSuffix("SRVR") }?.value.value.joined(
        separator: ",") ?? "none"
    }
  }

  public let name: String
  public let phones: [Phone]
  public let result: SimulationResult
  let seed: UInt64

  /// No more phones are printed for people; those that came to nothing go first.
  static let mostRows = 40

  public init(_ name: String, _ phones: [Phone], _ result: SimulationResult, seed: UInt64) {
    self.name = name
    self.phones = phones
    self.result = result
    self.seed = seed
  }

  public var isMet: Bool { phones.allSatisfy(\.unmet.isEmpty) }
}
