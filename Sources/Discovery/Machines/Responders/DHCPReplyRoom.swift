import DHCP

/// How the options of an answer share the room that the client has for it.
///
/// Option 57 (RFC 2132 §9.10) counts the whole IP datagram, as dnsmasq and ISC dhcpd understand it;
/// a client that says nothing, or less, takes 576 octets (RFC 2131 §2). Where the options area is too
/// small, `file` and `sname` take options as well (option 52, RFC 2132 §9.3) if they may. No option is
/// divided between areas, and all instances of one stay together. Places are given first to what
/// every answer must have, then in the order of the list; what has none is left out.
struct DHCPReplyRoom: Hashable, Sendable {
  typealias Option = (DHCPOptionCode, [UInt8])

  /// Options by the area that they go into.
  struct Fitting {
    var options: [Option]
    var file: [Option]?
    var serverName: [Option]?
    /// Each once, in the order of the list.
    var leftOut: [DHCPOptionCode] = []
  }

  /// The octets of the datagram.
  let datagram: Int
  let allowsOverload: Bool

  /// IPv4 and UDP headers, the fixed part, the magic cookie and an End.
  private static let overhead = 20 + 8 + BOOTPHeader.length + 4 + 1
  /// No Ethernet frame holds more, and answers are sent in one.
  private static let mostOctets = 1500
  /// Option 52 itself.
  private static let overloadOctets = 3
  /// An End in each.
  private static let fileRoom = BOOTPHeader.Field.bootFile.length - 1
  private static let serverNameRoom = BOOTPHeader.Field.serverName.length - 1

  init(of question: DHCPMessage, allowsOverload: Bool) {
    datagram = min(
      max(Int(question.maximumMessageSize ?? 0), Int(MaximumMessageSize.minimum)), Self.mostOctets)
    self.allowsOverload = allowsOverload
  }

  /// - Parameters:
  ///   - always: what every answer must have; it stands in the options area.
  ///   - told: in the order in which places are given.
  ///   - relayed: the relay agent's, last in the options area. The relay takes it out again, so it
  ///     does not count for the client (RFC 3046 §2.2); the wire's limit holds all the same.
  func fit(always: [Option], told: [Option], relayed: [Option]) -> Fitting {
    let room =
      min(datagram, Self.mostOctets - Self.octets(of: relayed)) - Self.overhead
      - Self.octets(of: always)
    guard Self.octets(of: told) > room else { return Fitting(options: always + told + relayed) }
    var kept: [Unit] = []
    var leftOut: [DHCPOptionCode] = []
    for unit in Self.units(of: told) {
      if let placed = place(kept + [unit], room) {
        kept = placed
      } else {
        leftOut.append(unit.code)
      }
    }
    func options(in area: DHCPOptionArea.Name) -> [Option] {
      let codes = Set(kept.lazy.filter { $0.area == area }.map(\.code))
      return told.filter { codes.contains($0.0) }
    }
    let (file, serverName) = (options(in: .file), options(in: .sname))
    var overload: [Option] = []
    if !file.isEmpty || !serverName.isEmpty {
      let bits = (file.isEmpty ? 0 : 1) | (serverName.isEmpty ? 0 : 2) as UInt8
      overload = [(.overload, [bits])]
    }
    return Fitting(
      options: always + overload + options(in: .options) + relayed,
      file: file.isEmpty ? nil : file, serverName: serverName.isEmpty ? nil : serverName,
      leftOut: leftOut)
  }
}

// MARK: - Places

extension DHCPReplyRoom {
  /// All instances of one option.
  private struct Unit {
    let code: DHCPOptionCode
    var octets: Int
    var area = DHCPOptionArea.Name.options
  }

  private static func units(of options: [Option]) -> [Unit] {
    var result: [Unit] = []
    for (code, value) in options {
      let octets = octets(of: code, value)
      if let index = result.firstIndex(where: { $0.code == code }) {
        result[index].octets += octets
      } else {
        result.append(Unit(code: code, octets: octets))
      }
    }
    return result
  }

  /// Every unit with its area, the largest first and each where there is room first; `nil` if one
  /// has no place.
  private func place(_ units: [Unit], _ room: Int) -> [Unit]? {
    if units.reduce(0, { $0 + $1.octets }) <= room {
      return units.map { Unit(code: $0.code, octets: $0.octets) }
    }
    guard allowsOverload else { return nil }
    var areas: [(area: DHCPOptionArea.Name, room: Int)] = [
      (.options, room - Self.overloadOctets), (.file, Self.fileRoom), (.sname, Self.serverNameRoom),
    ]
    var result: [Unit] = []
    for unit in units.sorted(by: { $0.octets > $1.octets }) {
      guard let index = areas.firstIndex(where: { $0.room >= unit.octets }) else { return nil }
      areas[index].room -= unit.octets
      result.append(Unit(code: unit.code, octets: unit.octets, area: areas[index].area))
    }
    return result
  }

  private static func octets(of options: [Option]) -> Int {
    options.reduce(0) { $0 + octets(of: $1.0, $1.1) }
  }

  /// With a code and a length for each 255 octets.
  private static func octets(of code: DHCPOptionCode, _ value: [UInt8]) -> Int {
    guard code.hasLength else { return 1 }
    return value.count + 2 * max(1, (value.count + 254) / 255)
  }
}
