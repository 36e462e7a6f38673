/// What is unusual about a message. It was read nevertheless, as far as it went.
public enum HTTPNote: Hashable, Sendable, CaseIterable {
  /// A line of the head ends without a carriage return.
  case bareLineFeed
  /// A field goes on in the next line (RFC 9112 §5.2).
  case foldedLine
  /// A line of the head has no colon, or nothing before it; it was left out.
  case lineWithoutName
  /// A blank stands between a name and its colon (RFC 9112 §5.1).
  case blankBeforeColon
  /// A NUL or a carriage return stands within a line.
  case controlCharacter
  /// The head is longer than is read.
  case headTooLong
  /// There are more fields than are kept.
  case tooManyFields
  /// Content-Length is not a number that can be one.
  case invalidContentLength
  /// Content-Length comes more than once, always with the same number.
  case repeatedContentLength
  /// Content-Length comes with different numbers (RFC 9112 §6.3).
  case contradictingContentLengths
  /// Both Transfer-Encoding and Content-Length are there; the first counts (RFC 9112 §6.3).
  case lengthAndTransferEncoding
  /// The last transfer coding is not `chunked`.
  case unknownTransferEncoding
  /// The length of a chunk or its end cannot be read.
  case invalidChunk
  /// The body is longer than is kept.
  case bodyTooLong
  /// Octets are missing from the capture.
  case gap
}

extension HTTPNote: CustomStringConvertible {
  /// One sentence for people.
  public var description: String {
    switch self {
    case .bareLineFeed: "a line ends without a carriage return"
    case .foldedLine: "a field goes on in the next line"
    case .lineWithoutName: "a line of the head is not a field"
    case .blankBeforeColon: "a blank stands between a field's name and its colon"
    case .controlCharacter: "a control character stands in the head"
    case .headTooLong: "the head is too long to be read"
    case .tooManyFields: "there are too many fields to be kept"
    case .invalidContentLength: "Content-Length is not a length"
    case .repeatedContentLength: "Content-Length comes more than once"
    case .contradictingContentLengths: "Content-Length comes with different numbers"
    case .lengthAndTransferEncoding: "both Content-Length and Transfer-Encoding are there"
    case .unknownTransferEncoding: "the last transfer coding is not chunked"
    case .invalidChunk: "the body breaks off where a chunk cannot be read"
    case .bodyTooLong: "the body is too long to be kept whole"
    case .gap: "octets are missing from the capture"
    }
  }
}
