import Capture

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that is read whole.
struct WholeFile {
  /// No document is longer, so that a wrong file does not fill the memory.
  static let longest = 1 << 30
  private static let piece = 1 << 20

  let octets: [UInt8]

  /// Reads `path`; `-` is standard input. A file of more than `limit` octets is refused.
  init(path: String, atMost limit: Int = Self.longest) throws(CaptureError) {
    let file = try FileDescriptor.reading(path)
    var octets: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: Self.piece)
    while true {
      switch file.fill(&buffer, buffer.indices) {
      case .failure(let error):
        throw CaptureError(
          path: path,
          error.number == EISDIR ? .isDirectory : .readFailed(errno: error.number))
      case .success(0):
        self.octets = octets
        return
      case .success(let count):
        octets += buffer[..<count]
        if octets.count > limit {
          throw CaptureError(path: path, .cannotOpen(errno: EFBIG))
        }
      }
    }
  }
}
