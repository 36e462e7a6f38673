/// What is true of one phone's start-up, said by the scene that tells it.
///
/// Only what a capture can show: files that TLS hides are not listed.
public struct StartUpTruth: Sendable {
  /// As `--phone` names it.
  public let family: String
  /// Families that run on the same model, and that only its files or its registration tell apart.
  public let families: [String]
  public let phone: Phone
  /// Those that may be said; more than one where the capture leaves it open.
  public internal(set) var verdicts: [Verdict]
  public internal(set) var failure: Failure?
  /// The VLAN of the address the phone last used, 0 for none; `nil` without an address.
  public internal(set) var usedVLAN: UInt16?
  /// By parameter; `nil` where no document says what the phone makes of what it heard.
  public internal(set) var servers: [String: [String]]? = [:]
  public internal(set) var downloads: [Download] = []
  public internal(set) var registration: Registration?

  public struct Phone: Sendable {
    public let mac: String
    public let hostName: String
    public let model: String
  }

  public enum Verdict: String, Sendable {
    case provisioned
    case notProvisioned = "not provisioned"
    case incomplete
  }

  /// What goes wrong, by its number in the list of field failures.
  public struct Failure: Sendable {
    public let number: String
    /// Numbers of which one must be named as a root cause; none if the failure does no harm.
    public let rootCauses: [String]
  }

  public struct Download: Sendable {
    public let url: String
    /// Of HTTP; 0 when no answer came.
    public let status: Int
  }

  public struct Registration: Sendable {
    /// "sip" or "h323".
    public let protocolName: String
    /// SIP's final answers; 200 for a confirm of H.225.0.
    public internal(set) var statuses: [Int]
  }
}

// MARK: - JSON

extension StartUpTruth {
  private var showsFamily: Bool { registration != nil || !downloads.isEmpty }

  /// The members of its JSON object, in order.
  func members(title: String) -> [(String, JSONText)] {
    var members: [(String, JSONText)] = [
      ("title", .string(title)), ("family", .oneOrMore(showsFamily ? [family] : families)),
      (
        "phone",
        .object([
          ("mac", .string(phone.mac)), ("hostname", .string(phone.hostName)),
          ("model", .string(phone.model)),
        ])
      ),
      ("verdict", .oneOrMore(verdicts.map(\.rawValue))),
    ]
    if let failure {
      members += [
        ("fault", .string(title)), ("reference", .string(failure.number)),
        ("rootCause", .strings(failure.rootCauses)),
      ]
    } else {
      members.append(("fault", .null))
    }
    if let usedVLAN { members.append(("vlan", .object([("used", .number(Int(usedVLAN)))]))) }
    if let servers {
      let sorted = servers.sorted { $0.key < $1.key }
      members.append(("servers", .object(sorted.map { ($0.key, .strings($0.value)) })))
    }
    members.append(
      (
        "fetched",
        .array(
          downloads.map { .object([("url", .string($0.url)), ("status", .number($0.status))]) })
      ))
    if let registration {
      members.append(
        (
          "registration",
          .object([
            ("protocol", .string(registration.protocolName)),
            ("statuses", .array(registration.statuses.map { .number($0) })),
          ])
        ))
    }
    return members
  }
}
