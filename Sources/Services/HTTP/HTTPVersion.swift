/// Which HTTP a message claims to be (RFC 9112 §2.3).
public struct HTTPVersion: Hashable, Sendable {
  public let major: UInt8
  public let minor: UInt8

  public init(major: UInt8, minor: UInt8) {
    self.major = major
    self.minor = minor
  }

  /// Reads `HTTP/1.1`, upper case, one digit each; anything else is `nil`.
  init?(_ octets: ArraySlice<UInt8>) {
    let digits = octets.dropFirst(5)
    guard octets.count == 8, octets.starts(with: "HTTP/".utf8), let major = digits.first,
      let minor = digits.last, digits.dropFirst().first == UInt8(ascii: "."),
      (0x30...0x39).contains(major), (0x30...0x39).contains(minor)
    else { return nil }
    self.init(major: major - 0x30, minor: minor - 0x30)
  }
}

extension HTTPVersion: CustomStringConvertible {
  public var description: String { "HTTP/\(major).\(minor)" }
}
