/// One instance of an option as it stands in the frame: code, length, and what there was of its value.
///
/// RFC 2132 §2. Several instances of one code make one value: see ``JoinedOption``.
public struct DHCPOption: Hashable, Sendable {
  public let code: DHCPOptionCode
  /// The length octet. It is larger than `value.count` if the option runs past its area.
  public let claimedLength: UInt8
  /// What there really was, with the frame's indices.
  public let value: ArraySlice<UInt8>
  public let area: DHCPOptionArea.Name

  package init(
    _ code: DHCPOptionCode, claimedLength: UInt8, value: ArraySlice<UInt8>,
    area: DHCPOptionArea.Name
  ) {
    self.code = code
    self.claimedLength = claimedLength
    self.value = value
    self.area = area
  }

  /// The octets of the frame, code and length octets included.
  public var octets: Range<Int> { value.startIndex - 2..<value.endIndex }

  /// The length octet claims more than the area holds.
  public var isCut: Bool { value.count < Int(claimedLength) }
}
