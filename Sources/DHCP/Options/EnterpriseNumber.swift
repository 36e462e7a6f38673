/// Who defines what follows (IANA registry "Private Enterprise Numbers").
public struct EnterpriseNumber: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt32
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  public static let cisco = EnterpriseNumber(rawValue: 9)
  public static let microsoft = EnterpriseNumber(rawValue: 311)
  public static let broadbandForum = EnterpriseNumber(rawValue: 3561)
  public static let cableLabs = EnterpriseNumber(rawValue: 4491)
  public static let avaya = EnterpriseNumber(rawValue: 6889)

  /// The owner, of the numbers above; `nil` for others.
  public var name: String? {
    switch self {
    case .cisco: "Cisco"
    case .microsoft: "Microsoft"
    case .broadbandForum: "Broadband Forum"
    case .cableLabs: "CableLabs"
    case .avaya: "Avaya"
    default: nil
    }
  }
}

extension EnterpriseNumber: CustomStringConvertible {
  public var description: String { name.map { "\(rawValue) (\($0))" } ?? String(rawValue) }
}
