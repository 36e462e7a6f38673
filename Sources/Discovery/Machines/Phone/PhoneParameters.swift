public import Framing
public import SSON

/// What a phone keeps over a restart and what was entered on it, each value with its origin.
public struct PhoneParameters: Hashable, Sendable {
  public struct Entry: Hashable, Sendable {
    public let value: String
    public let origin: Origin
  }

  public enum Origin: String, CaseIterable, Hashable, Sendable {
    /// By a person, on the phone.
    case entered
    /// By the phone itself, in an earlier life.
    case saved
    /// The same, because a settings file said so.
    case settingsFile = "settings file"
  }

  private var entries: [SSONName: Entry] = [:]

  public init() {}

  public subscript(name: SSONName) -> Entry? { entries[name] }

  /// In the order of ``PhoneParameter/all``.
  public var names: [SSONName] { PhoneParameter.all.map(\.name).filter { entries[$0] != nil } }

  /// Sets a parameter, or takes its value away if `value` is empty.
  public mutating func set(
    _ name: SSONName, to value: String, origin: Origin = .entered
  ) throws(PhoneParameterError) {
    guard let parameter = PhoneParameter.named(name) else {
      throw .unknownName(name.printable)
    }
    guard !value.isEmpty else {
      entries[name] = nil
      return
    }
    guard parameter.accepts(value) else {
      throw .badValue(value, name: parameter.name.printable, expected: parameter.expected)
    }
    entries[name] = Entry(value: value, origin: origin)
  }

  /// Keeps a value that the phone itself found; one that cannot be is left out.
  mutating func save(_ name: SSONName, _ value: String, origin: Origin = .saved) {
    guard value.isEmpty || PhoneParameter.named(name)?.accepts(value) == true else { return }
    entries[name] = value.isEmpty ? nil : Entry(value: value, origin: origin)
  }
}

public enum PhoneParameterError: Error, Hashable, Sendable, CustomStringConvertible {
  case unknownName(String)
  case badValue(String, name: String, expected: String)

  public var description: String {
    switch self {
    case .unknownName(let name): "\(name) is no parameter that a phone keeps"
    case .badValue(let value, let name, let expected): "\(name)=\(value): not \(expected)"
    }
  }
}

// MARK: - Typed values

extension PhoneParameters {
  public func number(_ name: SSONName) -> Int? { entries[name].flatMap { Int($0.value) } }

  public func address(_ name: SSONName) -> IPv4Address? {
    entries[name].flatMap { IPv4Address($0.value) }.flatMap { $0 == .any ? nil : $0 }
  }

  /// The pieces of a list; the value itself if it is none.
  public func list(_ name: SSONName) -> [String] {
    entries[name].map { $0.value.split(separator: ",").map(String.init) } ?? []
  }

  public func addresses(_ name: SSONName) -> [IPv4Address] {
    list(name).compactMap { IPv4Address($0) }
  }

  var vlans: [VLANID] { list(.vlanList).compactMap { Int($0).flatMap { VLANID($0) } } }

  /// The address that was entered, with its mask and routers, if the phone uses one.
  var staticLease: DHCPLease? {
    guard number(.useDHCP) == 0, let address = self.address(.ownAddress) else { return nil }
    return DHCPLease(saved: address, mask: self.address(.ownMask), routers: addresses(.router))
  }

  /// The address of the last registration.
  var savedLease: DHCPLease? {
    guard let address = self.address(.reuseAddress) else { return nil }
    return DHCPLease(
      saved: address, mask: self.address(.reuseMask), routers: addresses(.reuseRouters))
  }

  /// How frames were tagged at the last registration.
  var savedTagging: Tagging? {
    guard address(.reuseAddress) != nil else { return nil }
    guard number(.reuseTagging) == 1 else { return .untagged }
    let vlan = VLANID(number(.savedVLAN) ?? 0) ?? .none
    return Tagging(.on, vlan)
  }
}
