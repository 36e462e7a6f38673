/// What a record holds, or what is asked for (RFC 1035 §3.2.2 and later).
public struct DNSRecordType: RawRepresentable, Hashable, Sendable {
  public let rawValue: UInt16
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  public static let a = DNSRecordType(rawValue: 1)
  public static let ns = DNSRecordType(rawValue: 2)
  public static let cname = DNSRecordType(rawValue: 5)
  public static let soa = DNSRecordType(rawValue: 6)
  public static let ptr = DNSRecordType(rawValue: 12)
  public static let txt = DNSRecordType(rawValue: 16)
  public static let aaaa = DNSRecordType(rawValue: 28)
  /// RFC 2782
  public static let srv = DNSRecordType(rawValue: 33)
  /// RFC 3403
  public static let naptr = DNSRecordType(rawValue: 35)
  /// EDNS (RFC 6891): not a record but an extension of the header.
  public static let opt = DNSRecordType(rawValue: 41)
  /// Asked for only: all types.
  public static let any = DNSRecordType(rawValue: 255)
}

extension DNSRecordType: CustomStringConvertible {
  /// The registered name, or `TYPE` and the number (RFC 3597 §5).
  public var description: String { Self.names[rawValue] ?? "TYPE\(rawValue)" }

  private static let names: [UInt16: String] = [
    1: "A", 2: "NS", 5: "CNAME", 6: "SOA", 12: "PTR", 13: "HINFO", 15: "MX", 16: "TXT",
    28: "AAAA", 29: "LOC", 33: "SRV", 35: "NAPTR", 39: "DNAME", 41: "OPT", 43: "DS", 46: "RRSIG",
    47: "NSEC", 48: "DNSKEY", 50: "NSEC3", 52: "TLSA", 64: "SVCB", 65: "HTTPS", 99: "SPF",
    250: "TSIG", 251: "IXFR", 252: "AXFR", 255: "ANY", 257: "CAA",
  ]
}
