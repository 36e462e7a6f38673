// The one place of this module that calls the operating system. It says `unsafe` because `read(2)`
// and `write(2)` take pointers: reading into an array that is used again and again, without copying,
// cannot be said otherwise. Every pointer is made from an array's bounds and gone when the call
// returns.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file, closed when nobody holds it any more. Standard input and output stay open.
package final class FileDescriptor: Sendable {
  private let number: Int32
  private let isOurs: Bool

  private init(_ number: Int32, isOurs: Bool) {
    self.number = number
    self.isOurs = isOurs
  }

  deinit {
    if isOurs { _ = close(number) }
  }

  package static let standardOutput = FileDescriptor(STDOUT_FILENO, isOurs: false)
  package static let standardError = FileDescriptor(STDERR_FILENO, isOurs: false)

  /// Whether there is something of this name.
  package static func exists(_ path: String) -> Bool {
    unsafe access(path, F_OK) == 0
  }

  /// Opens a file to read; `-` is standard input.
  package static func reading(_ path: String) throws(CaptureError) -> FileDescriptor {
    if path == "-" { return FileDescriptor(STDIN_FILENO, isOurs: false) }
    let number = again { unsafe open(path, O_RDONLY | O_CLOEXEC) }
    if number < 0 { throw CaptureError(path: path, .cannotOpen(errno: errno)) }
    return FileDescriptor(number, isOurs: true)
  }

  /// Makes a file, or empties the one that is there; `-` is standard output.
  package static func writing(_ path: String) throws(CaptureError) -> FileDescriptor {
    if path == "-" { return FileDescriptor(STDOUT_FILENO, isOurs: false) }
    let number = again { unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644) }
    if number < 0 {
      let reason = errno
      throw CaptureError(
        path: path, reason == EISDIR ? .isDirectory : .cannotOpen(errno: reason))
    }
    return FileDescriptor(number, isOurs: true)
  }

  /// Makes a file that must not be there yet.
  package static func creating(_ path: String) -> Result<FileDescriptor, SystemError> {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC
    let number = again { unsafe open(path, flags, 0o644) }
    return number < 0
      ? .failure(SystemError(errno)) : .success(FileDescriptor(number, isOurs: true))
  }

  /// Gives a file another name; what had that name is gone.
  package static func rename(_ path: String, to name: String) -> SystemError? {
    #if canImport(Glibc)
      let result = unsafe Glibc.rename(path, name)
    #else
      let result = unsafe Darwin.rename(path, name)
    #endif
    return result == 0 ? nil : SystemError(errno)
  }

  /// Takes a file away, if it is there.
  package static func remove(_ path: String) {
    _ = unsafe unlink(path)
  }

  /// Whether something of this name is there that is neither a file nor a folder: a device, a pipe.
  package static func isSpecial(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    let kind = status.st_mode & S_IFMT
    return kind != S_IFREG && kind != S_IFDIR
  }

  /// Whether there is a file of this name that holds nothing.
  package static func isEmpty(_ path: String) -> Bool {
    var status = stat()
    return unsafe stat(path, &status) == 0 && status.st_size == 0
  }

  /// Reads into `buffer[room]` what is there now, at most all of it; 0 octets are the end.
  package func fill(_ buffer: inout [UInt8], _ room: Range<Int>) -> Result<Int, SystemError> {
    let count = unsafe buffer.withUnsafeMutableBytes { octets in
      let target = unsafe UnsafeMutableRawBufferPointer(rebasing: octets[room])
      return Self.again {
        unsafe read(number, target.baseAddress, target.count)
      }
    }
    return count < 0 ? .failure(SystemError(errno)) : .success(count)
  }

  /// Writes all of `bytes`.
  package func send(_ bytes: [UInt8]) -> SystemError? {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { octets in
        let source = unsafe UnsafeRawBufferPointer(rebasing: octets[written...])
        return Self.again {
          unsafe write(number, source.baseAddress, source.count)
        }
      }
      if count < 0 { return SystemError(errno) }
      written += count
    }
    return nil
  }

  /// Takes away what stands in a file of ours behind so many octets. A pipe stays as it is.
  package func cut(to octets: Int) {
    guard isOurs, ftruncate(number, off_t(octets)) == 0 else { return }
    _ = lseek(number, off_t(octets), SEEK_SET)
  }

  /// What the operating system calls the error.
  static func message(_ number: Int32) -> String {
    guard let text = unsafe strerror(number) else { return "error \(number)" }
    return unsafe String(cString: text)
  }

  /// Repeats a call that a signal interrupted.
  private static func again<Count: SignedInteger>(_ call: () -> Count) -> Count {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }
}

extension SystemError {
  /// What was opened is a directory, which only reading it brings to light.
  var isDirectory: Bool { number == EISDIR }
}
