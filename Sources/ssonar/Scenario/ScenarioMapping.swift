/// The values of a mapping by their keys.
struct ScenarioMapping {
  let whole: ScenarioValue
  let values: [String: ScenarioValue]

  subscript(name: String) -> ScenarioValue? { values[name] }

  func required(_ name: String, _ expected: String) throws(ScenarioError) -> ScenarioValue {
    guard let value = values[name] else {
      throw whole.error("'\(name)' is missing: \(expected)")
    }
    return value
  }
}
