import Discovery
import Framing
import Wire
import YAML

/// Reads scenarios from YAML.
///
/// A key that is not known is an error, as is a value of the wrong kind: a slip of the pen must not
/// make a scenario that tests nothing. `Documentation/scenario.schema.json` describes the same.
enum ScenarioReader {
  /// No scenario is longer.
  static let longestFile = 1 << 20

  static let keys = [
    "name", "summary", "network", "phones", "faults", "link", "for", "afterwards",
  ]

  /// Reads the file; folders of file servers are looked for beside it.
  static func read(path: String) throws -> Scenario {
    let octets = try WholeFile(path: path, atMost: longestFile).octets
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    do throws(ScenarioError) {
      return try read(String(decoding: octets, as: UTF8.self), folder: folder)
    } catch {
      var error = error
      error.file = path
      throw error
    }
  }

  /// - Parameter folder: what stands in front of relative paths.
  static func read(_ text: String, folder: String = "") throws(ScenarioError) -> Scenario {
    let root = ScenarioValue(node: try parse(text), key: "")
    let top = try root.mapping(keys)
    var scenario = Scenario(name: try top.required("name", "what the scenario is called").text())
    if let summary = top["summary"] { scenario.summary = try summary.text() }
    scenario.network = try network(
      try top.required("network", "subnets, servers and the switch"), folder: folder)
    for value in try top.required("phones", "at least one phone").list() {
      scenario.phones.append(try phone(value))
    }
    if let faults = top["faults"] { scenario.faults = try faults.map(fault) }
    if let link = top["link"] { scenario.link = try self.link(link) }
    if let limit = top["for"] { scenario.limit = try limit.span() }
    if let afterwards = top["afterwards"] { scenario.afterwards = try afterwards.span() }
    try check(scenario, top)
    return scenario
  }

  private static func parse(_ text: String) throws(ScenarioError) -> YAMLNode {
    let node: YAMLNode?
    do throws(YAMLError) {
      node = try YAMLNode.read(text)
    } catch {
      throw ScenarioError(line: error.line, key: "", message: "no YAML: \(error.problem)")
    }
    guard let node else {
      throw ScenarioError(line: nil, key: "", message: "the file holds no YAML")
    }
    return node
  }

  /// What two places say must agree.
  private static func check(
    _ scenario: Scenario, _ top: ScenarioMapping
  ) throws(ScenarioError) {
    let phones = try top.required("phones", "at least one phone")
    guard (1...Scenario.mostPhones).contains(scenario.phoneCount) else {
      throw phones.error("1 to \(Scenario.mostPhones) phones, not \(scenario.phoneCount)")
    }
    guard Set(scenario.phones.map(\.name)).count == scenario.phones.count else {
      throw phones.error("two phones have the same name")
    }
    var last: MACAddress?
    for group in scenario.phones.sorted(by: { $0.mac.rawValue < $1.mac.rawValue }) {
      if let last, group.mac.rawValue <= last.rawValue {
        throw phones.error("two phones have the MAC address \(group.mac)")
      }
      last = MACAddress(lowBitsOf: group.mac.rawValue + UInt64(group.count) - 1)
    }
  }

  static func link(_ value: ScenarioValue) throws(ScenarioError) -> LinkQuality {
    let keys = ["delay", "loss", "duplication", "reordering", "seed"]
    let mapping = try value.mapping(keys)
    var link = LinkQuality()
    if let delay = mapping["delay"] { link.delay = try delay.span() }
    if let loss = mapping["loss"] { link.loss = try loss.share() }
    if let duplication = mapping["duplication"] { link.duplication = try duplication.share() }
    if let reordering = mapping["reordering"] { link.reordering = try reordering.share() }
    if let seed = mapping["seed"] { link.seed = UInt64(try seed.number(0...Int.max)) }
    return link
  }
}
