public import Wire

/// Options one after the other, as a message, or an option that carries others, holds them.
///
/// Taking them apart cannot fail: an option that runs past the end is kept as far as it goes, and
/// octets too few for another are ``trailer``.
public struct DHCPv6OptionList: Hashable, Sendable {
  /// In wire order. Only the last can be cut.
  public let options: [DHCPv6Option]
  /// One to three octets, where there is no room for a code and a length.
  public let trailer: ArraySlice<UInt8>
  /// Why the last option is cut, or why there is a trailer.
  public let framingError: DecodeError?

  /// Takes `bytes` apart. Total.
  public init(_ bytes: ArraySlice<UInt8>, in space: DHCPv6OptionSpace = .standard) {
    var reader = ByteReader(bytes, reading: "DHCPv6 option")
    var options: [DHCPv6Option] = []
    var framingError: DecodeError?
    do throws(DecodeError) {
      while !reader.isAtEnd {
        options.append(try DHCPv6Option(framing: &reader, in: space))
      }
    } catch {
      framingError = error
    }
    self.options = options
    self.framingError = framingError ?? options.last?.overrun
    trailer = reader.readRest()
  }

  public func encode(into writer: inout ByteWriter) {
    for option in options { option.encode(into: &writer) }
    writer.write(trailer)
  }
}

// MARK: - Equality

/// Two lists are equal if their octets are read as the same; where they stood does not count.
extension DHCPv6OptionList {
  public static func == (left: DHCPv6OptionList, right: DHCPv6OptionList) -> Bool {
    left.options == right.options && left.trailer == right.trailer
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(options)
    hasher.combine(trailer)
  }
}
