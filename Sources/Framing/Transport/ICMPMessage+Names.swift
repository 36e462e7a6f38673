extension ICMPMessage {
  /// What the type says, in a few words; every type has some.
  public var typeName: String {
    let names = version == .v4 ? Self.types : Self.typesOfVersion6
    return names[header.type] ?? "type \(header.type)"
  }

  /// What the code adds; `nil` where the standards name none.
  public var codeName: String? {
    let names = version == .v4 ? Self.codes : Self.codesOfVersion6
    return names[header.type]?[header.code]
  }

  /// IANA, "ICMP Type Numbers".
  private static let types: [UInt8: String] = [
    0: "echo reply", 3: "destination unreachable", 4: "source quench", 5: "redirect",
    8: "echo request", 9: "router advertisement", 10: "router solicitation", 11: "time exceeded",
    12: "parameter problem", 13: "timestamp", 14: "timestamp reply", 15: "information request",
    16: "information reply", 17: "address mask request", 18: "address mask reply",
    42: "extended echo request", 43: "extended echo reply",
  ]

  /// RFC 792, RFC 1122 §3.2.2.1, RFC 1812 §5.2.7.1.
  private static let codes: [UInt8: [UInt8: String]] = [
    3: [
      0: "network unreachable", 1: "host unreachable", 2: "protocol unreachable",
      3: "port unreachable", 4: "fragmentation needed", 5: "source route failed",
      6: "network unknown", 7: "host unknown", 8: "source host isolated",
      9: "network administratively prohibited", 10: "host administratively prohibited",
      11: "network unreachable for this type of service",
      12: "host unreachable for this type of service",
      13: "communication administratively prohibited", 14: "host precedence violation",
      15: "precedence cutoff in effect",
    ],
    5: [
      0: "for the network", 1: "for the host", 2: "for the type of service and network",
      3: "for the type of service and host",
    ],
    11: [0: "in transit", 1: "during reassembly"],
    12: [0: "at the pointer", 1: "a required option is missing", 2: "bad length"],
  ]

  /// IANA, "ICMPv6 Type Numbers".
  private static let typesOfVersion6: [UInt8: String] = [
    1: "destination unreachable", 2: "packet too big", 3: "time exceeded", 4: "parameter problem",
    128: "echo request", 129: "echo reply", 130: "multicast listener query",
    131: "multicast listener report", 132: "multicast listener done",
    133: "router solicitation", 134: "router advertisement", 135: "neighbor solicitation",
    136: "neighbor advertisement", 137: "redirect", 143: "multicast listener report, version 2",
  ]

  /// RFC 4443 §3.
  private static let codesOfVersion6: [UInt8: [UInt8: String]] = [
    1: [
      0: "no route to destination", 1: "communication administratively prohibited",
      2: "beyond the scope of the source address", 3: "address unreachable",
      4: "port unreachable", 5: "source address failed a policy",
      6: "route to destination rejected", 7: "error in the source routing header",
    ],
    3: [0: "in transit", 1: "during reassembly"],
    4: [0: "erroneous header field", 1: "unknown next header", 2: "unknown IPv6 option"],
  ]
}
