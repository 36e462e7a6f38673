// Frames are read from a device and written to it by pointers.

package import Framing
import Wire

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The process inside: carries frames between its interface and a socket, and runs programs.
package struct HostStackProcess: ~Copyable {
  private let socket: HostSocket
  private let namespace: HostNamespace
  private var folder: HostFolder?
  private var programs: [UInt32: HostProgram] = [:]

  /// Where its end of the socket is.
  private static let descriptor: Int32 = 3
  /// Frames taken from the interface before others have their turn.
  private static let mostAtOnce = 64
  /// Programs are looked after so often.
  private static let interval = Duration.milliseconds(100)
  private static let quickInterval = Duration.milliseconds(10)
  /// What it tells may wait so long for somebody who listens.
  private static let patience = Duration.seconds(30)
  /// No more programs run at a time.
  private static let mostPrograms = 32

  /// Runs until nobody holds the other end of the socket. Returns an exit status.
  ///
  /// - Parameters:
  ///   - user: who it becomes; `nil` for nobody else.
  ///   - hasFolder: whether there are files that programs are to find inside.
  package static func run(mac: MACAddress, user: HostUser?, hasFolder: Bool = false) -> Int32 {
    let socket = HostSocket(descriptor: descriptor)
    do throws(HostStackError) {
      let namespace = try HostNamespace(mac: mac, user: user, hasFolder: hasFolder)
      guard socket.send(HostMessage.ready.encoded, waiting: Self.patience) == .done else {
        return 0
      }
      var process = HostStackProcess(
        socket: socket, namespace: namespace, folder: hasFolder ? HostFolder() : nil)
      process.work()
    } catch .refused(let step, let errno) {
      let message = HostMessage.failed(step: step, errno: UInt32(clamping: errno))
      socket.send(message.encoded, waiting: Self.patience)
    } catch {
      socket.send(
        HostMessage.failed(step: "a network namespace", errno: UInt32(ENOSYS)).encoded,
        waiting: Self.patience)
    }
    return 0
  }

  private init(socket: HostSocket, namespace: HostNamespace, folder: HostFolder?) {
    self.socket = socket
    self.namespace = namespace
    self.folder = folder
  }

  private mutating func work() {
    var isOpen = true
    while isOpen {
      let pipes = programs.values.flatMap(\.descriptors)
      let limit =
        programs.isEmpty
        ? .seconds(3600)
        : programs.values.contains(where: \.isSilent) ? Self.quickInterval : Self.interval
      let ready = Descriptors.readable(
        [socket.descriptor, namespace.tap] + pipes, within: limit)
      if ready.contains(namespace.tap) { pumpOut() }
      if ready.contains(socket.descriptor) { isOpen = obey() }
      for number in programs.keys.sorted() { look(after: number) }
    }
    for program in programs.values { program.stop() }
    for program in programs.values { program.wait() }
  }

  // MARK: - Frames

  private func pumpOut() {
    let header = SegmentHeader.octets
    var buffer = [UInt8](repeating: 0, count: header + HostMessage.longestFrame)
    for _ in 0..<Self.mostAtOnce {
      let count = unsafe read(namespace.tap, &buffer, buffer.count)
      guard count > header else { return }
      // A frame that finds no room is lost, as on any network.
      socket.send(HostMessage.frame(Array(buffer[header..<count])).encoded)
    }
  }

  private func pumpIn(_ frame: [UInt8]) {
    let octets = SegmentHeader(frame).encoded + frame
    _ = unsafe write(namespace.tap, octets, octets.count)
  }

  // MARK: - Orders

  /// - Returns: whether somebody still holds the other end.
  private mutating func obey() -> Bool {
    for _ in 0..<Self.mostAtOnce {
      switch socket.receive() {
      case .nothing: return true
      case .closed: return false
      case .message(let octets):
        guard let message = try? HostMessage(octets[...]) else { return false }
        obey(message)
      }
    }
    return true
  }

  private mutating func obey(_ message: HostMessage) {
    switch message {
    case .frame(let octets): pumpIn(octets)
    case .configure(let address):
      do throws(HostStackError) {
        tell(.configured(notes: try namespace.configure(address)))
      } catch {
        tell(.configured(notes: ["\(error)"]))
      }
    case .run(let number, let command):
      guard programs.count < Self.mostPrograms, programs[number] == nil else {
        return tell(.ended(number, .notStarted(UInt32(EAGAIN))))
      }
      do throws(HostStackError) {
        programs[number] = try HostProgram(command)
      } catch {
        let reason = if case .refused(_, let errno) = error { errno } else { ENOSYS }
        tell(.ended(number, .notStarted(UInt32(clamping: reason))))
      }
    case .cancel(let number): programs[number]?.stop()
    case .file(let name, let octets):
      do throws(HostStackError) {
        try folder?.append(octets, to: name)
      } catch .refused(let step, let errno) {
        tell(.failed(step: step, errno: UInt32(clamping: errno)))
      } catch {}
    case .ready, .failed, .configured, .output, .ended: break
    }
  }

  private func tell(_ message: HostMessage) {
    socket.send(message.encoded, waiting: Self.patience)
  }

  private mutating func look(after number: UInt32) {
    guard var program = programs[number] else { return }
    for (isError, octets) in program.takeOutput() {
      tell(.output(number, isError: isError, octets))
    }
    programs[number] = program
    guard let end = program.end() else { return }
    programs[number] = nil
    tell(.ended(number, end))
  }
}
