import DHCP
import Discovery
import Framing
import Wire
import YAML

/// A node of a scenario file with its way from the top, to be read as one thing or another.
struct ScenarioValue {
  private let node: YAMLNode
  let key: String
  /// Of its key, if it has one.
  private let line: Int

  init(node: YAMLNode, key: String, line: Int? = nil) {
    self.node = node
    self.key = key
    self.line = line ?? node.line
  }

  /// No list and no mapping of a scenario is longer.
  static let mostElements = Scenario.mostElements

  func error(_ message: String) -> ScenarioError {
    ScenarioError(line: line, key: key, message: message)
  }

  private func unexpected(_ expected: String) -> ScenarioError {
    switch node.content {
    case .scalar(let text):
      error(text.isEmpty ? "is empty; \(expected)" : "'\(text)' is not \(expected)")
    case .mapping: error("is a mapping, not \(expected)")
    case .sequence: error("is a list, not \(expected)")
    }
  }

  // MARK: - Structure

  /// The values of a mapping, which has no other keys than these.
  func mapping(_ known: [String]) throws(ScenarioError) -> ScenarioMapping {
    var values: [String: ScenarioValue] = [:]
    for (name, value) in try pairs("a mapping with the keys \(known.joined(separator: ", "))") {
      guard known.contains(name) else {
        let near = name.nearest(among: known).map { "; did you mean '\($0)'?" }
        throw value.error(
          "no such key" + (near ?? "; known are \(known.joined(separator: ", "))"))
      }
      values[name] = value
    }
    return ScenarioMapping(whole: self, values: values)
  }

  /// The pairs of a mapping with keys of any name, in the order of the file.
  func pairs(
    _ expected: String = "a mapping"
  ) throws(ScenarioError) -> [(name: String, value: ScenarioValue)] {
    guard case .mapping(let mapping) = node.content, mapping.count <= Self.mostElements else {
      throw unexpected(expected)
    }
    var pairs: [(String, ScenarioValue)] = []
    for pair in mapping {
      guard case .scalar(let name) = pair.key.content else {
        throw ScenarioError(line: pair.key.line, key: key, message: "a key that is not a word")
      }
      let path = key.isEmpty ? name : "\(key).\(name)"
      pairs.append((name, ScenarioValue(node: pair.value, key: path, line: pair.key.line)))
    }
    return pairs
  }

  /// The elements of a list; one value alone is a list of one.
  func list() throws(ScenarioError) -> [ScenarioValue] {
    guard case .sequence(let sequence) = node.content else { return [self] }
    guard sequence.count <= Self.mostElements else {
      throw error("more than \(Self.mostElements) elements")
    }
    return sequence.enumerated().map { ScenarioValue(node: $1, key: "\(key)[\($0)]") }
  }

  func map<Element>(
    _ read: (ScenarioValue) throws(ScenarioError) -> Element
  ) throws(ScenarioError) -> [Element] {
    var result: [Element] = []
    for value in try list() { result.append(try read(value)) }
    return result
  }

  /// A word on its own, without an error for what is none.
  var word: String? {
    if case .scalar(let text) = node.content { text } else { nil }
  }

  // MARK: - Scalars

  func text(_ expected: String = "a text") throws(ScenarioError) -> String {
    guard let word else { throw unexpected(expected) }
    return word
  }

  /// A scalar that can be understood, or an error that says what is expected.
  func read<Value>(_ expected: String, _ make: (String) -> Value?) throws(ScenarioError) -> Value {
    guard let word, let value = make(word) else {
      throw unexpected(expected)
    }
    return value
  }

  func number(_ range: ClosedRange<Int>) throws(ScenarioError) -> Int {
    try read("a number from \(range.lowerBound) to \(range.upperBound)") { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func decimal(_ range: ClosedRange<Double>) throws(ScenarioError) -> Double {
    try read("a number from \(range.lowerBound) to \(range.upperBound)") { text in
      Double(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  func flag() throws(ScenarioError) -> Bool {
    try read("true or false") { text in
      ["true": true, "yes": true, "false": false, "no": false][text.lowercased()]
    }
  }

  /// `5%` or `0.05`.
  func share() throws(ScenarioError) -> Double {
    try read("a share from 0 to 1, or 0% to 100%") { text in
      let isPercent = text.hasSuffix("%")
      guard let number = Double(isPercent ? text.dropLast() : text[...]) else { return nil }
      let share = isPercent ? number / 100 : number
      return (0...1).contains(share) ? share : nil
    }
  }

  /// `200us`, `5ms`, `3s`, `10m`, `2h`; a number alone counts seconds.
  func span() throws(ScenarioError) -> Duration {
    try read("a time such as 5ms, 30s, 10m, 2h") { text in
      let units = [("us", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("h", 3600)]
      let unit = units.first { text.hasSuffix($0.0) }
      guard let number = Double(text.dropLast(unit?.0.count ?? 0)), number.isFinite, number >= 0
      else { return nil }
      let seconds = number * (unit?.1 ?? 1)
      return seconds <= 1e7 ? .nanoseconds(Int64((seconds * 1e9).rounded())) : nil
    }
  }

  func address() throws(ScenarioError) -> IPv4Address {
    try read("an IPv4 address") { IPv4Address($0) }
  }

  func mac() throws(ScenarioError) -> MACAddress {
    try read("a MAC address such as 00:1b:4f:11:22:33") { MACAddress($0) }
  }

  /// A number, or `untagged`.
  func vlan() throws(ScenarioError) -> VLANID {
    try read("a VLAN from 1 to 4094, or untagged") { text in
      text == "untagged"
        ? VLANID.none : Int(text).flatMap { (1...4094).contains($0) ? VLANID($0) : nil }
    }
  }

  /// One of the words of an enumeration.
  func choice<Value: RawRepresentable & CaseIterable>(
    _: Value.Type = Value.self
  ) throws(ScenarioError) -> Value where Value.RawValue == String {
    let words = Value.allCases.map(\.rawValue)
    return try read("one of \(words.joined(separator: ", "))") { Value(rawValue: $0) }
  }

  /// A text, or `hex:` with its octets.
  func octets() throws(ScenarioError) -> [UInt8] {
    if word != nil { return Array(try text().utf8) }
    let hex = try mapping(["hex"]).required("hex", "octets in hexadecimal")
    return try hex.read("octets in hexadecimal") { Hex.octets(of: $0) }
  }
}
