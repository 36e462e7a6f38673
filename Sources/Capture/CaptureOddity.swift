/// What no capture should have but readers can live with: the frames are delivered as they stand.
public enum CaptureOddity: Hashable, Sendable, CaseIterable {
  /// A frame holds more octets than the file's snap length allows.
  case beyondSnapLength
  /// A frame holds more octets than it says were on the wire.
  case beyondOriginalLength
  /// A time lies outside what ``Wire/Moment`` can say and was held at its end.
  case timeOutOfRange
  /// The options of an interface break off or have the wrong length; its times may be wrong.
  case interfaceOptions
  /// Something that is not gzip follows the compressed data; it is passed over.
  case afterCompressedData
}

extension CaptureOddity: CustomStringConvertible {
  public var description: String {
    switch self {
    case .beyondSnapLength: "more bytes than the snap length allows"
    case .beyondOriginalLength: "more bytes than were on the wire"
    case .timeOutOfRange: "a time out of range, taken as the last that can be told"
    case .interfaceOptions: "damaged options of an interface, its times may be wrong"
    case .afterCompressedData: "other data after the compressed data, not read"
    }
  }
}
