// Folders and files are made by the system's calls, which take names and octets by pointers.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The files that programs inside find: in memory, mounted where only they see it, so nothing is left
/// of them however it ends.
struct HostFolder {
  private let top: String
  private var files: Set<String> = []
  private var octets = 0

  /// Every system has it, and programs inside keep nothing there.
  static let path = "/tmp"
  /// No folder holds more; a server of a scenario has as many.
  static let mostFiles = 4096
  static let mostOctets = 1 << 30
  static let longestName = 1024
  /// Folders within folders.
  private static let mostDepth = 8

  init(at path: String = HostFolder.path) {
    top = path
  }

  /// Puts octets behind what a file holds, which is new if it is not there.
  ///
  /// - Parameter name: its path in the folder, without a slash in front.
  mutating func append(_ piece: [UInt8], to name: String) throws(HostStackError) {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    // What no path names without leaving the folder is not there.
    guard name.utf8.count <= Self.longestName, parts.count <= Self.mostDepth,
      !parts.contains(where: { ["", ".", ".."].contains($0) || $0.utf8.contains(0) })
    else { return }
    guard files.contains(name) || files.count < Self.mostFiles,
      octets + piece.count <= Self.mostOctets
    else { throw .refused(step: "a file to serve", errno: ENOSPC) }
    if files.insert(name).inserted { makeFolders(parts.dropLast()) }
    octets += piece.count
    try write(piece, to: "\(top)/\(name)")
  }

  private func makeFolders(_ parts: ArraySlice<String>) {
    var place = top
    for part in parts {
      place += "/\(part)"
      _ = unsafe mkdir(place, 0o755)
    }
  }

  private func write(_ piece: [UInt8], to path: String) throws(HostStackError) {
    let flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC
    let file = unsafe open(path, flags, 0o644)
    guard file >= 0 else { throw .refused(step: "a file to serve", errno: errno) }
    defer { close(file) }
    var rest = piece[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { octets in
        #if canImport(Glibc)
          unsafe Glibc.write(file, octets.baseAddress, octets.count)
        #else
          unsafe Darwin.write(file, octets.baseAddress, octets.count)
        #endif
      }
      guard written > 0 else { throw .refused(step: "writing a file to serve", errno: errno) }
      rest = rest.dropFirst(written)
    }
  }
}
