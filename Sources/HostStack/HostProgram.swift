// Pipes are read and written by pointers.

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A program that runs inside, and what it says.
struct HostProgram {
  private let process: Int32
  private var output: Int32
  private var errors: Int32
  private let deadline: ContinuousClock.Instant?
  private var octetsLeft: Int
  private var verdict: HostExit?

  init(_ command: HostCommand) throws(HostStackError) {
    let (input, output, errors) = (try Self.newPipe(), try Self.newPipe(), try Self.newPipe())
    // A pipe takes all of it at once.
    if !command.input.isEmpty { _ = unsafe write(input.write, command.input, command.input.count) }
    close(input.write)
    defer { for descriptor in [input.read, output.write, errors.write] { close(descriptor) } }
    do throws(HostStackError) {
      process = try HostSpawn.start(
        command.arguments[0], command.arguments, environment: HostCommand.environment,
        descriptors: (input.read, output.write, errors.write, -1))
    } catch {
      close(output.read)
      close(errors.read)
      throw error
    }
    (self.output, self.errors) = (output.read, errors.read)
    deadline = command.limit > .zero ? .now + command.limit : nil
    octetsLeft = command.mostOctets
  }

  private static func newPipe() throws(HostStackError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else {
      throw .refused(step: "a pipe", errno: errno)
    }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    Descriptors.doNotWait(ends[0])
    return (ends[0], ends[1])
  }

  /// What to wait for.
  var descriptors: [Int32] { [output, errors].filter { $0 >= 0 } }
  /// It will tell nothing more; only its end is waited for.
  var isSilent: Bool { output < 0 && errors < 0 }

  /// What it has told since.
  mutating func takeOutput() -> [(isError: Bool, octets: [UInt8])] {
    var told: [(Bool, [UInt8])] = []
    for isError in [false, true] {
      let descriptor = isError ? errors : output
      guard descriptor >= 0 else { continue }
      var buffer = [UInt8](repeating: 0, count: HostMessage.longestPiece)
      let count = unsafe read(descriptor, &buffer, buffer.count)
      if count > 0 {
        octetsLeft -= count
        if octetsLeft < 0 {
          verdict = verdict ?? .tooMuch
          stop()
        } else {
          told.append((isError, Array(buffer[..<count])))
        }
      } else if count == 0 || errno != EAGAIN {
        close(descriptor)
        if isError { errors = -1 } else { output = -1 }
      }
    }
    return told
  }

  /// How it ended, once it has and all it told was read. It is ended when its time is over.
  mutating func end() -> HostExit? {
    if let deadline, verdict == nil, ContinuousClock.now >= deadline {
      verdict = .timeOver
      stop()
    }
    guard isSilent || verdict != nil, let end = HostSpawn.end(of: process) else { return nil }
    for descriptor in descriptors { close(descriptor) }
    // What it started itself goes too.
    _ = kill(-process, SIGKILL)
    return verdict ?? end
  }

  func stop() {
    _ = kill(-process, SIGKILL)
    _ = kill(process, SIGKILL)
  }

  func wait() { HostSpawn.wait(for: process, atMost: .seconds(1)) }
}
