import Framing
import SSON
import Wire

/// `NAME=VALUE`: what a run is expected to come to.
public struct RunExpectation: Hashable, Sendable {
  public let name: String
  public let value: String

  /// VLAN, ADDRESS, STATE and FILE, and the servers by their parameters.
  public static var names: [String] {
    ["VLAN", "ADDRESS", "STATE", "FILE"] + SSONName.serverParameters.map(\.printable)
  }

  /// - Returns: `nil` if it is not `NAME=VALUE` with one of ``names``.
  public init?(_ text: String) {
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let name = text[..<equals].uppercased()
    guard Self.names.contains(name) else { return nil }
    self.name = name
    value = String(text[text.index(after: equals)...])
  }

  /// What is there instead; `nil` if the run came to what was expected.
  ///
  /// FILE is met by a file's name or address among those asked for. An empty value is met by none.
  public func difference(from result: RunResult) -> String? {
    switch name {
    case "VLAN": unless(result.vlan.map { String($0) } ?? "")
    case "ADDRESS": unless(result.address?.description ?? "")
    case "STATE":
      result.state.rawValue.lowercased() == value.lowercased() ? nil : result.state.rawValue
    case "FILE": fileDifference(result)
    default:
      unless(
        result.values.first { $0.name.printable == name }?.value.value.joined(separator: ",") ?? "")
    }
  }

  /// This and what is there instead; `nil` if the run came to what was expected.
  public func unmet(by result: RunResult) -> UnmetExpectation? {
    difference(from: result).map { UnmetExpectation(name, expected: value, found: $0) }
  }

  private func unless(_ found: String) -> String? {
    found == value ? nil : found.isEmpty ? "none" : WireText(found).printable
  }

  private func fileDifference(_ result: RunResult) -> String? {
    let isThere = result.requests.contains { url in
      url == value || url.split(separator: "/").last.map { $0 == value } == true
    }
    if isThere || (value.isEmpty && result.requests.isEmpty) { return nil }
    return result.requests.isEmpty
      ? "none" : result.requests.map { WireText($0).printable }.joined(separator: ", ")
  }
}
