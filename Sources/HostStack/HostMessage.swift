import Framing
import Wire

/// What the two processes say to each other, one message of their socket each.
///
///     kind (1)  1 frame: the octets
///               2 ready
///               3 failed: error number (4), step
///               4 configure: address (4), mask (4), router (4), MTU (2), number of resolvers (1),
///                 resolvers (4 each), domain
///               5 configured: notes, a line each
///               6 run: number (4), milliseconds (4), most octets (4), number of arguments (1), each
///                 with its length (2), input
///               7 cancel: number (4)
///               8 output: number (4), 0 or 1 for an error (1), octets
///               9 ended: number (4), how (1), a number about it (4)
///              10 file: length of its name (2), name, what comes behind what it holds
enum HostMessage: Hashable, Sendable {
  case frame([UInt8])
  case ready
  case failed(step: String, errno: UInt32)
  case configure(HostAddress)
  case configured(notes: [String])
  case run(UInt32, HostCommand)
  case cancel(UInt32)
  case output(UInt32, isError: Bool, [UInt8])
  case ended(UInt32, HostExit)
  case file(String, [UInt8])

  /// A frame may be one of many that the interface put together: up to 64 KiB of IP (RFC 791).
  static let longestFrame = 65_535 + 18
  /// Output and files go in such pieces.
  static let longestPiece = 32 << 10
  static let longest = longestFrame + 64
}
