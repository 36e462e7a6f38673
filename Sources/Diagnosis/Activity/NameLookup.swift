public import Framing
public import Wire

/// A name that a device asked a DNS server for, and what it was told (RFC 1035).
public struct NameLookup: Hashable, Sendable {
  public let name: WireText
  /// The record type: "A", "AAAA", "SRV".
  public let type: String
  public let server: IPAddress
  public let vlan: VLANID
  public internal(set) var asked: FrameRun
  public internal(set) var answer: Answer?

  public struct Answer: Hashable, Sendable {
    public let frame: FrameStamp
    /// As the standards name it: "NOERROR", "NXDOMAIN".
    public let code: String
    /// Of the answer's A and AAAA records, at most ``NameLookup/mostAddresses``.
    public let addresses: [IPAddress]
    /// The server had something to say, be it another type of record.
    public let hasRecords: Bool
  }

  static let mostAddresses = 16

  /// Nothing usable came of it: no answer, an error, or no address.
  public var isFailure: Bool {
    guard let answer else { return true }
    return answer.code != "NOERROR" || (isForAddress && answer.addresses.isEmpty)
  }

  public var isForAddress: Bool { type == "A" || type == "AAAA" }
}
