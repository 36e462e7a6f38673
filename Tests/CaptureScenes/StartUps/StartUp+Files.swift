import Framing
import Wire

/// Files by HTTP and TFTP, and servers that cannot be reached.
extension StartUp {
  private var upgradeText: String {
    "## Example site: no new software.\r\nGET 46xxsettings.txt\r\n"
  }

  private var settingsText: String {
    family.model.signalling == .sip
      ? "## Example site.\r\nSET SIP_CONTROLLER_LIST \(Site.callServer):5060;transport=tcp\r\n"
      : "## Example site.\r\nSET SNTPSRVR \(Site.timeServer)\r\n"
  }

  static let settingsFile = "46xxsettings.txt"

  private func text(of file: String) -> String {
    file == Self.settingsFile ? settingsText : upgradeText
  }

  private func url(_ file: String, _ scheme: String, _ server: IPv4Address, _ port: UInt16?)
    -> String
  {
    let suffix = port.map { ":\($0)" } ?? ""
    return "\(scheme)://\(server)\(suffix)\(directory)/\(file)"
  }

  private mutating func note(
    _ file: String, _ status: Int, _ scheme: String = "http", from server: IPv4Address,
    port: UInt16? = nil
  ) {
    truth.downloads.append(.init(url: url(file, scheme, server, port), status: status))
  }

  /// Upgrade and settings file.
  mutating func fetchFiles(from server: IPv4Address = Site.fileServer, port: UInt16 = 80) {
    recording.wait(.milliseconds(200))
    for file in [family.model.upgradeFile, Self.settingsFile] {
      if family.usesTFTP {
        fetchByTFTP(file, from: server)
      } else {
        fetch(file, from: server, port: port)
      }
    }
    phone.fileServer = server
  }

  /// One GET on a connection of its own (RFC 9112).
  mutating func fetch(
    _ file: String, status: Int = 200, from server: IPv4Address = Site.fileServer,
    port: UInt16 = 80, headers: String = "", request more: String = "",
    disturb: ([StartUpConnection.Segment]) -> [StartUpConnection.Segment] = { $0 }
  ) {
    var connection = StartUpConnection(&phone, to: server, port: port)
    recording.play(connection.opening(), of: phone)
    let segments = connection.exchange(
      Array(request(file, server, port, more).utf8),
      Array(response(status, headers, text(of: file)).utf8))
    recording.play(disturb(segments) + connection.closing(), of: phone)
    note(file, status, from: server, port: port == 80 ? nil : port)
  }

  /// What the phone asks for.
  func request(
    _ file: String, _ server: IPv4Address, _ port: UInt16 = 80, _ more: String = ""
  ) -> String {
    let host = port == 80 ? "\(server)" : "\(server):\(port)"
    return "GET \(directory)/\(file) HTTP/1.1\r\nHost: \(host)\r\n"
      + "User-Agent: AVAYA-\(family.model.name)\r\n\(more)Connection: close\r\n\r\n"
  }

  /// What the server says: a file with status 200, else a few words, with 304 nothing.
  func response(_ status: Int, _ headers: String, _ text: String) -> String {
    let reasons = [
      200: "OK", 304: "Not Modified", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
    ]
    let reason = reasons[status] ?? "Error"
    let body = status == 200 ? text : status == 304 ? "" : "\(reason)\n"
    return "HTTP/1.1 \(status) \(reason)\r\n\(headers)Content-Type: text/plain\r\n"
      + "Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)"
  }

  /// A read request, and blocks of 512 octets (RFC 1350).
  mutating func fetchByTFTP(
    _ file: String, from server: IPv4Address = Site.fileServer, padding: Int = 0
  ) {
    let port = phone.takePort()
    let transferPort = 20_000 + port % 1000
    let path = "\(directory)/\(file)"
    let text = text(of: file) + String(repeating: "#", count: padding)
    recording.send(
      [0, 1] + Array(path.utf8) + [0] + Array("octet".utf8) + [0], from: phone, port: port,
      to: server, port: 69)
    var rest = Array(text.utf8)[...]
    var number: UInt8 = 0
    repeat {
      number += 1
      recording.answer(
        [0, 3, 0, number] + rest.prefix(512), from: server, port: transferPort, to: phone,
        port: port)
      recording.send([0, 4, 0, number], from: phone, port: port, to: server, port: transferPort)
      rest = rest.dropFirst(512)
    } while !rest.isEmpty
    note(file, 200, "tftp", from: server)
  }

  // MARK: - Servers out of reach

  /// Three SYNs that nobody answers; the phone wanted the upgrade file.
  mutating func connectInVain(
    to server: IPv4Address = Site.fileServer, port: UInt16 = 80,
    through hop: MACAddress = Site.router
  ) {
    var connection = StartUpConnection(&phone, to: server, port: port)
    let syn = connection.own(.syn)
    for seconds in [1, 2, 4] {
      recording.play([syn], of: phone, through: hop)
      recording.wait(.seconds(seconds))
    }
    noteFailure(server, port)
  }

  /// A SYN that is answered by RST.
  mutating func beRefused(
    by server: IPv4Address = Site.fileServer, port: UInt16 = 80,
    through hop: MACAddress = Site.router
  ) {
    var connection = StartUpConnection(&phone, to: server, port: port)
    recording.play(
      [connection.own(.syn), connection.other([.rst, .ack])], of: phone, through: hop)
    noteFailure(server, port)
  }

  mutating func noteFailure(_ server: IPv4Address, _ port: UInt16) {
    let isSecure = port == 443 || port == 411
    note(
      family.model.upgradeFile, 0, isSecure ? "https" : "http", from: server,
      port: port == 80 || port == 443 ? nil : port)
  }
}
