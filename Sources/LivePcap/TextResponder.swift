// Sockets of the system: addresses and buffers are handed over by pointers.

package import Framing
import Wire

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A text that can be fetched by HTTP/1.0 GET, and nothing else: for numbers about a long run.
///
/// It never waits: whoever runs it asks it now and then to serve those who came. A client has one
/// second to ask; at most ``mostClients`` are listened to at a time.
package struct TextResponder: ~Copyable {
  package enum Failure: Error, Hashable, Sendable {
    case refused(errno: Int32)
  }

  private struct Client {
    let descriptor: Int32
    let since: ContinuousClock.Instant
    var request: [UInt8] = []
  }

  private static let mostClients = 16
  private static let patience = Duration.seconds(1)
  private static let longestRequest = 8 << 10

  private let listener: Int32
  private var clients: [Client] = []

  /// Listens on an address of this machine.
  package init(_ address: IPAddress, port: UInt16) throws(Failure) {
    let isV4 = if case .v4 = address { true } else { false }
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let listener = socket(isV4 ? AF_INET : AF_INET6, kind, 0)
    guard listener >= 0 else { throw .refused(errno: errno) }
    var one: Int32 = 1
    let size = socklen_t(MemoryLayout<Int32>.size)
    _ = unsafe setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &one, size)
    var octets = Self.socketAddress(address, port)
    let status = unsafe octets.withUnsafeMutableBytes { octets -> Int32 in
      guard let start = octets.baseAddress else { return -1 }
      return unsafe bind(
        listener, start.assumingMemoryBound(to: sockaddr.self), socklen_t(octets.count))
    }
    guard status == 0, listen(listener, 16) == 0 else {
      let reason = errno
      _ = close(listener)
      throw .refused(errno: reason)
    }
    Self.prepare(listener)
    self.listener = listener
  }

  deinit {
    for client in clients { _ = close(client.descriptor) }
    _ = close(listener)
  }

  /// Serves who has asked by now with what `text` makes.
  package mutating func serve(_ text: () -> String) {
    while clients.count < Self.mostClients {
      let descriptor = accept(listener, nil, nil)
      guard descriptor >= 0 else { break }
      Self.prepare(descriptor)
      clients.append(Client(descriptor: descriptor, since: .now))
    }
    var waiting: [Client] = []
    for var client in clients {
      switch Self.read(&client) {
      case .waiting: waiting.append(client)
      case .asked(let isGet):
        Self.answer(client.descriptor, isGet ? text() : nil)
        _ = close(client.descriptor)
      case .gone: _ = close(client.descriptor)
      }
    }
    clients = waiting
  }

  private enum Progress {
    case waiting
    case asked(isGet: Bool)
    case gone
  }

  private static func read(_ client: inout Client) -> Progress {
    var buffer = [UInt8](repeating: 0, count: 2048)
    let count = unsafe recv(client.descriptor, &buffer, buffer.count, 0)
    if count > 0 { client.request += buffer[..<count] }
    if count == 0 { return .gone }
    let text = String(decoding: client.request, as: UTF8.self)
    if text.contains("\r\n\r\n") || text.contains("\n\n") {
      return .asked(isGet: text.hasPrefix("GET "))
    }
    let isLate = ContinuousClock.now - client.since > patience
    return isLate || client.request.count > longestRequest ? .gone : .waiting
  }

  private static func answer(_ descriptor: Int32, _ text: String?) {
    let body = Array((text ?? "only GET is answered\n").utf8)
    let head =
      "HTTP/1.0 \(text == nil ? "405 Method Not Allowed" : "200 OK")\r\n"
      + "Content-Type: text/plain; version=0.0.4; charset=utf-8\r\n"
      + "Content-Length: \(body.count)\r\nConnection: close\r\n\r\n"
    let octets = Array(head.utf8) + body
    // More than the system takes at once is cut: nobody waits here for a slow reader.
    #if canImport(Glibc)
      _ = unsafe send(descriptor, octets, octets.count, Int32(MSG_NOSIGNAL))
    #else
      _ = unsafe send(descriptor, octets, octets.count, 0)
    #endif
  }

  private static func prepare(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
  }

  /// The octets of a `sockaddr_in` or `sockaddr_in6`.
  private static func socketAddress(_ address: IPAddress, _ port: UInt16) -> [UInt8] {
    let number = [UInt8(port >> 8), UInt8(truncatingIfNeeded: port)]
    let zeros = [UInt8](repeating: 0, count: 8)
    #if canImport(Glibc)
      func family(_ family: Int32, length _: Int) -> [UInt8] {
        withFamily(UInt16(family))
      }
    #else
      func family(_ family: Int32, length: Int) -> [UInt8] { [UInt8(length), UInt8(family)] }
    #endif
    switch address {
    case .v4(let address):
      return family(AF_INET, length: 16) + number + address.encoded + zeros
    case .v6(let address):
      return family(AF_INET6, length: 28) + number + zeros.prefix(4) + address.encoded
        + zeros.prefix(4)
    }
  }

  /// In the order of this machine.
  private static func withFamily(_ family: UInt16) -> [UInt8] {
    let isLittle = UInt16(littleEndian: 1) == 1
    let (high, low) = (UInt8(family >> 8), UInt8(truncatingIfNeeded: family))
    return isLittle ? [low, high] : [high, low]
  }
}
