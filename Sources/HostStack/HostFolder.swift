// Folders and files are made by the system's calls, which take names and octets by pointers.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of files that a program inside serves; it is gone when nobody holds it any more.
package final class HostFolder {
  package let path: String
  private var files: [String] = []
  private var folders: [String] = []

  /// No folder holds more.
  package static let mostFiles = 1024
  /// Folders within folders.
  private static let mostDepth = 8

  /// - Parameters:
  ///   - files: octets by their path in the folder, without a slash in front.
  ///   - user: who owns all of it; whoever runs the program, unless given.
  package init(_ files: [String: [UInt8]], owner user: HostUser?) throws(HostStackError) {
    var template = Array("/tmp/ssonar-files-XXXXXX".utf8CString)
    guard unsafe mkdtemp(&template) != nil else {
      throw .refused(step: "a folder in /tmp", errno: errno)
    }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    folders = [path]
    for (name, octets) in files.sorted(by: { $0.key < $1.key }).prefix(Self.mostFiles) {
      let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      // What no path names without leaving the folder is not there.
      guard parts.count <= Self.mostDepth, !parts.contains(where: { ["", ".", ".."].contains($0) })
      else { continue }
      var place = path
      for part in parts.dropLast() {
        place += "/\(part)"
        if unsafe mkdir(place, 0o755) == 0 { folders.append(place) }
      }
      try save(octets, to: "\(path)/\(name)")
    }
    for place in folders + self.files {
      _ = unsafe chmod(place, folders.contains(place) ? 0o755 : 0o644)
      if let user { _ = unsafe chown(place, user.user, user.group) }
    }
  }

  deinit {
    for file in files { _ = unsafe unlink(file) }
    for folder in folders.reversed() { _ = unsafe rmdir(folder) }
  }

  private func save(_ octets: [UInt8], to path: String) throws(HostStackError) {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
    guard file >= 0 else { throw .refused(step: "a file to serve", errno: errno) }
    files.append(path)
    defer { close(file) }
    var rest = octets[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes {
        unsafe write(file, $0.baseAddress, $0.count)
      }
      guard written > 0 else { throw .refused(step: "writing a file to serve", errno: errno) }
      rest = rest.dropFirst(written)
    }
  }
}

@available(*, unavailable)
extension HostFolder: Sendable {}
