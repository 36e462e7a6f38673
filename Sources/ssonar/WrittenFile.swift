import Capture

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that appears whole or not at all.
enum WrittenFile {
  /// Writes a temporary file beside `path` and gives it that name. A device or a pipe is written
  /// as it is.
  static func write(_ octets: [UInt8], to path: String) -> CaptureError? {
    if FileDescriptor.isSpecial(path) {
      do {
        return try FileDescriptor.writing(path).send(octets).map { failure(path, $0) }
      } catch {
        return error
      }
    }
    let temporary = "\(path).\(getpid()).part"
    switch FileDescriptor.creating(temporary) {
    case .failure(let error): return failure(path, error)
    case .success(let file):
      let error = file.send(octets) ?? FileDescriptor.rename(temporary, to: path)
      if error != nil { FileDescriptor.remove(temporary) }
      return error.map { failure(path, $0) }
    }
  }

  private static func failure(_ path: String, _ error: SystemError) -> CaptureError {
    CaptureError(path: path, .writeFailed(errno: error.number))
  }
}
