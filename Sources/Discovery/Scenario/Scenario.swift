import Wire

/// A network, phones that start in it, and what is wrong with it: the text of a simulated play.
///
/// Values only. Where it is written down, and how, is for those who read it; what happens is for
/// ``SimulatedNetwork``, and ``LabNetwork`` plays the network alone.
public struct Scenario: Hashable, Sendable {
  public var name: String
  /// What it shows, for people.
  public var summary = ""
  public var network = ScenarioNetwork()
  public var phones: [ScenarioPhone] = []
  public var faults: [ScenarioFault] = []
  public var link = LinkQuality()
  /// No phone is waited for any longer.
  public var limit = Duration.seconds(600)
  /// So long it goes on when every phone is operational.
  public var afterwards = Duration.zero

  /// No more phones start in one network.
  public static let mostPhones = 100_000
  /// Subnets, servers, names, faults: no list of a scenario has more elements.
  public static let mostElements = 4096

  public init(name: String) {
    self.name = name
  }

  /// The network as its faults leave it.
  public var faultyNetwork: ScenarioNetwork {
    faults.reduce(network) { $1.applied(to: $0) }
  }

  /// Every phone on its own, groups taken apart.
  public var phoneCount: Int { phones.reduce(0) { $0 + $1.count } }
}
