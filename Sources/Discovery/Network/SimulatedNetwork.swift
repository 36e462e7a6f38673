import Framing
public import Wire

/// The phones of a scenario and its network on one virtual clock.
///
/// Frames go over links that delay, lose, double and reorder them as the scenario says. The same
/// scenario and the same seed give the same octets at the same times.
public struct SimulatedNetwork: Sendable {
  public let scenario: Scenario
  /// In the order of the scenario, groups taken apart.
  public internal(set) var phones: [SimulatedPhone]
  public internal(set) var lab: LabNetwork
  let services: LabServices
  var queue = EventQueue<Event>()
  var generator: SeededGenerator
  var wakeOfLab: Moment?
  var remaining: Int
  var steps = 0
  var statistics = SimulationStatistics()
  /// Where frames for a MAC address go, and who has an address.
  let portsByMAC: [MACAddress: Int]
  var portsByAddress: [IPv4Address: Int] = [:]
  /// Whether somebody wants to know how phones stand; it costs time.
  var isWatched = false

  enum Event: Sendable {
    case input(Int, PhoneMachine.Input)
    case note(Int, String)
    case timer(Int)
    case timerOfLab
    case toPhone(Int, [UInt8])
    case toNetwork(Int, [UInt8])
  }

  /// No run takes more: for each phone far more than a start-up, and as many for all.
  static let mostStepsPerPhone = 20_000

  /// When the simulated time begins: 2026-01-05T08:00:00Z.
  public static let beginning = Moment(nanoseconds: 1_767_600_000 * 1_000_000_000)

  /// - Parameter seed: instead of the scenario's own.
  public init(_ scenario: Scenario, seed: UInt64? = nil) {
    self.scenario = scenario
    var generator = SeededGenerator(seed: seed ?? scenario.link.seed)
    var phones: [SimulatedPhone] = []
    for group in scenario.phones {
      let room = Scenario.mostPhones - phones.count
      for member in 0..<min(max(group.count, 0), room) {
        let spread = group.spread.wholeNanoseconds
        let late = spread > 0 ? Int64.random(in: 0...spread, using: &generator) : 0
        phones.append(
          SimulatedPhone(
            name: group.name(ofMember: member),
            machine: PhoneMachine(
              group.configuration(ofMember: member, seed: generator.next())),
            user: group.user, expectations: group.expectations,
            starts: Self.beginning + group.starts + .nanoseconds(late)))
      }
    }
    var around = LabNetwork.Configuration(scenario)
    around.playsAll = true
    lab = LabNetwork(around, ports: phones.count)
    services = LabServices(lab.network, link: scenario.link)
    portsByMAC = Dictionary(
      phones.enumerated().map { ($1.mac, $0) }, uniquingKeysWith: { first, _ in first })
    self.phones = phones
    self.generator = generator
    remaining = phones.count
    for (index, phone) in phones.enumerated() {
      queue.insert(.input(index, .linkUp), at: phone.starts)
    }
  }

  /// When the first link comes up.
  public var start: Moment { phones.map(\.starts).min() ?? Self.beginning }

  /// The phone called so.
  public func phone(named name: String) -> Int? { phones.firstIndex { $0.name == name } }
}

/// What is counted on the way.
struct SimulationStatistics: Hashable, Sendable {
  var framesOfPhones = 0
  var framesOfNetwork = 0
  var lostFrames = 0
  var discovers: [Int] = []

  /// A day of seconds.
  private static let mostSeconds = 86_400

  mutating func countDiscover(at time: Duration) {
    let second = Int(time.components.seconds)
    guard (0..<Self.mostSeconds).contains(second) else { return }
    while discovers.count <= second { discovers.append(0) }
    discovers[second] += 1
  }
}
