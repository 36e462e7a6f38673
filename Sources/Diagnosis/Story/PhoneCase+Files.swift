import Discovery
import Framing
import Services
import Streams
import Wire

extension PhoneCase {
  /// The name of the service that assigns file servers (DES).
  static let enrollmentHost = "des.avaya.com"

  /// The files it asked for or set out to ask for, in the order of time.
  func findDownloads() -> [Download] {
    let asked = device.activity.files.elements
    let failed = device.activity.connections.elements.filter { $0.requests == 0 }
    var found = asked.map { (asked: $0.asked.number, download: download($0)) }
    for connection in failed {
      guard let download = inferred(connection) else { continue }
      found.append((connection.opening.first.number, download))
    }
    for query in unansweredServers {
      guard let download = inferred(query) else { continue }
      found.append((query.asked.first.number, download))
    }
    return found.sorted { $0.asked < $1.asked }.map(\.download)
  }

  private func download(_ file: ObservedFile) -> Download {
    let path = file.target.printable
    let separator = path.hasPrefix("/") ? "" : "/"
    let url =
      switch file.transport {
      case .http where path.hasPrefix("http://") || path.hasPrefix("https://"): path
      case .http: "http://\(file.server.authority)\(separator)\(path)"
      case .tftp:
        "tftp://\(Endpoint(address: file.server.address, port: 80).authority)\(separator)\(path)"
      }
    return Download(
      url: url, status: file.status, role: PhoneFileRole(file.fileName, profile: profile),
      isInferred: false, isCutShort: isCutShort(file), frames: file.frames)
  }

  private func isCutShort(_ file: ObservedFile) -> Bool {
    guard file.status == 200, !file.isComplete, let stream = file.stream else { return false }
    return device.activity.connection(stream)?.reset != nil
  }

  /// A connection to a file server that did not come to a request.
  private func inferred(_ connection: Connection) -> Download? {
    let endpoint = connection.id.server
    guard connection.outcome != .open || connection.tls?.failure != nil,
      let profile, let target = fileServers.first(where: { $0.serves(endpoint) })
    else { return nil }
    return Download(
      url: target.url(of: profile.upgradeFile.value, at: endpoint), status: 0, role: .upgrade,
      isInferred: true, isCutShort: false, frames: connection.frames)
  }

  /// A file server in the same subnet whose hardware address nobody told.
  private func inferred(_ query: AddressQuery) -> Download? {
    guard let profile,
      let target = fileServers.first(where: { $0.addresses.contains(.v4(query.target)) })
    else { return nil }
    let endpoint = Endpoint(
      address: .v4(query.target), port: target.port ?? (target.isSecure ? 443 : 80))
    return Download(
      url: target.url(of: profile.upgradeFile.value, at: endpoint), status: 0, role: .upgrade,
      isInferred: true, isCutShort: false, frames: query.asked.numbers)
  }

  /// ARP for a file server that nobody answered, and no connection to it later.
  var unansweredServers: [AddressQuery] {
    let addresses = Set(fileServers.flatMap(\.addresses))
    return device.activity.addressQueries.elements.filter { query in
      query.purpose == .reach && !query.isAnswered && addresses.contains(.v4(query.target))
    }
  }

  /// Connections for files: to a server of the prediction, or in which files were asked for.
  public var fileConnections: [Connection] {
    device.activity.connections.elements.filter { connection in
      connection.requests > 0 || fileServers.contains { $0.serves(connection.id.server) }
    }
  }

  /// The newest request for a file of this role.
  func lastDownload(_ role: PhoneFileRole) -> Download? {
    downloads.last { $0.role == role }
  }
}
