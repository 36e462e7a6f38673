// The system's list of users gives pointers (`getpwnam(3)`), copied at once.

#if canImport(Glibc)
  import CPcap
  import Glibc
#else
  import Darwin
#endif

/// The rights of the running program.
package enum Privileges {
  package static var isRoot: Bool { geteuid() == 0 }

  package enum Failure: Error, Hashable, Sendable {
    case unknownUser(String)
    case refused(errno: Int32)
  }

  /// Becomes another user for good. What is open stays open.
  package static func become(_ name: String) throws(Failure) {
    guard let (user, group) = numbers(of: name) else { throw .unknownUser(name) }
    // First the groups: only root may change them.
    if setgroups(0, nil) != 0 { throw .refused(errno: errno) }
    if setgid(group) != 0 { throw .refused(errno: errno) }
    if setuid(user) != 0 { throw .refused(errno: errno) }
    try giveUpCapabilities()
  }

  /// Loses what a file's capabilities gave (`setcap`), for good. What is open stays open.
  ///
  /// Only the calling thread's: it must be the only one so far, and those that it starts have none.
  package static func giveUpCapabilities() throws(Failure) {
    #if canImport(Glibc)
      if ssonar_give_up_capabilities() != 0 { throw .refused(errno: errno) }
    #endif
  }

  /// The numbers of a user and of the user's group.
  package static func numbers(of name: String) -> (user: UInt32, group: UInt32)? {
    guard let entry = unsafe getpwnam(name)?.pointee else { return nil }
    return (unsafe entry.pw_uid, unsafe entry.pw_gid)
  }

  /// Gives a file that was made as root to the user that the program becomes.
  package static func give(_ path: String, to name: String) {
    guard let (user, group) = numbers(of: name) else { return }
    _ = unsafe chown(path, user, group)
  }

  /// The file of the running program, as the system knows it.
  package static var programPath: String? {
    #if canImport(Glibc)
      var buffer = [CChar](repeating: 0, count: 4096)
      let count = unsafe buffer.withUnsafeMutableBufferPointer { room in
        guard let start = room.baseAddress else { return 0 }
        return unsafe readlink("/proc/self/exe", start, room.count)
      }
      return count > 0
        ? String(decoding: buffer[..<count].map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
    #else
      return nil
    #endif
  }
}
