public import Framing
public import Wire

/// A DHCPv4 message, whole: the fixed header, and every octet that holds options or could.
///
/// RFC 2131 §2 and §4.1, RFC 2132, RFC 3396. Made from any octets whatever; ``encoded`` gives
/// the same octets back. A message without the magic cookie is BOOTP of 1985 (RFC 951): it has
/// no options, and ``vendorArea`` keeps the rest.
public struct DHCPMessage: Sendable {
  /// The four octets that say that options follow: 99.130.83.99 (RFC 2131 §3).
  public static let optionsCookie: UInt32 = 0x6382_5363

  public let header: BOOTPHeader
  /// Everything after the fixed header: the magic cookie and the options area, or the vendor
  /// area of a BOOTP message.
  public let vendorArea: ArraySlice<UInt8>

  /// Takes a message apart. Total.
  ///
  /// Indices are kept: of a slice of a frame, all offsets are those of the frame.
  public init(_ bytes: ArraySlice<UInt8>) {
    header = BOOTPHeader(bytes)
    vendorArea = bytes.dropFirst(BOOTPHeader.length)
  }

  /// One for each code, in order of first appearance.
  public var joined: [JoinedOption] { JoinedOption.join(options) }

  /// The message as it was.
  public var encoded: [UInt8] {
    var writer = ByteWriter(room: header.octets.count + vendorArea.count)
    writer.write(header.octets)
    if let optionsArea = areas.first {
      writer.write(Self.optionsCookie)
      writer.write(optionsArea.encoded)
    } else {
      writer.write(vendorArea)
    }
    return writer.bytes
  }

  /// The four octets after the header, whatever they are; `nil` if there are fewer.
  public var magicCookie: UInt32? { Self.cookie(of: vendorArea) }

  public var clientMAC: MACAddress? { header.clientMAC }

  /// Every instance of every option: areas in the order options, file, sname, frame order within.
  public var options: [DHCPOption] { areas.flatMap(\.options) }

  public func joinedOption(_ code: DHCPOptionCode) -> JoinedOption? {
    guard let first = optionsPlace else { return nil }
    var pieces = first.options(code)
    for place in overloaded(by: first) { pieces += place.options(code) }
    return pieces.isEmpty ? nil : JoinedOption(code, pieces: pieces)
  }

  /// What option 52 says about `file` and `sname`, as it is obeyed.
  public var overload: OptionOverload? { optionsPlace.flatMap(Self.overload(in:)) }

  /// Why the message could not be taken apart to its end, area by area.
  public var framingErrors: [DecodeError] {
    if !header.isComplete {
      return [
        DecodeError(
          "BOOTP header", at: header.octets.startIndex,
          .truncated(needed: BOOTPHeader.length, available: header.octets.count))
      ]
    }
    if magicCookie == nil {
      return [
        DecodeError(
          "DHCP magic cookie", at: vendorArea.startIndex,
          .truncated(needed: 4, available: vendorArea.count))
      ]
    }
    // Nearly all are whole, and need not be taken apart to tell.
    return places.allSatisfy(\.isFramed) ? [] : areas.compactMap(\.framingError)
  }
}

// MARK: - Option areas

extension DHCPMessage {
  /// The areas that hold options, in the order in which they are joined: options, and file and
  /// sname if option 52 says so. None without the magic cookie. Taken apart each time.
  public var areas: [DHCPOptionArea] {
    places.map { DHCPOptionArea($0.bytes, name: $0.name) }
  }

  private var places: [OptionPlace] {
    optionsPlace.map { [$0] + overloaded(by: $0) } ?? []
  }

  private var optionsPlace: OptionPlace? {
    guard Self.cookie(of: vendorArea) == Self.optionsCookie else { return nil }
    return OptionPlace(name: .options, bytes: vendorArea.dropFirst(4))
  }

  /// RFC 2132 §9.3, RFC 3396 §5: the options area alone decides about the others.
  private func overloaded(by options: OptionPlace) -> [OptionPlace] {
    guard let overload = Self.overload(in: options) else { return [] }
    var places: [OptionPlace] = []
    if overload.usesFile, let file = header.bootFile {
      places.append(OptionPlace(name: .file, bytes: file))
    }
    if overload.usesServerName, let serverName = header.serverName {
      places.append(OptionPlace(name: .sname, bytes: serverName))
    }
    return places
  }

  /// The first option 52 that is one octet long and has a value the standard knows. The standard
  /// is silent about several; a client that stops at the first good one agrees with most servers.
  private static func overload(in place: OptionPlace) -> OptionOverload? {
    for option in place.options(.overload) where !option.isCut {
      if let overload = try? OptionOverload(whole: option.value, reading: "option overload"),
        overload.isRegistered
      {
        return overload
      }
    }
    return nil
  }

  private static func cookie(of vendorArea: ArraySlice<UInt8>) -> UInt32? {
    var reader = ByteReader(vendorArea, reading: "DHCP magic cookie")
    return try? reader.readInteger()
  }
}

// MARK: - Equality

/// Two messages are equal if their octets are, wherever in a frame they stand.
extension DHCPMessage: Hashable {
  public static func == (left: DHCPMessage, right: DHCPMessage) -> Bool {
    left.header == right.header && left.vendorArea == right.vendorArea
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(header)
    hasher.combine(vendorArea)
  }
}
