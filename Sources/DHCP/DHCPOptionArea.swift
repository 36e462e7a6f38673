public import Wire

/// One of the places of a message that hold options, taken apart from its first octet to its last.
///
/// RFC 2131 §4.1, RFC 2132 §9.3. Taking apart cannot fail: what cannot be framed is kept and
/// ``framingError`` says why. A missing End is not an error here; ``end`` tells.
public struct DHCPOptionArea: Hashable, Sendable {
  /// In the order in which their options are joined (RFC 3396 §5).
  public enum Name: String, CaseIterable, Hashable, Sendable {
    /// What follows the magic cookie.
    case options
    /// The boot file field, if option 52 is 1 or 3.
    case file
    /// The server name field, if option 52 is 2 or 3.
    case sname

    /// For errors; not put together for each message.
    var structure: String {
      switch self {
      case .options: "DHCP options area"
      case .file: "DHCP file area"
      case .sname: "DHCP sname area"
      }
    }
  }

  public enum Element: Hashable, Sendable {
    /// A run of code 0, which has no length octet.
    case pad(octets: Range<Int>)
    case option(DHCPOption)
    /// Code 255, which has no length octet.
    case end(octet: Int)
    /// What follows the End.
    case trailer(ArraySlice<UInt8>)
    /// The code of an option in the last octet of the area, so that it has no length.
    case loneCode(DHCPOptionCode, octet: Int)
  }

  /// So many a phone or a server sends; room made at once is made once.
  private static let usualElements = 16

  public let name: Name
  /// As it is. What stands in it is taken out when asked for: of the many messages that a diagnosis
  /// keeps, the parts would take more room than the octets.
  private let bytes: ArraySlice<UInt8>

  /// Takes `bytes` apart. Total.
  public init(_ bytes: ArraySlice<UInt8>, name: Name) {
    self.name = name
    self.bytes = bytes
  }

  /// The octets of the frame.
  public var octets: Range<Int> { bytes.indices }
  /// In frame order; together they are the whole area.
  public var elements: [Element] { taken.elements }
  public var framingError: DecodeError? { taken.error }

  private var taken: (elements: [Element], error: DecodeError?) {
    var elements: [Element] = []
    elements.reserveCapacity(min(bytes.count / 3, Self.usualElements))
    var reader = reader
    do throws(DecodeError) {
      while !reader.isAtEnd {
        elements.append(try Self.element(from: &reader, area: name))
        if case .end = elements.last, !reader.isAtEnd {
          elements.append(.trailer(reader.readRest()))
        }
      }
      return (elements, Self.overrun(of: elements.last, structure: reader.structure))
    } catch {
      if let code = bytes.last {
        elements.append(.loneCode(DHCPOptionCode(rawValue: code), octet: bytes.endIndex - 1))
      }
      return (elements, error)
    }
  }

  private var reader: ByteReader { ByteReader(bytes, reading: name.structure) }

  /// The instances of one option, in frame order.
  ///
  /// Asked for most of all, so the others are passed over without being taken out: by their codes and
  /// lengths alone.
  func options(_ code: DHCPOptionCode) -> [DHCPOption] {
    var found: [DHCPOption] = []
    var place = bytes.startIndex
    while place < bytes.endIndex, bytes[place] != DHCPOptionCode.end.rawValue {
      guard bytes[place] != DHCPOptionCode.pad.rawValue else {
        place += 1
        continue
      }
      let start = place + 2
      guard start <= bytes.endIndex else { break }
      let length = bytes[place + 1]
      let end = min(start + Int(length), bytes.endIndex)
      if bytes[place] == code.rawValue {
        found.append(DHCPOption(code, claimedLength: length, value: bytes[start..<end], area: name))
      }
      place = end
    }
    return found
  }

  /// The options in frame order, neither Pad nor End.
  public var options: [DHCPOption] {
    elements.compactMap { if case .option(let option) = $0 { option } else { nil } }
  }

  /// Where the End stands, or `nil` if the area has none.
  public var end: Int? {
    elements.lazy.compactMap { if case .end(let octet) = $0 { octet } else { nil } }.first
  }

  /// What follows the End, or nothing.
  public var trailer: ArraySlice<UInt8> {
    if case .trailer(let octets) = elements.last { octets } else { [] }
  }
}

// MARK: - Equality

/// Two areas are equal if they say the same at the same place.
extension DHCPOptionArea {
  public static func == (left: DHCPOptionArea, right: DHCPOptionArea) -> Bool {
    left.name == right.name && left.octets == right.octets && left.bytes == right.bytes
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(octets)
    hasher.combine(bytes)
  }
}

// MARK: - Wire format

extension DHCPOptionArea {
  /// The area as it was, element by element.
  public var encoded: [UInt8] {
    var writer = ByteWriter()
    for element in elements {
      switch element {
      case .pad(let octets):
        writer.write(repeatElement(DHCPOptionCode.pad.rawValue, count: octets.count))
      case .option(let option):
        writer.write(option.code.rawValue)
        writer.write(option.claimedLength)
        writer.write(option.value)
      case .end:
        writer.write(DHCPOptionCode.end.rawValue)
      case .trailer(let octets):
        writer.write(octets)
      case .loneCode(let code, _):
        writer.write(code.rawValue)
      }
    }
    return writer.bytes
  }

  /// Throws only where an option has a code and no length octet.
  private static func element(
    from reader: inout ByteReader, area: Name
  ) throws(DecodeError) -> Element {
    let start = reader.offset
    let code = DHCPOptionCode(rawValue: try reader.readInteger())
    switch code {
    case .pad:
      while reader.remaining.first == DHCPOptionCode.pad.rawValue { _ = try reader.readBytes(1) }
      return .pad(octets: start..<reader.offset)
    case .end:
      return .end(octet: start)
    default:
      let length: UInt8 = try reader.readInteger()
      let value = try reader.readBytes(min(Int(length), reader.remaining.count))
      return .option(DHCPOption(code, claimedLength: length, value: value, area: area))
    }
  }

  /// Only the last element can run past the area.
  private static func overrun(of element: Element?, structure: String) -> DecodeError? {
    guard case .option(let option) = element, option.isCut else { return nil }
    return DecodeError(
      structure, at: option.octets.lowerBound + 1,
      .overrun(claimed: Int(option.claimedLength), available: option.value.count))
  }
}
