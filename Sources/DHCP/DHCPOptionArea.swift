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
  /// The octets of the frame.
  public let octets: Range<Int>
  /// In frame order; together they are the whole area.
  public let elements: [Element]
  public let framingError: DecodeError?

  /// Takes `bytes` apart. Total.
  public init(_ bytes: ArraySlice<UInt8>, name: Name) {
    self.name = name
    octets = bytes.indices
    var elements: [Element] = []
    elements.reserveCapacity(min(bytes.count / 3, Self.usualElements))
    var reader = ByteReader(bytes, reading: name.structure)
    do throws(DecodeError) {
      while !reader.isAtEnd {
        elements.append(try Self.element(from: &reader, area: name))
        if case .end = elements.last, !reader.isAtEnd {
          elements.append(.trailer(reader.readRest()))
        }
      }
      framingError = Self.overrun(of: elements.last, structure: reader.structure)
    } catch {
      framingError = error
      if let code = bytes.last {
        elements.append(.loneCode(DHCPOptionCode(rawValue: code), octet: bytes.endIndex - 1))
      }
    }
    self.elements = elements
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

// MARK: - Wire format

extension DHCPOptionArea {
  /// The area as it was, element by element.
  public var encoded: [UInt8] {
    var writer = ByteWriter(room: octets.count)
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
