import Capture
import LivePcap
import Wire

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A recording on its way into files: tells when the disk refuses, and when it takes again.
struct Recording {
  private(set) var ring: CaptureRing
  private var lostBefore = 0
  private var isInTrouble = false

  /// Begins the first file of `path`, and gives root's rights up.
  ///
  /// One file may be where only root can make it, and is handed over. A ring makes files as long as
  /// it runs, so the later user must be able to make the first one too.
  init(
    to path: String, _ options: RingOptions, _ listening: InterfaceOptions
  ) throws {
    let user = listening.rights.laterUser
    let name = "ssonar-\(listening.interfaces[0])"
    ring = try options.ring(to: path, named: name, for: user)
    if !ring.names.isSingle { try listening.rights.giveUpRights() }
    do {
      try ring.open(at: WallClock.now)
    } catch {
      let isForbidden = error.kind == .cannotOpen(errno: EACCES)
      let advice =
        user.map {
          "; it would be made as '\($0)': --user names another, --user root keeps root's rights"
        }
      StandardError.write("ssonar: \(error)\(isForbidden ? advice ?? "" : "")")
      throw ExitStatus.ioFailed.code
    }
    guard ring.names.isSingle else { return }
    // A device is everybody's.
    if let user, path != "-", !FileDescriptor.isSpecial(path) { Privileges.give(path, to: user) }
    try listening.rights.giveUpRights()
  }

  mutating func write(_ frame: CapturedFrame) {
    ring.write(frame, at: WallClock.now)
    tell()
  }

  mutating func tick() {
    ring.tick(at: WallClock.now)
    tell()
  }

  mutating func rotate() {
    ring.rotate(at: WallClock.now)
    tell()
  }

  mutating func finish() {
    ring.finish(at: WallClock.now)
    tell()
  }

  private mutating func tell() {
    if let trouble = ring.trouble, !isInTrouble {
      isInTrouble = true
      lostBefore = ring.lost
      StandardError.write(
        "ssonar: \(trouble); what is written is kept, and it goes on as soon as there is room")
    } else if ring.trouble == nil, isInTrouble {
      isInTrouble = false
      StandardError.write(
        "ssonar: the recording goes on in \(WireText(ring.files.last ?? "").printable); "
          + "frames lost so far: \(ring.lost)")
    }
  }

  /// What became of it, in a sentence without its full stop.
  var summary: String {
    let files = ring.files.map { WireText($0).printable }
    let place =
      switch files.count {
      case 0: "no file"
      case 1 where ring.made <= 1: files[0]
      default:
        "\(ring.made) files, of which \(files.count) are kept: \(files[0]) "
          + "to \(files[files.count - 1])"
      }
    let lost = ring.lost == 0 ? "" : "; \(ring.lost) could not be written"
    return "\(ring.written) \(ring.written == 1 ? "frame" : "frames") recorded in \(place)\(lost)"
  }
}
