import Framing

/// Requests for files (RFC 9110) and whatever is answered.
extension Recording {
  static func get(_ path: String, from server: IPv4Address) -> [UInt8] {
    Array(
      "GET \(path) HTTP/1.1\r\nHost: \(server)\r\nUser-Agent: AVAYA-J179\r\nConnection: close\r\n\r\n"
        .utf8)
  }

  static func response(
    _ status: String, _ text: String = "", fields: String = "", octets: Int? = nil
  ) -> [UInt8] {
    Array(
      ("HTTP/1.1 \(status)\r\nContent-Type: text/plain\r\n\(fields)"
        + "Content-Length: \(octets ?? text.utf8.count)\r\nConnection: close\r\n\r\n\(text)").utf8)
  }

  /// One GET and its answer.
  mutating func fetch(
    _ path: String, for phone: inout Phone, from server: IPv4Address = Site.fileServer,
    port: UInt16 = 80, _ status: String = "200 OK", _ text: String = "", fields: String = ""
  ) {
    talk(
      with: server, port: port, from: &phone,
      [
        .client(Self.get(path, from: server)), .wait(.milliseconds(3)),
        .server(Self.response(status, text, fields: fields)),
      ])
  }

  /// The upgrade file, which leads to the settings file.
  mutating func fetchUpgrade(
    for phone: inout Phone, from server: IPv4Address = Site.fileServer, directory: String = ""
  ) {
    fetch(
      "\(directory)/\(phone.model.upgradeFile)", for: &phone, from: server, "200 OK",
      "## Example site: no new software.\r\nGET 46xxsettings.txt\r\n")
  }
}
