#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A host of its own inside this machine: the kernel's TCP/IP in a network namespace, joined to
/// whoever made it by Ethernet frames.
///
/// What it sends comes out as frames, what it is to hear is put in; the caller carries them over a
/// link, with or without a tag. Programs can be run inside: they see that network and no other. It
/// is a process that ends with this one, and with it everything in it. Linux only; the namespace
/// needs root, or a system that lets users make namespaces.
package final class HostStack {
  private let socket: HostSocket
  private let process: Int32
  private var lastNumber: UInt32 = 0
  /// Frames that it was too busy to take.
  package private(set) var dropped = 0

  /// So long it may take to be there; it takes milliseconds where nothing else does.
  private static let patience = Duration.seconds(15)

  /// What it is told may wait so long; then it is lost, as it would be with the process.
  private static let sendPatience = Duration.seconds(2)

  /// Starts it as a process.
  ///
  /// - Parameters:
  ///   - path: of a program; this one, unless given.
  ///   - arguments: its command line, which must end in ``HostStackProcess/run(mac:user:)``.
  package init(
    running arguments: [String], of path: String = "/proc/self/exe"
  ) throws(HostStackError) {
    let (own, other) = try HostSpawn.socketPair()
    do throws(HostStackError) {
      process = try HostSpawn.start(
        path, arguments, environment: HostCommand.environment,
        descriptors: (-1, -1, 2, other))
    } catch {
      close(own)
      close(other)
      throw error
    }
    close(other)
    socket = HostSocket(descriptor: own)
    try waitUntilReady()
  }

  deinit { end() }

  /// What to wait for: something is there to be told.
  package var descriptor: Int32 { socket.descriptor }

  // MARK: - What it is to do

  /// Gives it an address, in place of what it had.
  package func configure(_ address: HostAddress) {
    socket.send(HostMessage.configure(address).encoded, waiting: Self.sendPatience)
  }

  /// Lets it hear a frame, which must have no tag.
  package func hear(_ frame: [UInt8]) {
    guard frame.count <= HostMessage.longestFrame else { return }
    if socket.send(HostMessage.frame(frame).encoded) == .full { dropped += 1 }
  }

  /// Puts a file into ``folder``, where it must have been asked for; a program that runs later finds
  /// it. What no path names without leaving the folder is not there.
  package func save(_ octets: [UInt8], as name: String) throws(HostStackError) {
    guard name.utf8.count <= HostFolder.longestName else { return }
    var rest = octets[...]
    repeat {
      let piece = Array(rest.prefix(HostMessage.longestPiece))
      rest = rest.dropFirst(piece.count)
      let sent = socket.send(
        HostMessage.file(name, piece).encoded, waiting: Self.patience)
      guard sent == .done else { throw .gone }
    } while !rest.isEmpty
  }

  /// Where programs inside find their files. It is in memory, seen by them alone, and gone with them.
  package static var folder: String { HostFolder.path }

  /// Runs a program inside; its number stands in what is told of it.
  package func run(_ command: HostCommand) -> UInt32 {
    lastNumber &+= 1
    socket.send(HostMessage.run(lastNumber, command).encoded, waiting: Self.sendPatience)
    return lastNumber
  }

  /// Ends a program inside.
  package func cancel(_ number: UInt32) {
    socket.send(HostMessage.cancel(number).encoded, waiting: Self.sendPatience)
  }

  // MARK: - What it tells

  /// What it has told, without waiting; `nil` if nothing.
  package func next() throws(HostStackError) -> HostEvent? {
    while true {
      switch socket.receive() {
      case .nothing: return nil
      case .closed: throw .gone
      case .message(let octets):
        guard let message = try? HostMessage(octets[...]) else { throw .gone }
        switch message {
        case .frame(let octets): return .frame(octets)
        case .configured(let notes): return .configured(notes: notes)
        case .output(let number, let isError, let octets):
          return .output(number, isError: isError, octets)
        case .ended(let number, let exit): return .ended(number, exit)
        case .failed(let step, let errno):
          throw .refused(step: step, errno: Int32(clamping: errno))
        case .ready, .configure, .run, .cancel, .file: continue
        }
      }
    }
  }

  private func waitUntilReady() throws(HostStackError) {
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end {
      _ = Descriptors.readable([descriptor], within: end - .now)
      switch socket.receive() {
      case .nothing: continue
      case .closed: throw .gone
      case .message(let octets):
        switch try? HostMessage(octets[...]) {
        case .ready: return
        case .failed(let step, let errno):
          throw .refused(step: step, errno: Int32(clamping: errno))
        default: throw .gone
        }
      }
    }
    throw .gone
  }

  /// It ends when nobody holds the other end of its socket; then its namespaces are gone too.
  private func end() {
    close(socket.descriptor)
    HostSpawn.wait(for: process, atMost: .seconds(5))
  }
}

@available(*, unavailable)
extension HostStack: Sendable {}
