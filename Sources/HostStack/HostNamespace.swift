// Sets a network up through the system's calls, which take names and octets by pointers.

import CHost
import Framing
import Wire

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The network namespace of this process, with one interface and name files of its own.
struct HostNamespace {
  /// Frames are read from it and written to it, behind a ``SegmentHeader``.
  let tap: Int32
  /// Of resolv.conf(5), which can be written as long as this is open.
  private let resolverFile: Int32
  private let notes: [String]

  private static let interface = "line0"

  /// Leaves the network of this machine for one of its own, and gives all other rights up.
  ///
  /// - Parameter hasFolder: whether it has a folder of files, in memory and in the place of /tmp.
  init(mac: MACAddress, user: HostUser?, hasFolder: Bool) throws(HostStackError) {
    try Self.check("a network namespace", chost_unshare(geteuid() == 0 ? 0 : 1))
    try Self.check("mounts of its own", chost_mount_privately())
    (resolverFile, notes) = try Self.replaceNameFiles()
    if hasFolder { try Self.makeFolder(user: geteuid() == 0 ? user : nil) }
    Self.set("1", in: "/proc/sys/net/ipv6/conf/all/disable_ipv6")
    Self.set("1", in: "/proc/sys/net/ipv6/conf/default/disable_ipv6")
    // A server inside needs no rights for the ports of the web.
    Self.set("0", in: "/proc/sys/net/ipv4/ip_unprivileged_port_start")
    var tap: Int32 = -1
    try Self.check("a TAP device", unsafe chost_open_tap(Self.interface, &tap))
    self.tap = tap
    try Self.check("the address of a TAP device", unsafe chost_set_mac(Self.interface, mac.octets))
    _ = unsafe chost_set_up("lo")
    let isRoot = geteuid() == 0
    try Self.check(
      "giving rights up",
      chost_keep_network_rights(
        isRoot ? user.map { Int64($0.user) } ?? -1 : -1,
        isRoot ? user.map { Int64($0.group) } ?? -1 : -1))
  }

  /// Gives the interface an address in place of what it had; tells what could not be done.
  func configure(_ new: HostAddress) throws(HostStackError) -> [String] {
    var notes = self.notes
    // Without an address it has no routes either.
    _ = unsafe chost_set_address(Self.interface, 0, 0)
    if unsafe chost_set_mtu(Self.interface, Int32(new.mtu)) != 0 {
      notes.append("an MTU of \(new.mtu) cannot be set")
    }
    try Self.check(
      "the address \(new.address)",
      unsafe chost_set_address(
        Self.interface, new.address.rawValue.bigEndian, new.mask.rawValue.bigEndian))
    try Self.check("taking the interface up", unsafe chost_set_up(Self.interface))
    if let router = new.router {
      let failed = unsafe chost_add_default_route(Self.interface, router.rawValue.bigEndian)
      if failed != 0 {
        notes.append("no way over the router \(router): \(HostStackError.text(failed))")
      }
    }
    let text = Array(new.resolverFile.utf8)
    if resolverFile >= 0 {
      _ = ftruncate(resolverFile, 0)
      _ = unsafe pwrite(resolverFile, text, text.count, 0)
    }
    return notes
  }

  // MARK: - Names

  /// Puts files in the place of those by which this machine finds names: only DNS counts, and of the
  /// network inside. Returns the one that can be written.
  private static func replaceNameFiles() throws(HostStackError) -> (Int32, [String]) {
    let folder = "/tmp"
    try check("a folder in memory", unsafe chost_mount_memory(folder, nameFiles))
    defer { _ = unsafe chost_unmount(folder) }
    var notes: [String] = []
    var resolverFile: Int32 = -1
    for (name, text) in [
      ("resolv.conf", ""), ("nsswitch.conf", "hosts: dns\n"), ("hosts", ""),
    ] {
      let file = unsafe open("\(folder)/\(name)", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      let octets = Array(text.utf8)
      if file >= 0 { _ = unsafe write(file, octets, octets.count) }
      let isThere = unsafe chost_mount_over("\(folder)/\(name)", "/etc/\(name)") == 0
      if name == "resolv.conf", isThere {
        resolverFile = file
      } else if file >= 0 {
        close(file)
      }
      if name == "resolv.conf", !isThere {
        notes.append("names cannot be looked up: this machine has no /etc/resolv.conf")
      }
    }
    // A cache of names of this machine would be asked before DNS.
    _ = unsafe chost_mount_memory("/var/run/nscd", nameFiles)
    return (resolverFile, notes)
  }

  private static let nameFiles = "size=256k,mode=755"

  // MARK: - Files

  private static func makeFolder(user: HostUser?) throws(HostStackError) {
    try check(
      "a folder in memory",
      unsafe chost_mount_memory(HostFolder.path, "size=\(HostFolder.mostOctets),mode=755"))
    if let user { _ = unsafe chown(HostFolder.path, user.user, user.group) }
  }

  private static func set(_ text: String, in path: String) {
    let file = unsafe open(path, O_WRONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    let octets = Array(text.utf8)
    _ = unsafe write(file, octets, octets.count)
    close(file)
  }

  private static func check(_ step: String, _ failed: Int32) throws(HostStackError) {
    try HostSpawn.check(step, failed)
  }
}

/// A user and a group by their numbers.
package struct HostUser: Hashable, Sendable {
  package let user: UInt32
  package let group: UInt32

  package init(user: UInt32, group: UInt32) {
    self.user = user
    self.group = group
  }
}
